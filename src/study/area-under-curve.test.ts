import { expect, test } from 'vitest'
import { areaUnderCurve, curvePoints, type Scored } from './area-under-curve.ts'

const scored = (cases: readonly number[], others: readonly number[]): Scored[] => [
  ...cases.map((score) => ({ score, isCase: true })),
  ...others.map((score) => ({ score, isCase: false })),
]

test('the area is the share of pairs in which the case is higher, ties half', () => {
  // 3 beats 1 and 2; 2 beats 1 and ties with 2: 3.5 of 4 pairs.
  const area = areaUnderCurve(scored([3, 2], [1, 2]))
  expect(area.value).toBe(0.875)
  expect(area).toMatchObject({ n: 4, cases: 2, high: 1 })
})

test('the interval is that of DeLong', () => {
  // 9 is above all four, 6 above three, 2 above two; of the others 1 and 1 lie below all cases, 5 below two, 8 below one.
  const area = areaUnderCurve(scored([9, 6, 2], [1, 1, 5, 8]))
  const placements = { cases: [1, 0.75, 0.5], others: [1, 1, 2 / 3, 1 / 3] }
  expect(area.value).toBeCloseTo(0.75, 12)
  const variance = (values: readonly number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  }
  const half = 1.959963984540054 * Math.sqrt(variance(placements.cases) / 3 + variance(placements.others) / 4)
  expect(area.low).toBeCloseTo(0.75 - half, 12)
  expect(area.high).toBeCloseTo(Math.min(1, 0.75 + half), 12)
})

test('the curve goes from nobody to everybody', () => {
  const points = curvePoints(scored([3, 2], [1, 2]))
  expect(points[0]).toEqual([0, 0])
  expect(points.at(-1)).toEqual([1, 1])
  expect(points).toContainEqual([0, 0.5])
})
