import { type CahpsBenchmark, decileOf } from '../cahps-benchmarks.ts'
import type { Reading } from '../reading.ts'
import type { Scene } from './scene.ts'

export interface GroupExperienceFacts {
  hasGroup: boolean
  /** Top-box rate of the group, percent. */
  rate: number | null
  patients: number | null
  input: number | null
}

// Taken where the publisher states no reliability (measures.md 2).
const RELIABILITY_UNSTATED = 0.5

/** What patients of a clinician's group answered, as a tenth of all groups that report. */
export function readGroupExperience(facts: GroupExperienceFacts, { sources }: Scene, benchmark: CahpsBenchmark): Reading {
  if (!sources.has('group-experience')) return { why: 'source-absent' }
  if (!facts.hasGroup) return { why: 'no-group' }
  if (facts.rate === null) return { why: 'group-does-not-report' }
  return {
    value: facts.rate,
    n: facts.patients,
    utility: utilityOfRate(facts.rate, benchmark),
    sampling: 0,
    lambda: RELIABILITY_UNSTATED,
    input: facts.input,
  }
}

/** The middle of the tenth of groups that a top-box rate (percent) falls in. */
export function utilityOfRate(rate: number, benchmark: CahpsBenchmark): number {
  return (decileOf(rate, benchmark) - 0.5) / 10
}
