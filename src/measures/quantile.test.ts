import { expect, test } from 'vitest'
import { quantileOfSorted } from './quantile.ts'

test('quantiles interpolate between closest ranks', () => {
  expect(quantileOfSorted([10, 20, 30, 40, 50], 0.75)).toBe(40)
  expect(quantileOfSorted([10, 20, 30, 40], 0.75)).toBe(32.5)
  expect(quantileOfSorted([7], 0.95)).toBe(7)
  expect(quantileOfSorted([], 0.5)).toBeNaN()
})
