// 97.5 % point of the standard normal distribution.
const Z_95 = 1.959963984540054

/** Wilson's 95 % interval of x of n, with no prior (F4, vector 3). */
export function wilsonInterval(x: number, n: number): { low: number; high: number } {
  const p = x / n
  const square = Z_95 * Z_95
  const centre = (p + square / (2 * n)) / (1 + square / n)
  const half = (Z_95 * Math.sqrt((p * (1 - p)) / n + square / (4 * n * n))) / (1 + square / n)
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
