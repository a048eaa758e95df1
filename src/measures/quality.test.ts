import { expect, test } from 'vitest'
import { type Part, sumQuality } from './quality.ts'

const VOLUME: Part = { weight: 3, mean: 0.8, variance: 0, lambda: 1, priorVariance: 0.04 }
const BREADTH: Part = { weight: 1, mean: 0.5, variance: 0.01, lambda: 0.5, priorVariance: 0.02 }
const TRAINING: Part = { weight: 2, mean: 0.4, variance: 0.04, lambda: 0, priorVariance: 0.04 }
const NOT_APPLYING: Part = { weight: 4, mean: Number.NaN, variance: Number.NaN, lambda: Number.NaN, priorVariance: Number.NaN }
const R = [
  [1, 0.5, 0, 0],
  [0.5, 1, 0.3, 0],
  [0, 0.3, 1, 0],
  [0, 0, 0, 1],
]

test('Q is the weighted mean of what applies, and what does not apply leaves every sum', () => {
  const sums = sumQuality([VOLUME, BREADTH, TRAINING, NOT_APPLYING], R)
  // (3 × 0.8 + 0.5 + 2 × 0.4) ÷ 6
  expect(sums.mean).toBeCloseTo(3.7 / 6, 12)
  expect(sums).toMatchObject({ sumWeight: 6, known: 2 })
  expect(sums.sumSquaredVariance).toBeCloseTo(0.01 + 4 * 0.04, 12)
})

test('Var Q adds what indicators err together', () => {
  // (1 × 0.01 + 4 × 0.04 + 2 × 1 × 2 × 0.3 × √(0.01 × 0.04)) ÷ 36
  expect(sumQuality([VOLUME, BREADTH, TRAINING], R).variance).toBeCloseTo((0.01 + 0.16 + 0.024) / 36, 12)
})

test('the strength of evidence is the share of the prior variance that is known', () => {
  // (9 × 0.04 + 0.5 × 0.02) ÷ (9 × 0.04 + 0.02 + 4 × 0.04)
  expect(sumQuality([VOLUME, BREADTH, TRAINING], R).strength).toBeCloseTo(0.37 / 0.54, 12)
  expect(sumQuality([TRAINING], [[1]]).strength).toBe(0)
})

test('where nothing applies there is no quality', () => {
  expect(sumQuality([NOT_APPLYING], [[1]])).toMatchObject({
    mean: Number.NaN,
    variance: Number.NaN,
    strength: Number.NaN,
    sumWeight: 0,
  })
})
