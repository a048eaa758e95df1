import type { IndicatorDefinition } from '#domain/indicator.ts'
import type { PlainClinician } from './plain-rows.ts'
import { intervalPlainly, type PlainPosterior } from './plain-shrinkage.ts'

export interface PlainMember {
  definition: IndicatorDefinition
  posteriors: readonly (PlainPosterior | null)[]
}

export interface PlainQuality {
  mean: number
  variance: number
  low: number
  high: number
  strength: number
  known: number
  applyingShare: number
}

/** Q, its interval and E of every clinician; null where nothing applies. */
export function qualityPlainly(members: readonly PlainMember[], listed: readonly PlainClinician[]): (PlainQuality | null)[] {
  const r = members.map((a) => members.map((b) => (a === b ? 1 : correlationOf(a, b))))
  return listed.map((_, place) => qualityOf(members, place, r))
}

/** The same with the r of other members: `knowledge` for a condition keeps the r of the whole. */
export function qualityOf(
  members: readonly PlainMember[],
  place: number,
  r: readonly (readonly number[])[],
): PlainQuality | null {
  const parts = members.flatMap(({ definition, posteriors }, row) => {
    const posterior = posteriors[place]
    return posterior ? [{ w: definition.weight, row, ...posterior }] : []
  })
  if (parts.length === 0) return null
  const weight = parts.reduce((sum, part) => sum + part.w, 0)
  let variance = 0
  for (const a of parts) for (const b of parts) variance += a.w * b.w * r[a.row]![b.row]! * Math.sqrt(a.variance * b.variance)
  variance /= weight ** 2
  const mean = parts.reduce((sum, part) => sum + part.w * part.mean, 0) / weight
  const prior = parts.reduce((sum, part) => sum + part.w ** 2 * part.priorVariance, 0)
  const evidence = parts.reduce((sum, part) => sum + part.w ** 2 * part.priorVariance * part.lambda, 0)
  const [low, high] = intervalPlainly(mean, variance)
  const all = members.reduce((sum, { definition }) => sum + definition.weight, 0)
  return {
    mean,
    variance,
    low,
    high,
    strength: evidence / prior,
    known: parts.filter((part) => part.lambda > 0).length,
    applyingShare: weight / all,
  }
}

export function correlationOf(a: PlainMember, b: PlainMember): number {
  const pairs = a.posteriors.flatMap((one, place) => {
    const other = b.posteriors[place]
    return one && other && one.lambda > 0 && other.lambda > 0
      ? [[one.mean - one.priorMean, other.mean - other.priorMean] as const]
      : []
  })
  const floor = a.definition.sources[0] === b.definition.sources[0] ? 0.5 : 0
  if (pairs.length < 20) return floor
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [meanA, meanB] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))]
  const covariance = mean(pairs.map(([x, y]) => (x - meanA) * (y - meanB)))
  const spread = Math.sqrt(mean(pairs.map(([x]) => (x - meanA) ** 2)) * mean(pairs.map(([, y]) => (y - meanB) ** 2)))
  return Math.max(floor, spread === 0 ? 0 : covariance / spread)
}

/** Share of peers below, and half of those alike, among the discipline's clinicians with enough evidence. */
export function percentilesPlainly(
  qualities: readonly (PlainQuality | null)[],
  listed: readonly PlainClinician[],
): (number | null)[] {
  return qualities.map((mine, place) => {
    if (!mine || mine.strength < 0.25) return null
    const peers = qualities.filter((other, index) => {
      return other && other.strength >= 0.25 && listed[index]!.discipline === listed[place]!.discipline
    })
    const below = peers.filter((other) => other!.mean < mine.mean - 1e-9).length
    const alike = peers.filter((other) => Math.abs(other!.mean - mine.mean) <= 1e-9).length
    return (below + alike / 2) / peers.length
  })
}
