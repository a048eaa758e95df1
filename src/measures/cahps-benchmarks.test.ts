import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CAHPS_BENCHMARKS, decileOf } from './cahps-benchmarks.ts'

const PUBLISHED = '../shared/data/qpp/benchmarks-2026.json'

test('a rate falls in the tenth between its cut points, at a cut point in the upper one', () => {
  const { CAHPS_2: communication } = CAHPS_BENCHMARKS
  expect([80, 91.92, 94, 94.27, 99].map((rate) => decileOf(rate, communication))).toEqual([1, 2, 5, 6, 10])
})

test.skipIf(!existsSync(PUBLISHED))('the cut points are those published for 2026', () => {
  const published: { measureId: string; percentiles: Record<string, number> }[] = JSON.parse(readFileSync(PUBLISHED, 'utf8'))
  for (const [measure, { cutPoints }] of Object.entries(CAHPS_BENCHMARKS)) {
    const { percentiles } = published.find((benchmark) => benchmark.measureId === measure)!
    expect([10, 20, 30, 40, 50, 60, 70, 80, 90].map((percent) => percentiles[percent])).toEqual(cutPoints)
  }
})
