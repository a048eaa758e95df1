import fc from 'fast-check'
import { expect, test } from 'vitest'
import { selectTop } from './select-top.ts'

test('what is kept holds the largest values and all within the slack below the last of them', () => {
  const values = fc.array(fc.oneof(fc.double({ min: -1e4, max: 1e4, noNaN: true }), fc.constantFrom(0, 0.5, 1)), {
    minLength: 1,
    maxLength: 300,
  })
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 2, noNaN: true }), (all, wanted, slack) => {
      const among = Uint32Array.from(all, (_, at) => at)
      const kept = new Set(selectTop(among, Float64Array.from(all), wanted, slack))
      const last = all.toSorted((a, b) => b - a)[Math.min(wanted, all.length) - 1]!
      for (const [at, value] of all.entries()) if (value >= last - slack) expect(kept.has(at)).toBe(true)
    }),
    { seed: 11, numRuns: 500 },
  )
})

test('of many it keeps few', () => {
  const among = Uint32Array.from({ length: 100_000 }, (_, at) => at)
  expect(selectTop(among, Float64Array.from(among), 20, 0)).toHaveLength(20)
})
