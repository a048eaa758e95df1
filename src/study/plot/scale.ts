export interface Range {
  from: number
  to: number
}

/** Place of a value on a line of 100 units, kept on it. */
export function placeOn({ from, to }: Range, value: number): number {
  return round(100 * Math.min(1, Math.max(0, (value - from) / (to - from))))
}

/** Two decimals: thinner than a pixel, and short. */
export function round(number: number): number {
  return Math.round(number * 100) / 100
}
