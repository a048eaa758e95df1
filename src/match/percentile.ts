import type { ConditionId } from '#domain/condition.ts'
import type { MatchColumns } from '#edition/reader-contract.ts'
import { LITTLE_EVIDENCE } from './fit.ts'

/**
 * The percentile of `knowledge` for one condition, as measures.md 3 has it: among the listed clinicians of the discipline with enough
 * evidence, the share below, equals counted half; NaN for one without. Editions carry it for the general figure only.
 */
export function percentileForCondition(columns: MatchColumns, condition: ConditionId, clinician: number): number {
  const { mean, strength } = columns.knowledgeByCondition[condition]
  if (!(strength[clinician]! >= LITTLE_EVIDENCE)) return NaN
  const sorted = sortedPeers(columns, condition, columns.discipline[clinician]!)
  const own = mean[clinician]!
  return (countBelow(sorted, own, false) + countBelow(sorted, own, true)) / 2 / sorted.length
}

// Sorted once for each condition and discipline of a set of columns that never changes.
const SORTED = new WeakMap<MatchColumns, Map<string, Float64Array>>()

function sortedPeers(columns: MatchColumns, condition: ConditionId, discipline: number): Float64Array {
  const kept = SORTED.get(columns) ?? new Map<string, Float64Array>()
  SORTED.set(columns, kept)
  const key = `${condition} ${discipline}`
  const known = kept.get(key)
  if (known) return known
  const { mean, strength } = columns.knowledgeByCondition[condition]
  const made = mean.filter((_, peer) => columns.discipline[peer] === discipline && strength[peer]! >= LITTLE_EVIDENCE).sort()
  kept.set(key, made)
  return made
}

/** How many are smaller, or smaller and equal, by halving. */
function countBelow(sorted: Float64Array, value: number, withEquals: boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value || (withEquals && sorted[middle] === value)) low = middle + 1
    else high = middle
  }
  return low
}
