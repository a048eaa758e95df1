import { UserError } from '#domain/errors.ts'
import type { Weights } from '#domain/need.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import type { Candidates } from './candidates.ts'
import type { Figures, QualityView } from './quality-view.ts'

/** Standard deviations taken off for not knowing (κ of measures.md 4.4). */
export const CAUTION = 0.5
/** Strength of evidence under which a quality says little (E of measures.md 3). */
export const LITTLE_EVIDENCE = 0.25
/** The largest weight a quality can be given. */
export const WEIGHT_MAX = 10

/** By place among the candidates. */
export interface Fits {
  /** Cautious fit (F − κ·sd F)·g(d) in [0, 1]; NaN where no weighted quality applies. */
  fit: Float64Array
  /** 1: enough public evidence to rank. */
  ranked: Uint8Array
}

/** All qualities of one candidate at once, in the order of QUALITY_IDS: sums that stay in registers, and one way through memory. */
export function computeFits(
  { rows, qualities }: Figures,
  { count, distance }: Candidates,
  weights: Weights,
  withinKm: number,
): Fits {
  const shares = listWeights(weights)
  const fit = new Float64Array(count)
  const ranked = new Uint8Array(count)
  for (let at = 0; at < count; at += 1) {
    let weight = 0
    let sum = 0
    let variance = 0
    let little = 0
    for (let place = 0; place < shares.length; place += 1) {
      const quality = qualities[place]!
      const share = shares[place]!
      const row = rows[at]! * quality.stride
      const mean = quality.mean[row]!
      // NaN: does not apply, so it leaves every sum.
      if (share === 0 || Number.isNaN(mean)) continue
      weight += share
      sum += share * mean
      variance += share * share * quality.variance[row]!
      if (!(quality.strength[row]! >= LITTLE_EVIDENCE)) little += share
    }
    fit[at] = cautiousFit(sum, variance, weight) * discountByDistance(distance[at]!, withinKm)
    ranked[at] = hasEvidence(weight, little) ? 1 : 0
  }
  return { fit, ranked }
}

/** Σω, Σωq, Σω²v over the qualities that apply, and the part of Σω that rests on little evidence; by place among the candidates. */
export interface FitSums {
  weight: Float64Array
  sum: Float64Array
  variance: Float64Array
  little: Float64Array
}

export function openSums(count: number): FitSums {
  const none = () => new Float64Array(count)
  return { weight: none(), sum: none(), variance: none(), little: none() }
}

/** One quality after the other, each one way through memory. */
export function addQuality({ weight, sum, variance, little }: FitSums, view: QualityView, quality: number, share: number): void {
  if (share === 0) return
  const means = view.mean[quality]!
  const variances = view.variance[quality]!
  const strengths = view.strength[quality]!
  for (let at = 0; at < means.length; at += 1) {
    const mean = means[at]!
    // NaN: does not apply, so it leaves every sum.
    if (Number.isNaN(mean)) continue
    weight[at]! += share
    sum[at]! += share * mean
    variance[at]! += share * share * variances[at]!
    if (!(strengths[at]! >= LITTLE_EVIDENCE)) little[at]! += share
  }
}

/** Enough public evidence to rank: little of it in at most half of the weight (measures.md 4.4). */
export function hasEvidence(weight: number, little: number): boolean {
  return weight > 0 && little * 2 <= weight
}

export function discountAll({ distance }: Candidates, withinKm: number): Float64Array {
  return distance.map((km) => discountByDistance(km, withinKm))
}

/** The weights in the order of QUALITY_IDS; any scale, only their ratios matter. */
export function listWeights(weights: Weights): Float64Array {
  const list = Float64Array.from(QUALITY_IDS, (id) => weights[id])
  for (const [place, weight] of list.entries()) {
    if (!(weight >= 0 && Number.isFinite(weight)))
      throw new UserError(
        'weights',
        `the weight of ${QUALITY_IDS[place]} is ${weight}, which is not a number from 0 to ${WEIGHT_MAX}`,
        {
          at: 'weights',
          remedy: `Give each quality a number from 0 (does not matter) to ${WEIGHT_MAX}.`,
          kind: 'usage',
        },
      )
  }
  if (list.every((weight) => weight === 0))
    throw new UserError('weights', 'all five weights are 0, so nothing could be compared', {
      at: 'weights',
      remedy: `Give at least one of ${QUALITY_IDS.join(', ')} a weight above 0.`,
      kind: 'usage',
    })
  return list
}

/**
 * (Σωq − κ√Σω²v)/Σω; not below 0, where the sign would turn the discount for distance round and put the farther of two equals
 * first (it takes a mean under 0.2 with almost the widest spread that a share can have).
 */
export function cautiousFit(sum: number, variance: number, weight: number): number {
  return weight > 0 ? Math.max(0, (sum - CAUTION * Math.sqrt(variance)) / weight) : NaN
}

/** g = 1/(1 + (d/2τ)²), τ the travel willingness, at least 1 km; 1 where no place was asked. */
export function discountByDistance(distanceKm: number, withinKm: number): number {
  if (Number.isNaN(distanceKm)) return 1
  const ratio = distanceKm / (2 * Math.max(1, withinKm))
  return 1 / (1 + ratio * ratio)
}
