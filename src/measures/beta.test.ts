import { expect, test } from 'vitest'
import { intervalOfMoments, rememberIntervals } from './beta.ts'

test('the interval of a mean of ½ and a variance of 1/12 is that of the uniform', () => {
  const { low, high } = intervalOfMoments(0.5, 1 / 12, 0.8)
  expect(low).toBeCloseTo(0.1, 9)
  expect(high).toBeCloseTo(0.9, 9)
})

test('without variance, or at 0 and 1, the interval is a point', () => {
  expect(intervalOfMoments(0.3, 0, 0.8)).toEqual({ low: 0.3, high: 0.3 })
  expect(intervalOfMoments(1, 0.1, 0.8)).toEqual({ low: 1, high: 1 })
})

test('a variance that no Beta has still gives an interval around the mean', () => {
  const { low, high } = intervalOfMoments(0.98, 0.5, 0.8)
  expect(low).toBeLessThanOrEqual(0.98)
  expect(high).toBeGreaterThanOrEqual(0.98)
})

test('an interval that is remembered is the one worked out', () => {
  const intervalOf = rememberIntervals(0.8)
  expect(intervalOf(0.6, 0.02)).toEqual(intervalOfMoments(0.6, 0.02, 0.8))
  expect(intervalOf(0.6, 0.02)).toBe(intervalOf(0.6, 0.02))
})
