import { QUALITIES_IN_SPANISH } from '#codes/spanish/names.ts'
import type { Counterfactual, Match, MatchLocation } from '#domain/contract.ts'
import { distanceKm as kmBetween } from '#domain/distance.ts'
import type { Npi } from '#domain/npi.ts'
import { QUALITIES, type QualityId } from '#domain/quality.ts'
import type { Language } from '#domain/words.ts'
import type { MatchCard } from '#edition/reader-contract.ts'
import { type Alternative, findAlternative } from '#match/counterfactuals.ts'
import { discountByDistance } from '#match/fit.ts'
import { intervalOfFit } from '#match/fit-interval.ts'
import { listReasons, type ReasonScene } from '#match/reasons.ts'
import { listUnknowns } from '#match/unknowns.ts'
import { type MatchScene, npiAt } from './match-scene.ts'
import { describeQualities } from './quality-figures.ts'

/** What a group knows of one of its ranked results. */
export interface Standing {
  tiedWith: Npi[]
  /** To the nearest 0.05. */
  robustness: number
  counterfactual: Counterfactual | null
}

/** One candidate that is shown; without a standing it is one that there is too little evidence to rank. */
interface Shown {
  at: number
  card: MatchCard
  standing: Standing | null
}

/** One candidate as people read it. */
export function describeMatch(scene: MatchScene, reasonScene: ReasonScene, { at, card, standing }: Shown): Match {
  const { edition, need, candidates, fits, view, weights } = scene
  const clinician = candidates.index[at]!
  const distance = candidates.distance[at]!
  const interval = standing ? intervalOfFit(view, at, weights, discountByDistance(distance, need.withinKm)) : null
  const location = nearestLocation(card, need.place)
  return {
    npi: npiAt(scene, at),
    name: card.name,
    credentials: card.credentials,
    disciplines: card.disciplines,
    location,
    distanceKm: Number.isNaN(distance) ? null : distance,
    fit: standing ? fits.fit[at]! : null,
    fitLow: interval?.low ?? null,
    fitHigh: interval?.high ?? null,
    tiedWith: standing?.tiedWith ?? [],
    robustness: standing?.robustness ?? null,
    qualities: describeQualities(edition.columns, clinician, need.condition, card),
    reasons: listReasons(reasonScene, clinician, card, distance),
    unknown: listUnknowns(edition.columns, card, need.weights, reasonScene.language),
    counterfactual: standing?.counterfactual ?? null,
  }
}

/** The smallest change of one weight that makes a result first of its group. */
export function describeAlternative(alternatives: readonly Alternative[], at: number, language: Language): Counterfactual | null {
  const found = findAlternative(alternatives, at)
  if (!found) return null
  const { quality, steps, weight } = found
  return { quality, steps, text: SAY_ALTERNATIVE[language](quality, steps, weight) }
}

const SAY_ALTERNATIVE: Record<Language, (quality: QualityId, steps: number, weight: number) => string> = {
  en: (quality, steps, weight) => {
    const size = Math.abs(steps) === 1 ? '1 step' : `${Math.abs(steps)} steps`
    const change = `${lowerFirst(QUALITIES[quality].name)} ${size} ${steps > 0 ? 'more' : 'less'}`
    return `First of this group if you weigh ${change} (${weight} instead of ${weight - steps}).`
  },
  es: (quality, steps, weight) => {
    const size = Math.abs(steps) === 1 ? '1 paso' : `${Math.abs(steps)} pasos`
    const change = `«${QUALITIES_IN_SPANISH[quality]}» ${size} ${steps > 0 ? 'más' : 'menos'}`
    return `Primero de este grupo si le da a ${change} (${weight} en vez de ${weight - steps}).`
  },
}

function lowerFirst(text: string): string {
  return `${text[0]!.toLowerCase()}${text.slice(1)}`
}

function nearestLocation({ locations }: MatchCard, place: { lat: number; lon: number } | null): MatchLocation {
  const kmTo = ({ lat, lon }: MatchLocation) =>
    place === null || lat === null || lon === null ? Infinity : kmBetween(place, { lat, lon })
  const [first = NOWHERE, ...others] = locations
  const { line1, city, state, zip, lat, lon } = others.reduce((best, other) => (kmTo(other) < kmTo(best) ? other : best), first)
  return { line1, city, state, zip, lat, lon }
}

// A listed clinician of whom no address is published.
const NOWHERE = { line1: null, city: '', state: '', zip: '', lat: null, lon: null }
