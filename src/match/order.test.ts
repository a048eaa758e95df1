import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findFirst, isTie, orderByDistance, orderByFit, TIE } from './order.ts'

interface One {
  npi: number
  fit: number
  km: number
}

function candidatesOf(ones: readonly One[]) {
  return {
    candidates: {
      count: ones.length,
      index: Uint32Array.from(ones, ({ npi }) => npi),
      distance: Float64Array.from(ones, ({ km }) => km),
      entry: null,
    },
    fit: Float64Array.from(ones, ({ fit }) => fit),
    among: Uint32Array.from(ones, (_, at) => at),
  }
}

function order(ones: readonly One[], wanted = ones.length): number[] {
  const { candidates, fit, among } = candidatesOf(ones)
  return orderByFit(candidates, fit, among, wanted).map((at) => ones[at]!.npi)
}

test('a clearly better fit stands first, a tie is ordered by distance, then by NPI', () => {
  const ones = [
    { npi: 1, fit: 0.7, km: 9 },
    { npi: 2, fit: 0.6, km: 9 },
    { npi: 3, fit: 0.598, km: 2 },
    { npi: 4, fit: 0.599, km: 2 },
  ]
  expect(order(ones)).toEqual([1, 3, 4, 2])
})

test('0.005 apart is no tie, a hair less is', () => {
  expect(isTie(0.505, 0.5)).toBe(false)
  expect(isTie(0.5049, 0.5)).toBe(true)
  expect(isTie(0.5, 0.5049)).toBe(true)
})

test('a chain of ties does not let the farthest down overtake a clearly better one', () => {
  // 0.6 ties with 0.597, that with 0.594, but not 0.6 with 0.594: the band of the leader ends before it.
  const chain = [
    { npi: 1, fit: 0.6, km: 3 },
    { npi: 2, fit: 0.597, km: 2 },
    { npi: 3, fit: 0.594, km: 1 },
  ]
  expect(order(chain)).toEqual([2, 1, 3])
})

test('who cannot be ranked is ordered by distance, then NPI', () => {
  const ones = [5, 3, 3, NaN].map((km, at) => ({ npi: 9 - at, fit: NaN, km }))
  const { candidates, among } = candidatesOf(ones)
  expect(orderByDistance(candidates, among, 4).map((at) => ones[at]!.npi)).toEqual([6, 7, 8, 9])
  expect(orderByDistance(candidates, among, 2).map((at) => ones[at]!.npi)).toEqual([6, 7])
})

const group = fc.uniqueArray(
  fc.record({
    npi: fc.nat(1e6),
    fit: fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(60).map((n) => 0.4 + n / 500),
    ),
    km: fc.nat(40),
  }),
  { minLength: 1, maxLength: 80, selector: ({ npi }) => npi },
)

test('the order does not depend on the order in which candidates come', () => {
  fc.assert(
    fc.property(group, fc.infiniteStream(fc.nat(1e6)), (ones, keys) => {
      const shuffled = ones.map((one) => ({ one, key: keys.next().value })).toSorted((a, b) => a.key - b.key)
      expect(order(shuffled.map(({ one }) => one))).toEqual(order(ones))
    }),
    { seed: 1, numRuns: 300 },
  )
})

test('the first few are the beginning of the whole order', () => {
  fc.assert(
    fc.property(group, fc.integer({ min: 1, max: 80 }), (ones, wanted) => {
      expect(order(ones, wanted)).toEqual(order(ones).slice(0, wanted))
    }),
    { seed: 2, numRuns: 300 },
  )
})

test('nobody stands before someone clearly better', () => {
  fc.assert(
    fc.property(group, (ones) => {
      const fits = order(ones).map((npi) => ones.find((one) => one.npi === npi)!.fit)
      for (const [place, fit] of fits.entries()) for (const later of fits.slice(place)) expect(later - fit).toBeLessThan(TIE)
    }),
    { seed: 3, numRuns: 200 },
  )
})

test('a better fit never worsens a place, the others as they were', () => {
  fc.assert(
    fc.property(group, fc.nat(), fc.double({ min: 0, max: 0.3, noNaN: true }), (ones, pick, more) => {
      const { npi } = ones[pick % ones.length]!
      const better = ones.map((one) => (one.npi === npi ? { ...one, fit: one.fit + more } : one))
      expect(order(better).indexOf(npi)).toBeLessThanOrEqual(order(ones).indexOf(npi))
    }),
    { seed: 4, numRuns: 2000 },
  )
})

test('the first of a group is found without ordering it', () => {
  fc.assert(
    fc.property(group, (ones) => {
      const { candidates, fit, among } = candidatesOf(ones)
      const ranked = new Uint8Array(ones.length).fill(1)
      expect(findFirst(candidates, { fit, ranked }, among)).toBe(orderByFit(candidates, fit, among, 1)[0])
    }),
    { seed: 5, numRuns: 300 },
  )
})
