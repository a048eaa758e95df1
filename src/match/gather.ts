/** The values of a column at some rows, side by side: what is read again and again is then read in order. */
export function gather(column: Float64Array, rows: Uint32Array): Float64Array {
  const own = new Float64Array(rows.length)
  for (let at = 0; at < rows.length; at += 1) own[at] = column[rows[at]!]!
  return own
}

interface Strided {
  column: Float64Array
  /** Row r stands at r·stride. */
  stride: number
}

/** Several columns at the same rows, in one block of memory: one to make and to collect, where fifteen cost twice the gathering. */
export function gatherAll(columns: readonly Strided[], rows: Uint32Array): Float64Array[] {
  const size = rows.length
  const block = new Float64Array(columns.length * size)
  return columns.map(({ column, stride }, number) => {
    const own = block.subarray(number * size, (number + 1) * size)
    for (let at = 0; at < size; at += 1) own[at] = column[rows[at]! * stride]!
    return own
  })
}
