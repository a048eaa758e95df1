import { findTaxonomy } from '#codes/taxonomies.ts'
import type { IndicatorId } from '#domain/indicator.ts'
import { PARTNERSHIP_ACTIVITIES } from '#measures/indicators/attested-practices.ts'
import type { TruthLine } from './truth-line.ts'

/**
 * The true rate of each indicator on the scale of its value: expectations in place of counts, hidden cells in place of none, the world
 * in place of the files. What the generator cannot know is left out; what only people inside Spinewise could say is drawn elsewhere.
 */
export function listTrueRates(line: TruthLine, referenceYear: number): Partial<Record<IndicatorId, number | null>> {
  const { group, team, places, practice } = line
  return {
    ...(practice && listPracticeRates(practice)),
    'years-in-practice': referenceYear - line.graduationYear,
    training: declaredWeight(line),
    'declared-focus': declaredWeight(line),
    // Alone at an address and in no group, nobody is within reach; and nobody shares patients with who has no partner.
    'roles-within-reach': team.withinReachShare ?? 0,
    'shared-patients': team.tiedShare ?? 0,
    'care-coordination': line.referralRate,
    communication: group?.communication ?? null,
    'shared-decisions': group?.sharedDecisions ?? null,
    'attested-practices': countAttested(line),
    'stable-practice': places.releases > 0 ? places.same / places.releases : null,
  }
}

function listPracticeRates(practice: NonNullable<TruthLine['practice']>): Partial<Record<IndicatorId, number | null>> {
  const { visits, volume, options, byGroup } = practice
  const all = visits.newServices + visits.establishedServices
  const largest = byGroup['em.est']?.largestCell ?? 0
  return {
    'spine-volume': volume.largestCell,
    'condition-breadth': practice.conditionBreadth,
    'spine-share': practice.spineShare,
    'option-breadth': options.largestShare,
    'returning-visits': all > 0 ? visits.establishedServices / all : practice.returnShare,
    // On the scale of the indicator, whose denominator is the largest row.
    'visits-per-patient': largest > 0 ? visits.establishedServices / largest : null,
    'between-visit-care': practice.betweenVisitServices > 0 ? 1 : 0,
  }
}

function declaredWeight({ taxonomies }: TruthLine): number {
  return Math.max(0, ...taxonomies.map((code) => findTaxonomy(code)?.weight ?? 0))
}

// The clinician's own statement, else the group's, as the indicator takes it.
function countAttested({ attested, group }: TruthLine): number {
  const activities = attested.length > 0 ? attested : (group?.attested ?? [])
  return activities.filter((activity) => PARTNERSHIP_ACTIVITIES.has(activity)).length
}
