import { expect, test } from 'vitest'
import { DRAWS, drawWeights } from './weight-draws.ts'

const DEFAULT = Float64Array.of(3, 3, 2, 3, 3)

function columnOf(draws: Float64Array, quality: number): number[] {
  return Array.from({ length: DRAWS }, (_, draw) => draws[draw * 5 + quality]!)
}

test('each reading of the weights adds up to 1', () => {
  const draws = drawWeights(DEFAULT)
  for (let draw = 0; draw < DRAWS; draw += 1) {
    expect(draws.subarray(draw * 5, draw * 5 + 5).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
  }
})

test('means and deviations are those of a Dirichlet with parameters 40·ω/Σω', () => {
  const draws = drawWeights(DEFAULT)
  for (const [quality, weight] of DEFAULT.entries()) {
    const share = weight / 14
    const values = columnOf(draws, quality)
    const mean = values.reduce((sum, value) => sum + value, 0) / DRAWS
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / DRAWS)
    const expected = Math.sqrt((share * (1 - share)) / 41)
    // Four standard errors of a mean of 200.
    expect(Math.abs(mean - share)).toBeLessThan((4 * expected) / Math.sqrt(DRAWS))
    expect(deviation / expected).toBeGreaterThan(0.8)
    expect(deviation / expected).toBeLessThan(1.2)
  }
})

test('a weight of 0 is left out of every reading, a single weight is 1 in all', () => {
  const draws = drawWeights(Float64Array.of(0, 2, 0, 0, 0))
  expect(new Set(columnOf(draws, 0))).toEqual(new Set([0]))
  expect(new Set(columnOf(draws, 1))).toEqual(new Set([1]))
})

test('twice all weights are the same readings', () => {
  expect(drawWeights(DEFAULT.map((weight) => 2 * weight))).toEqual(drawWeights(DEFAULT))
})

test('a weight far smaller than the others still gives numbers', () => {
  expect(drawWeights(Float64Array.of(10, 0.001, 10, 10, 10)).every((weight) => weight >= 0 && weight <= 1)).toBe(true)
})
