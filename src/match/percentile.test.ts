import { expect, test } from 'vitest'
import { percentileForCondition } from './percentile.ts'
import { makeColumns } from './test-columns.ts'

test('the percentile counts peers of the discipline with enough evidence, equals half', () => {
  const of = (mean: number, strength = 0.5) => ({ knowledge: { mean, strength } })
  const columns = makeColumns([
    { npi: 1, quality: of(0.2) },
    { npi: 2, quality: of(0.6) },
    { npi: 3, quality: of(0.6) },
    { npi: 4, quality: of(0.8) },
    { npi: 5, quality: of(0.1, 0.2) },
    { npi: 6, discipline: 'chiropractic', quality: of(0.1) },
  ])
  expect([0, 1, 2, 3].map((index) => percentileForCondition(columns, 'stenosis', index))).toEqual([0.125, 0.5, 0.5, 0.875])
  expect(percentileForCondition(columns, 'stenosis', 4)).toBeNaN()
  expect(percentileForCondition(columns, 'stenosis', 5)).toBe(0.5)
})
