/** x of n, for one clinician; x may be a fraction, since shares are weighted sums. */
export interface ShareGroup {
  x: number
  n: number
}

interface MeanSquares {
  /** Mean square between groups and within them, and the group size n0 that the difference is worth. */
  msb: number
  msw: number
  n0: number
}

/** The ANOVA mean squares of F4 about a given mean μ, for at least two groups and more trials than groups. */
export function estimateBetweenVariance(groups: readonly ShareGroup[], mu: number): MeanSquares {
  let total = 0
  let squares = 0
  let between = 0
  let within = 0
  for (const { x, n } of groups) {
    const p = x / n
    total += n
    squares += n * n
    between += n * (p - mu) * (p - mu)
    within += n * p * (1 - p)
  }
  const k = groups.length
  return { msb: between / (k - 1), msw: within / (total - k), n0: (total - squares / total) / (k - 1) }
}
