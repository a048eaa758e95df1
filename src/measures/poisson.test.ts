import { expect, test } from 'vitest'
import { makeKeyedRandom } from './keyed-random.ts'
import { drawPoisson } from './poisson.ts'

test.each([0.5, 3, 11.9, 12, 40, 900])('draws of mean %d have that mean and variance', (mean) => {
  const random = makeKeyedRandom(2000000000, 1, 7)
  const draws = Array.from({ length: 40_000 }, () => drawPoisson(mean, random))
  const average = draws.reduce((sum, draw) => sum + draw, 0) / draws.length
  const variance = draws.reduce((sum, draw) => sum + (draw - average) ** 2, 0) / draws.length
  // Five standard errors of 40,000 draws.
  expect(Math.abs(average - mean)).toBeLessThan(5 * Math.sqrt(mean / 40_000))
  expect(Math.abs(variance / mean - 1)).toBeLessThan(5 * Math.sqrt((2 + 1 / mean) / 40_000))
})

test('a mean of 0 draws 0', () => {
  expect(drawPoisson(0, () => 0.5)).toBe(0)
})

test('draws depend on the NPI, the draw and the stream, and on nothing else', () => {
  const first = (npi: number, draw: number, stream: number) => makeKeyedRandom(npi, draw, stream)()
  expect(first(2000000001, 1, 1)).toBe(first(2000000001, 1, 1))
  const others = [first(2000000001, 2, 1), first(2000000002, 1, 1), first(2000000001, 1, 2)]
  expect(others).not.toContain(first(2000000001, 1, 1))
  expect(new Set(others).size).toBe(3)
})
