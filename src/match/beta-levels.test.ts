import quantile from '@stdlib/stats-base-dists-beta-quantile'
import { expect, test } from 'vitest'
import { BETA_TABLE, betaOffset, LEVELS } from './beta-levels.ts'

function levelsOf(mean: number, variance: number): number[] {
  const offset = betaOffset(mean, variance)
  return Array.from({ length: LEVELS }, (_, level) => mean + Math.sqrt(variance) * BETA_TABLE[offset + level]!)
}

// v/(m(1 − m)) up to that of the widest default prior of measures.md 3, (0.5, 0.05).
const SHAPES = [0.1, 0.3, 0.5, 0.62, 0.9].flatMap((mean) =>
  [0.001, 0.01, 0.05, 0.2].map((spread) => [mean, spread * mean * (1 - mean)] as const),
)

test.each(SHAPES)('the levels of mean %f and variance %f have that mean and variance', (mean, variance) => {
  const levels = levelsOf(mean, variance)
  const average = levels.reduce((sum, level) => sum + level, 0) / LEVELS
  const spread = levels.reduce((sum, level) => sum + (level - average) ** 2, 0) / LEVELS
  // The table holds 24 bits of a level.
  expect(average).toBeCloseTo(mean, 7)
  expect(spread).toBeCloseTo(variance, 7)
})

test.each(SHAPES)(
  'the levels of mean %f and variance %f are quantiles of the Beta, to a tenth of a deviation',
  (mean, variance) => {
    const size = (mean * (1 - mean)) / variance - 1
    for (const [level, value] of levelsOf(mean, variance).entries()) {
      const exact = quantile((level + 0.5) / LEVELS, mean * size, (1 - mean) * size)
      expect(Math.abs(value - exact)).toBeLessThan(0.1 * Math.sqrt(variance))
    }
  },
)

test('the levels rise', () => {
  const levels = levelsOf(0.3, 0.02)
  expect(levels).toEqual(levels.toSorted((a, b) => a - b))
})
