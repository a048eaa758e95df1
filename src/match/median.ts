/** The middle of the values that are numbers; of an even count the mean of the two; NaN where there are none. */
export function medianOf(column: Float64Array, index: Uint32Array, among: Uint32Array): number {
  const values = new Float64Array(among.length)
  let count = 0
  for (const at of among) {
    const value = column[index[at]!]!
    if (!Number.isNaN(value)) values[count++] = value
  }
  if (count === 0) return Number.NaN
  const own = values.subarray(0, count)
  const half = count >> 1
  const upper = selectInPlace(own, half)
  if (count % 2 === 1) return upper
  let lower = -Infinity
  for (let place = 0; place < half; place += 1) if (own[place]! > lower) lower = own[place]!
  return (lower + upper) / 2
}

/**
 * The value that would stand at `wanted` if all were sorted, with none greater before it (Hoare's quickselect). Most of a group
 * often share one value, that of who is not known, so equals go to both sides.
 */
function selectInPlace(values: Float64Array, wanted: number): number {
  let left = 0
  let right = values.length - 1
  while (left < right) {
    const { low, high } = partAround(values, left, right)
    if (wanted <= high) right = high
    else if (wanted >= low) left = low
    else break
  }
  return values[wanted]!
}

/** Up to `high` stands what is at most the value in the middle, from `low` what is at least it. */
function partAround(values: Float64Array, left: number, right: number): { low: number; high: number } {
  const pivot = values[(left + right) >> 1]!
  let low = left
  let high = right
  while (low <= high) {
    while (values[low]! < pivot) low += 1
    while (values[high]! > pivot) high -= 1
    if (low > high) break
    const swapped = values[low]!
    values[low] = values[high]!
    values[high] = swapped
    low += 1
    high -= 1
  }
  return { low, high }
}
