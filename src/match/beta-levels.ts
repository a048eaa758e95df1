/** Equally likely values that stand for one Beta distribution; six bits pick one. Few, so that the table stays in a processor's cache. */
export const LEVELS = 64

// Shapes are kept on a grid: the mean in 128ths, and the square root of v/(m(1 − m)) in 32nds. Within a cell a draw is
// moved and stretched to the exact mean and variance, so the grid touches only what lies beyond the two moments.
const MEAN_CELLS = 128
const SPREAD_CELLS = 32
// The logit grid on which a density is summed.
const STEPS = 256
// Log-densities this far below the mode hold under a millionth of the mass.
const DEPTH = 16

/** LEVELS standardised values (mean 0, variance 1) for each cell, made when first asked for. */
const values = new Float32Array((MEAN_CELLS + 1) * (SPREAD_CELLS + 1) * LEVELS)
const made = new Uint8Array((MEAN_CELLS + 1) * (SPREAD_CELLS + 1))

/** The table that `betaOffset` points into: a draw of the Beta with mean m and deviation s is m + s·table[offset + six bits]. */
export const BETA_TABLE: Readonly<Float32Array> = values

/** Where the levels begin for a mean within (0, 1) and a variance above 0. */
export function betaOffset(mean: number, variance: number): number {
  const spread = variance / (mean * (1 - mean))
  const meanCell = clamp(Math.round(mean * MEAN_CELLS), 1, MEAN_CELLS - 1)
  const spreadCell = clamp(Math.round(Math.sqrt(spread) * SPREAD_CELLS), 1, SPREAD_CELLS - 1)
  const cell = meanCell * (SPREAD_CELLS + 1) + spreadCell
  if (made[cell] === 0) {
    fillCell(cell, meanCell / MEAN_CELLS, (spreadCell / SPREAD_CELLS) ** 2)
    made[cell] = 1
  }
  return cell * LEVELS
}

function fillCell(cell: number, mean: number, spread: number): void {
  const size = 1 / spread - 1
  const levels = listQuantiles(mean * size, (1 - mean) * size)
  const average = levels.reduce((sum, level) => sum + level, 0) / LEVELS
  const deviation = Math.sqrt(levels.reduce((sum, level) => sum + (level - average) ** 2, 0) / LEVELS)
  for (const [place, level] of levels.entries()) values[cell * LEVELS + place] = (level - average) / deviation
}

/**
 * The quantiles of Beta(α, β) at (i + ½)/LEVELS. Summed over t = logit x, where the density x^α(1 − x)^β has one mode and no
 * pole even for α or β under 1.
 */
function listQuantiles(alpha: number, beta: number): Float64Array {
  const mode = Math.log(alpha / beta)
  const peak = logDensity(mode, alpha, beta)
  const from = findDepth(mode, -1, (t) => peak - logDensity(t, alpha, beta))
  const step = (findDepth(mode, 1, (t) => peak - logDensity(t, alpha, beta)) - from) / STEPS
  const mass = new Float64Array(STEPS)
  for (let cell = 0; cell < STEPS; cell += 1) mass[cell] = Math.exp(logDensity(from + (cell + 0.5) * step, alpha, beta) - peak)
  const total = mass.reduce((sum, part) => sum + part, 0)
  const quantiles = new Float64Array(LEVELS)
  let cell = 0
  let below = 0
  for (let level = 0; level < LEVELS; level += 1) {
    const target = ((level + 0.5) / LEVELS) * total
    while (below + mass[cell]! < target && cell < STEPS - 1) {
      below += mass[cell]!
      cell += 1
    }
    const t = from + (cell + (target - below) / mass[cell]!) * step
    quantiles[level] = 1 / (1 + Math.exp(-t))
  }
  return quantiles
}

/** α·ln x + β·ln(1 − x) at x = 1/(1 + e^−t), which is αt − (α + β)·ln(1 + e^t), without overflow for large |t|. */
function logDensity(t: number, alpha: number, beta: number): number {
  return alpha * t - (alpha + beta) * (Math.max(t, 0) + Math.log1p(Math.exp(-Math.abs(t))))
}

/** How far from the mode the density has fallen by DEPTH: it falls for ever, so doubling then halving finds it. */
function findDepth(mode: number, direction: 1 | -1, fall: (t: number) => number): number {
  let far = 0.01
  while (fall(mode + direction * far) < DEPTH) far *= 2
  let near = far / 2
  for (let round = 0; round < 12; round += 1) {
    const middle = (near + far) / 2
    if (fall(mode + direction * middle) < DEPTH) near = middle
    else far = middle
  }
  return mode + direction * far
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
