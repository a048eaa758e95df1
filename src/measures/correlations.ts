import type { QualityId } from '#domain/quality.ts'
import { PEERS_MIN } from './cuts.ts'
import type { Measured, Roster } from './measured.ts'
import type { ShrunkIndicator } from './posterior.ts'

export type Correlation = Measured['correlations'][number]

// measures.md 3: two indicators of one file err together more than they show.
const ONE_SOURCE_MIN = 0.5

/** r_jk of every pair of a quality's indicators, as used in Var Q. */
export function estimateCorrelations(quality: QualityId, indicators: readonly ShrunkIndicator[], roster: Roster): Correlation[] {
  return indicators.flatMap((a, place) => indicators.slice(place + 1).map((b) => correlate(quality, [a, b], roster)))
}

/** r as a matrix over the indicators, 1 on the diagonal. */
export function matrixOf(indicators: readonly ShrunkIndicator[], correlations: readonly Correlation[]): number[][] {
  const ids = indicators.map((indicator) => indicator.definition.id)
  const rOf = new Map(correlations.map(({ a, b, r }) => [`${a} ${b}`, r]))
  return ids.map((a) => ids.map((b) => (a === b ? 1 : (rOf.get(`${a} ${b}`) ?? rOf.get(`${b} ${a}`) ?? 0))))
}

function correlate(quality: QualityId, [a, b]: readonly [ShrunkIndicator, ShrunkIndicator], roster: Roster): Correlation {
  const { r, clinicians } = correlateDeviations(a, b, roster)
  // The first source named is the one that the figure is read from.
  const floor = a.definition.sources[0] === b.definition.sources[0] ? ONE_SOURCE_MIN : 0
  return { quality, a: a.definition.id, b: b.definition.id, r: Math.max(floor, r), clinicians }
}

/**
 * Pearson's r of û less the discipline's prior, over clinicians for whom both are known, so that differences between
 * disciplines do not pass for agreement; 0 under 20 of them.
 */
function correlateDeviations(a: ShrunkIndicator, b: ShrunkIndicator, roster: Roster): { r: number; clinicians: number } {
  const pairs: [number, number][] = []
  for (let index = 0; index < roster.count; index += 1) {
    if (!(a.columns.lambda[index]! > 0 && b.columns.lambda[index]! > 0)) continue
    const place = roster.discipline[index]!
    pairs.push([a.columns.mean[index]! - a.priorMean[place]!, b.columns.mean[index]! - b.priorMean[place]!])
  }
  return { r: pairs.length < PEERS_MIN ? 0 : pearson(pairs), clinicians: pairs.length }
}

function pearson(pairs: readonly (readonly [number, number])[]): number {
  let meanA = 0
  let meanB = 0
  for (const [a, b] of pairs) {
    meanA += a / pairs.length
    meanB += b / pairs.length
  }
  let both = 0
  let squaresA = 0
  let squaresB = 0
  for (const [a, b] of pairs) {
    both += (a - meanA) * (b - meanB)
    squaresA += (a - meanA) ** 2
    squaresB += (b - meanB) ** 2
  }
  const scale = Math.sqrt(squaresA * squaresB)
  return scale === 0 ? 0 : both / scale
}
