import quantile from '@stdlib/stats-base-dists-beta-quantile'
import type { QualityView } from './quality-view.ts'

export interface Interval {
  low: number
  high: number
}

// 80 % intervals everywhere (measures.md 3).
const LOWER = 0.1
const UPPER = 0.9

/**
 * Where F·g lies four times in five: F as the Beta of its mean and variance, the qualities independent, as measures.md 3 does for
 * one quality; times the discount for distance, which is certain.
 */
export function intervalOfFit(view: QualityView, at: number, weights: Float64Array, discount: number): Interval {
  let weight = 0
  let sum = 0
  let variance = 0
  for (const [quality, share] of weights.entries()) {
    const mean = view.mean[quality]![at]!
    if (share === 0 || Number.isNaN(mean)) continue
    weight += share
    sum += share * mean
    variance += share * share * view.variance[quality]![at]!
  }
  const { low, high } = intervalOfMoments(sum / weight, variance / (weight * weight))
  return { low: low * discount, high: high * discount }
}

/** The 10 % and 90 % quantiles of the Beta with this mean and variance; a point where there is none. */
export function intervalOfMoments(mean: number, variance: number): Interval {
  const size = (mean * (1 - mean)) / variance - 1
  if (!(variance > 0 && size > 0)) return { low: mean, high: mean }
  return { low: quantile(LOWER, mean * size, (1 - mean) * size), high: quantile(UPPER, mean * size, (1 - mean) * size) }
}
