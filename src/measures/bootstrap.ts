import { makeKeyedRandom } from './keyed-random.ts'
import { drawPoisson } from './poisson.ts'

// measures.md 2: 200 seeded parametric draws, rows Poisson, keyed by NPI.
export const BOOTSTRAP_DRAWS = 200

interface BootstrapKey {
  npi: number
  /** Keeps the draws of two indicators of one clinician apart. */
  stream: number
}

/** Variance of a statistic over parametric draws of its rows, each Poisson about the count published; draws without one (NaN) are left out. */
export function bootstrapVariance(
  { npi, stream }: BootstrapKey,
  rows: readonly number[],
  statistic: (draw: Float64Array) => number,
) {
  const draw = new Float64Array(rows.length)
  let mean = 0
  let squares = 0
  let read = 0
  for (let number = 1; number <= BOOTSTRAP_DRAWS; number += 1) {
    const random = makeKeyedRandom(npi, number, stream)
    for (let place = 0; place < rows.length; place += 1) draw[place] = drawPoisson(rows[place]!, random)
    const value = statistic(draw)
    if (Number.isNaN(value)) continue
    read += 1
    // Welford's running sums, so that a variance near 0 keeps its digits.
    const gap = value - mean
    mean += gap / read
    squares += gap * (value - mean)
  }
  return squares / Math.max(1, read - 1)
}
