import { expect, test } from 'vitest'
import { credibleInterval, makePrior, shrinkShare } from './shrink.ts'
import { boundPatients, boundShare, uniteIntervals } from './suppress.ts'

test('the vector of F5: 140 of 1000 services are hidden', () => {
  const epidural = boundShare({ group: 220, visible: 860, total: 1000 })
  expect(epidural).toMatchObject({ low: 0.22, high: 0.36 })
  expect(epidural).toHaveProperty('point', expect.closeTo(0.255814, 6))
  expect(boundShare({ group: 90, visible: 860, total: 1000 })).toMatchObject({ low: 0.09, high: 0.23 })
})

test('a quarter hidden leaves bounds and no point', () => {
  expect(boundShare({ group: 300, visible: 750, total: 1000 })).toEqual({ low: 0.3, high: 0.55, point: null })
})

test('a total of 0, nothing visible, and a total short by more than 1 % give no bounds', () => {
  expect(boundShare({ group: 0, visible: 100, total: 0 })).toBe('no-total')
  expect(boundShare({ group: 0, visible: 0, total: 100 })).toBe('nothing-visible')
  expect(boundShare({ group: 50, visible: 1000, total: 989 })).toBe('total-falls-short')
  expect(boundShare({ group: 50, visible: 1000, total: 990 })).toEqual({ low: 0.05, high: 0.05, point: 0.05 })
})

test('the vector of F5: rows of 25 and 40 patients with three hidden cells are 40 to 95 patients', () => {
  expect(boundPatients({ visible: [25, 40], hiddenCells: 3, total: 300 })).toEqual({ low: 40, high: 95 })
  expect(boundPatients({ visible: [25, 40], hiddenCells: 3, total: 80 })).toEqual({ low: 40, high: 80 })
  expect(boundPatients({ visible: [], hiddenCells: 2, total: 80 })).toEqual({ low: 0, high: 20 })
})

test('the union of intervals reaches from the lower end at the low bound to the upper end at the high bound', () => {
  const prior = makePrior(0.25, 12)
  const union = uniteIntervals(prior, 50, { low: 0.2, high: 0.4 }, 0.8)
  expect(union.low).toBeCloseTo(credibleInterval(shrinkShare(prior, { x: 10, n: 50 }), 0.8).low, 12)
  expect(union.high).toBeCloseTo(credibleInterval(shrinkShare(prior, { x: 20, n: 50 }), 0.8).high, 12)
})
