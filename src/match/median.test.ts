import fc from 'fast-check'
import { expect, test } from 'vitest'
import { medianOf } from './median.ts'

const everybody = (count: number) => Uint32Array.from({ length: count }, (_, at) => at)

test('the median leaves out what does not apply, and of an even count is the mean of the two in the middle', () => {
  const column = Float64Array.of(4, Number.NaN, 1, 3, 2)
  expect(medianOf(column, everybody(5), everybody(5))).toBe(2.5)
  expect(medianOf(column, everybody(5), Uint32Array.of(0, 1, 2, 3))).toBe(3)
  expect(medianOf(column, everybody(5), Uint32Array.of(1))).toBeNaN()
})

test('the median is that of the sorted values, with many alike as with none', () => {
  const values = fc.array(fc.oneof(fc.constantFrom(0.5, 0.25, Number.NaN), fc.double({ min: 0, max: 1, noNaN: true })))
  fc.assert(
    fc.property(values, (own) => {
      const sorted = own.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
      const plain = sorted.length === 0 ? Number.NaN : (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2
      expect(medianOf(Float64Array.from(own), everybody(own.length), everybody(own.length))).toBe(plain)
    }),
    { seed: 7, numRuns: 500 },
  )
})
