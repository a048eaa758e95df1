import type { ConditionVolume } from './condition-volume.ts'
import type { ConditionColumns, Roster } from './measured.ts'
import type { ShrunkIndicator } from './posterior.ts'
import { partsOf, sumQuality } from './quality.ts'

/** `knowledge` again with `spine-volume` taken for one condition, or left out where no procedure marks it (measures.md 4.3). */
export function measureConditionKnowledge(
  { condition, volume }: ConditionVolume,
  knowledge: readonly ShrunkIndicator[],
  r: readonly (readonly number[])[],
  roster: Roster,
): ConditionColumns {
  const empty = () => new Float64Array(roster.count).fill(Number.NaN)
  const columns = { condition, volumeMean: empty(), volumeVariance: empty(), mean: empty(), variance: empty(), strength: empty() }
  const place = knowledge.findIndex((indicator) => indicator.definition.id === 'spine-volume')
  const indicators = volume ? knowledge.with(place, volume) : knowledge
  for (let index = 0; index < roster.count; index += 1) {
    const parts = partsOf(indicators, index, roster)
    if (!volume) parts[place]!.mean = Number.NaN
    const sums = sumQuality(parts, r)
    columns.mean[index] = sums.mean
    columns.variance[index] = sums.variance
    columns.strength[index] = sums.strength
    if (!volume) continue
    columns.volumeMean[index] = volume.columns.mean[index]!
    columns.volumeVariance[index] = volume.columns.variance[index]!
  }
  return columns
}
