import type { Estimate } from './intervals.ts'

const Z_95 = 1.959963984540054

export interface Scored {
  score: number
  isCase: boolean
}

/** Area under the curve with DeLong's 95 % interval (DeLong, DeLong and Clarke-Pearson 1988): ties count half. */
export function areaUnderCurve(scored: readonly Scored[]): Estimate & { cases: number } {
  const cases = sortedScores(scored, true)
  const others = sortedScores(scored, false)
  // The part of the others below each case, and of the cases above each of the others.
  const ofCases = cases.map((score) => placeAmong(others, score))
  const ofOthers = others.map((score) => 1 - placeAmong(cases, score))
  const value = meanOf(ofCases)
  const half = Z_95 * Math.sqrt(varianceOf(ofCases) / cases.length + varianceOf(ofOthers) / others.length)
  return { value, low: Math.max(0, value - half), high: Math.min(1, value + half), n: scored.length, cases: cases.length }
}

/** Points of the curve, false positives against true positives, at most about a hundred. */
export function curvePoints(scored: readonly Scored[]): [number, number][] {
  const cases = sortedScores(scored, true)
  const others = sortedScores(scored, false)
  const cuts = Array.from({ length: 101 }, (_, step) => cases[Math.floor((step / 100) * (cases.length - 1))]!)
  const above = (sorted: Float64Array, cut: number) => 1 - countBelow(sorted, cut) / sorted.length
  const points = [...new Set(cuts)].toReversed().map((cut): [number, number] => [above(others, cut), above(cases, cut)])
  return [[0, 0], ...points, [1, 1]]
}

function sortedScores(scored: readonly Scored[], isCase: boolean): Float64Array {
  return Float64Array.from(scored.flatMap((one) => (one.isCase === isCase ? [one.score] : []))).sort()
}

function placeAmong(sorted: Float64Array, score: number): number {
  const below = countBelow(sorted, score)
  const alike = countBelow(sorted, score, true) - below
  return (below + alike / 2) / sorted.length
}

/** How many of the sorted values are below the score (or equal to it too). */
function countBelow(sorted: Float64Array, score: number, orEqual = false): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const value = sorted[middle]!
    if (value < score || (orEqual && value === score)) low = middle + 1
    else high = middle
  }
  return low
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function varianceOf(values: Float64Array): number {
  const mean = meanOf(values)
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}
