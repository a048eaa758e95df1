import { readSql } from '#doors/sql-file.ts'
import type { Reading } from '../reading.ts'
import { boundVisibleRatio, hiddenPart, uniformVariance } from '../suppress.ts'
import { OFFICE_VISIT_DISCIPLINES, whyNotFromMedicare } from './applicability.ts'
import { defineIndicator } from './indicator.ts'
import { REVIEWED } from './review.ts'
import { riseTo } from './rise-to.ts'
import type { Scene } from './scene.ts'
import { whyNotInFile } from './why-not-in-file.ts'

export interface ReturningFacts {
  isInFile: boolean
  newServices: number
  establishedServices: number
  /** Patients of the largest row among these visits. */
  largestCell: number
  visibleServices: number
  totalServices: number | null
  input: number | null
}

export const returningVisits = defineIndicator<ReturningFacts>({
  definition: {
    id: 'returning-visits',
    quality: 'continuity',
    title: 'Visits that are return visits',
    whyItMatters: 'Back care is rarely one visit. Return visits show that someone looks whether it worked.',
    numerator: 'Office visits of patients seen before (99211–99215).',
    denominator: 'All office visits, new patients included.',
    unit: 'share of visits',
    direction: 'higher is better',
    evidence:
      'Continuity goes with satisfaction and fewer admissions (Cochrane; Pereira Gray 2018); for back pain the evidence is indirect.',
    limits:
      'Medicare fee-for-service only. The utility rises to 1 at the median of the discipline and no further: above its 95th percentile it is a question to ask ("are all these visits needed?"). Not for surgeons, whose follow-up is paid with the operation and invisible.',
    appliesTo: OFFICE_VISIT_DISCIPLINES,
    weight: 3,
    kind: 'share',
    defaultPrior: { mean: 0.5, variance: 0.05 },
    priorIsFixed: false,
    sources: ['services', 'summary'],
    version: 2,
    ...REVIEWED,
  },
  sql: readSql(import.meta.url, './returning-visits.sql'),
  whyNot: whyNotFromMedicare,
  curve: {
    cuts: ['median', 'p95'],
    valueOf: (facts) => (countVisits(facts) > 0 ? facts.establishedServices / countVisits(facts) : null),
  },
  risesTo: 'median',
  read: readReturningVisits,
})

export function readReturningVisits(facts: ReturningFacts, { cuts, sources }: Scene): Reading {
  const why = whyNotInFile(sources, 'services', facts.isInFile)
  if (why) return { why }
  const visits = countVisits(facts)
  if (visits === 0) return { why: 'no-visits' }
  const share = facts.establishedServices / visits
  const totals = { visible: facts.visibleServices, total: facts.totalServices }
  return {
    value: share,
    n: facts.largestCell,
    x: share * facts.largestCell,
    utility: riseTo(cuts.median ?? 0, share),
    sampling: 0,
    // Of the hidden part of the work (F5: R/T) all may be return visits, or none.
    hidden: uniformVariance({ low: 0, high: hiddenPart(totals) }),
    bounds: boundVisibleRatio(facts.establishedServices, visits, totals),
    input: facts.input,
  }
}

function countVisits({ newServices, establishedServices }: ReturningFacts): number {
  return newServices + establishedServices
}
