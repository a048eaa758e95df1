// Buckets of the histogram: enough that the bucket at the cut holds few of a million values.
const BUCKETS = 4096

/**
 * The places of `among` with at least the `wanted` largest values and of all that lie within `slack` below the smallest of these:
 * one pass to count, one to keep, so that a nation is never sorted for twenty results.
 */
export function selectTop(readValue: (at: number) => number, among: Uint32Array, wanted: number, slack: number): number[] {
  let low = Infinity
  let high = -Infinity
  for (const at of among) {
    const value = readValue(at)
    if (value < low) low = value
    if (value > high) high = value
  }
  const cut = among.length <= wanted ? low : findCut(readValue, among, wanted, { low, high })
  const kept: number[] = []
  const floor = cut - slack
  for (const at of among) if (readValue(at) >= floor) kept.push(at)
  return kept
}

/** The lower edge of the bucket that holds the `wanted`-th largest value. */
function findCut(
  readValue: (at: number) => number,
  among: Uint32Array,
  wanted: number,
  { low, high }: { low: number; high: number },
): number {
  if (!(high > low)) return low
  const scale = BUCKETS / (high - low)
  const counts = new Uint32Array(BUCKETS + 1)
  for (const at of among) {
    counts[Math.floor((readValue(at) - low) * scale)]! += 1
  }
  let bucket = BUCKETS
  for (let seen = counts[bucket]!; seen < wanted && bucket > 0; seen += counts[bucket]!) bucket -= 1
  // One bucket lower than found forgives rounding at the edges.
  return bucket <= 1 ? low : low + (bucket - 1) / scale
}
