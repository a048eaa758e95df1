import type { IndicatorId } from '#domain/indicator.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import type { QualityView } from '#match/quality-view.ts'
import type { StudyScene } from './scene.ts'

/**
 * The qualities of some clinicians with the weight of one indicator times a factor, from û, v and r of the edition (measures.md 3).
 * Strength stays as published, so that the same clinicians are ranked.
 */
export function reweigh(
  { edition: { columns }, evidence }: StudyScene,
  { view, index }: { view: QualityView; index: Uint32Array },
  { indicator, factor }: { indicator: IndicatorId; factor: number },
): QualityView {
  const changed = columns.indicators.find(({ id }) => id === indicator)!.quality
  const place = QUALITY_IDS.indexOf(changed)
  const parts = columns.indicators
    .filter(({ quality }) => quality === changed)
    .map(({ id, weight }) => ({ id, weight: id === indicator ? weight * factor : weight, ...evidence.of[id] }))
  const r = parts.map((a) => parts.map((b) => evidence.correlationOf(a.id, b.id)))
  const mean = new Float64Array(index.length)
  const variance = new Float64Array(index.length)
  for (const [at, clinician] of index.entries()) {
    let [weights, sum, square] = [0, 0, 0]
    for (const [j, a] of parts.entries()) {
      if (a.applies[clinician] === 0) continue
      weights += a.weight
      sum += a.weight * a.mean[clinician]!
      for (const [k, b] of parts.entries()) {
        if (b.applies[clinician] === 0) continue
        square += a.weight * b.weight * r[j]![k]! * Math.sqrt(a.variance[clinician]! * b.variance[clinician]!)
      }
    }
    mean[at] = weights === 0 ? Number.NaN : sum / weights
    variance[at] = square / (weights * weights)
  }
  return { ...view, mean: view.mean.with(place, mean), variance: view.variance.with(place, variance) }
}
