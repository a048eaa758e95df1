import { describe, expect, test } from 'vitest'
import { correlate, meanOfClusters, ratioOfSums, shareOfClusters } from './intervals.ts'

describe('an interval of a mean', () => {
  test('is that of independent values where each is its own cluster', () => {
    // Mean 2.5, variance of the mean 1.25 · 4/3 / 4 = 0.41667, half width 1.95996 · 0.64550.
    const { value, low, high } = meanOfClusters([1, 2, 3, 4], ['a', 'b', 'c', 'd'])
    expect(value).toBe(2.5)
    expect(low).toBeCloseTo(1.23484, 4)
    expect(high).toBeCloseTo(3.76516, 4)
  })

  test('widens where members of a practice are alike', () => {
    // Two clusters of two: sums 2 and 6 about the mean 2, deviations −2 and 2, so √(8 · 2)/4 = 1.
    const { low, high } = meanOfClusters([1, 1, 3, 3], ['a', 'a', 'b', 'b'])
    expect(high - 2).toBeCloseTo(1.95996, 4)
    expect(2 - low).toBeCloseTo(1.95996, 4)
  })

  test('of a share stays between 0 and 1', () => {
    const { low, high } = shareOfClusters([true, true, true, false], ['a', 'b', 'c', 'd'])
    expect(low).toBeGreaterThanOrEqual(0)
    expect(high).toBe(1)
  })
})

describe('a correlation', () => {
  test('has the interval of Fisher', () => {
    // Σab = 9, Σa² = 10, Σb² = 9.2 about the means 3 and 4.4; five pairs, so the half width of z is 1.95996/√2.
    const { value, low, high } = correlate([
      [1, 2],
      [2, 4],
      [3, 5],
      [4, 5],
      [5, 6],
    ])
    expect(value).toBeCloseTo(9 / Math.sqrt(10 * 9.2), 12)
    expect(low).toBeCloseTo(Math.tanh(Math.atanh(value) - 1.959964 / Math.SQRT2), 5)
    expect(high).toBeCloseTo(Math.tanh(Math.atanh(value) + 1.959964 / Math.SQRT2), 5)
  })

  test('of three pairs is not known', () => {
    expect(
      correlate([
        [1, 1],
        [2, 2],
        [3, 3],
      ]).value,
    ).toBeNaN()
  })
})

test('a ratio of sums that is the same for everyone has no width', () => {
  const { value, low, high } = ratioOfSums([1, 2, 3], [2, 4, 6])
  expect([value, low, high]).toEqual([0.5, 0.5, 0.5])
})
