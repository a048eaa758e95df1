/** The middle of the values that are numbers; of an even count the mean of the two; NaN where there are none. */
export function medianOf(column: Float64Array, index: Uint32Array, among: Uint32Array): number {
  const values = new Float64Array(among.length)
  let count = 0
  for (const at of among) {
    const value = column[index[at]!]!
    if (!Number.isNaN(value)) values[count++] = value
  }
  const sorted = values.subarray(0, count).sort()
  const half = count >> 1
  return count % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
