import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import type { QualityColumns, Roster } from './measured.ts'

/** Under this strength a quality has "little public evidence", and no place among its peers (measures.md 3). */
export const STRENGTH_MIN = 0.25

// Rounding must not tell two clinicians apart whose evidence is the same.
const ALIKE_MAX = 1e-9

/**
 * Place of each quality among the discipline's listed clinicians with enough evidence, in [0, 1]: those below, and half of
 * those alike (oneself among them), over all; NaN without enough evidence.
 */
export function percentilesOf(
  { mean, strength }: Pick<QualityColumns, 'mean' | 'strength'>,
  roster: Pick<Roster, 'count' | 'discipline'>,
): Float64Array {
  const percentiles = new Float64Array(roster.count).fill(Number.NaN)
  const peers = DISCIPLINE_IDS.map((): number[] => [])
  for (let index = 0; index < roster.count; index += 1) {
    if (strength[index]! >= STRENGTH_MIN) peers[roster.discipline[index]!]!.push(index)
  }
  for (const indices of peers) {
    indices.sort((a, b) => mean[a]! - mean[b]! || a - b)
    for (let first = 0; first < indices.length; ) {
      const end = endOfTie(indices, first, mean)
      for (let place = first; place < end; place += 1) percentiles[indices[place]!] = (first + end) / 2 / indices.length
      first = end
    }
  }
  return percentiles
}

function endOfTie(indices: readonly number[], first: number, mean: Float64Array): number {
  let end = first + 1
  while (end < indices.length && mean[indices[end]!]! - mean[indices[first]!]! <= ALIKE_MAX) end += 1
  return end
}
