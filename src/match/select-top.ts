// Buckets of the histogram: enough that the bucket at the cut holds few of a million values.
const BUCKETS = 4096

/**
 * Places in `among` of at least the `wanted` largest values and of all that lie within `slack` below the smallest of these:
 * one pass to count, one to keep, so that a nation is never sorted for twenty results. NaN is left out.
 */
export function selectTop(values: Float64Array, among: Uint32Array, wanted: number, slack: number): number[] {
  let low = Infinity
  let high = -Infinity
  for (const at of among) {
    const value = values[at]!
    if (value < low) low = value
    if (value > high) high = value
  }
  const cut = among.length <= wanted ? low : findCut(values, among, wanted, { low, high })
  const kept: number[] = []
  for (const at of among) if (values[at]! > cut - slack || values[at]! >= cut) kept.push(at)
  return kept
}

/** The lower edge of the bucket that holds the `wanted`-th largest value. */
function findCut(values: Float64Array, among: Uint32Array, wanted: number, { low, high }: { low: number; high: number }): number {
  if (!(high > low)) return low
  const scale = BUCKETS / (high - low)
  const counts = new Uint32Array(BUCKETS + 1)
  for (const at of among) {
    const value = values[at]!
    if (value === value) counts[Math.floor((value - low) * scale)]! += 1
  }
  let bucket = BUCKETS
  for (let seen = counts[bucket]!; seen < wanted && bucket > 0; seen += counts[bucket]!) bucket -= 1
  // One bucket lower than found forgives rounding at the edges.
  return bucket <= 1 ? low : low + (bucket - 1) / scale
}
