import quantile from '@stdlib/stats-base-dists-beta-quantile'

/** The value below which a Beta(α, β) falls with probability p. */
export function betaQuantile(p: number, alpha: number, beta: number): number {
  return quantile(p, alpha, beta)
}

/**
 * The Beta of a given mean and variance, by its moments; null where none has them (a variance of 0, or of m(1 − m) and more,
 * which only a two-point distribution reaches).
 */
export function betaOfMoments(mean: number, variance: number): { alpha: number; beta: number } | null {
  if (!(variance > 0) || mean <= 0 || mean >= 1) return null
  const size = (mean * (1 - mean)) / variance - 1
  return size > 0 ? { alpha: mean * size, beta: (1 - mean) * size } : null
}
