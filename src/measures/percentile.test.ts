import { expect, test } from 'vitest'
import { percentilesOf } from './percentile.ts'

const ROSTER = { count: 6, npi: new Float64Array(6), discipline: Uint8Array.of(0, 0, 0, 0, 1, 0) }

test('a percentile counts peers below and half of those alike, among those with enough evidence', () => {
  //                          low  alike alike+rounding high  other  too little
  const mean = Float64Array.of(0.2, 0.5, 0.5 + 1e-15, 0.9, 0.1, 0.95)
  const strength = Float64Array.of(0.3, 0.25, 0.9, 1, 0.4, 0.24)
  expect([...percentilesOf({ mean, strength }, ROSTER)]).toEqual([0.125, 0.5, 0.5, 0.875, 0.5, Number.NaN])
})
