import quantile from '@stdlib/stats-base-dists-beta-quantile'

export interface Interval {
  low: number
  high: number
}

/** The value below which a Beta(α, β) falls with probability p. */
export function betaQuantile(p: number, alpha: number, beta: number): number {
  return quantile(p, alpha, beta)
}

/** Equal-tailed interval of the Beta with a given mean and variance; a point where the variance is 0. */
export function intervalOfMoments(mean: number, variance: number, level: number): Interval {
  const beta = betaOfMoments(mean, variance)
  if (!beta) return { low: mean, high: mean }
  const tail = (1 - level) / 2
  const low = betaQuantile(tail, beta.alpha, beta.beta)
  const high = betaQuantile(1 - tail, beta.alpha, beta.beta)
  // Beside 0 or 1 a wide Beta is a spike with a long tail: both quantiles can lie on one side of the mean.
  return { low: Math.min(low, mean), high: Math.max(high, mean) }
}

// Clinicians of whom nothing is known are alike, discipline by discipline; Beta quantiles are dear.
const REMEMBERED_MAX = 50_000

export type IntervalOf = (mean: number, variance: number) => Interval

/** The same, remembering what was asked before. */
export function rememberIntervals(level: number): IntervalOf {
  const remembered = new Map<string, Interval>()
  return function intervalOf(mean, variance) {
    if (variance === 0) return { low: mean, high: mean }
    const key = `${mean} ${variance}`
    const found = remembered.get(key)
    if (found) return found
    const interval = intervalOfMoments(mean, variance, level)
    if (remembered.size < REMEMBERED_MAX) remembered.set(key, interval)
    return interval
  }
}

// No Beta on [0, 1] has a variance of m(1 − m) or more; this near to it the widest one stands in.
const VARIANCE_PART_MAX = 0.99

/** The Beta of a given mean and variance; null where it is a point. */
function betaOfMoments(mean: number, variance: number): { alpha: number; beta: number } | null {
  const widest = mean * (1 - mean)
  if (!(variance > 0) || widest <= 0) return null
  const size = widest / Math.min(variance, VARIANCE_PART_MAX * widest) - 1
  return { alpha: mean * size, beta: (1 - mean) * size }
}
