import { expect, test } from 'vitest'
import { listCandidatesNear } from './candidates.ts'
import { cautiousFit, computeFits, discountByDistance, listWeights } from './fit.ts'
import { intervalOfFit } from './fit-interval.ts'
import { gatherQualities, openFigures } from './quality-view.ts'
import { BOSTON, makeColumns, type TestClinician } from './test-columns.ts'

const EVERYONE = { gender: null, visit: 'either', acceptsMedicare: false, disciplines: [] } as const
const EQUAL = { knowledge: 1, specialization: 1, teamwork: 1, partnership: 1, continuity: 1 }
const NONE = { knowledge: 0, specialization: 0, teamwork: 0, partnership: 0, continuity: 0 }

function fitOf(clinician: Omit<TestClinician, 'npi'>, weights = EQUAL, withinKm = 40) {
  const columns = makeColumns([{ npi: 1, ...clinician }])
  const candidates = listCandidatesNear(columns, BOSTON, 20_000, EVERYONE)
  const figures = openFigures(columns, 'not-sure', candidates)
  const view = gatherQualities(figures)
  const { fit, ranked } = computeFits(figures, candidates, weights, withinKm)
  return { fit: fit[0]!, ranked: ranked[0]!, view }
}

test('the cautious fit takes off half a standard deviation, the qualities independent', () => {
  // F = (3·0.8 + 1·0.4)/4 = 0.7; sd = √(9·0.01 + 1·0.04)/4 = 0.0901388; fit = 0.7 − 0.0450694.
  const weights = { ...NONE, knowledge: 3, teamwork: 1 }
  const { fit } = fitOf(
    { quality: { knowledge: { mean: 0.8, variance: 0.01 }, teamwork: { mean: 0.4, variance: 0.04 } } },
    weights,
  )
  expect(fit).toBeCloseTo(0.6549306, 7)
})

test('the discount for distance is a half at twice the travel willingness, and that is at least 1 km', () => {
  expect(discountByDistance(0, 40)).toBe(1)
  expect(discountByDistance(40, 40)).toBe(0.8)
  expect(discountByDistance(80, 40)).toBe(0.5)
  expect(discountByDistance(2, 0)).toBe(0.5)
  expect(discountByDistance(NaN, 40)).toBe(1)
})

test('a quality that does not apply leaves every sum', () => {
  const quality = { knowledge: { mean: 0.6, variance: 0 }, specialization: { mean: NaN, variance: NaN, strength: NaN } }
  expect(fitOf({ quality }, { ...NONE, knowledge: 1, specialization: 9 }).fit).toBe(0.6)
})

test('where no weighted quality applies there is no fit and no rank', () => {
  const { fit, ranked } = fitOf({ quality: { specialization: { mean: NaN } } }, { ...NONE, specialization: 1 })
  expect(fit).toBeNaN()
  expect(ranked).toBe(0)
})

test('little evidence in more than half of the weight is too little to rank, in exactly half it is not', () => {
  const quality = { knowledge: { mean: 0.5, strength: 0.24 }, teamwork: { mean: 0.5, strength: 0.25 } }
  expect(fitOf({ quality }, { ...NONE, knowledge: 2, teamwork: 2 }).ranked).toBe(1)
  expect(fitOf({ quality }, { ...NONE, knowledge: 3, teamwork: 2 }).ranked).toBe(0)
})

test('a quality of unknown strength counts as one of little evidence', () => {
  expect(fitOf({ quality: { knowledge: { mean: 0.5, strength: NaN } } }, { ...NONE, knowledge: 1 }).ranked).toBe(0)
})

test('a fit never falls below 0, where distance would count for someone', () => {
  expect(cautiousFit(0.01, 0.04, 1)).toBe(0)
})

test.each([
  ['all 0', NONE],
  ['not a number', { ...EQUAL, teamwork: NaN }],
  ['negative', { ...EQUAL, teamwork: -1 }],
  ['infinite', { ...EQUAL, teamwork: Infinity }],
])('weights that are %s are the error "weights"', (_, weights) => {
  expect(() => listWeights(weights)).toThrow(expect.objectContaining({ code: 'weights', kind: 'usage' }))
})

test('the interval of the fit is that of the Beta with its mean and variance, times the discount', () => {
  // Mean 0.5 and variance 1/12 is the uniform distribution: 10 % and 90 % quantiles 0.1 and 0.9, halved by distance.
  const { view } = fitOf({ quality: { knowledge: { mean: 0.5, variance: 1 / 12 } } })
  const { low, high } = intervalOfFit(view, 0, listWeights({ ...NONE, knowledge: 2 }), 0.5)
  expect(low).toBeCloseTo(0.05, 9)
  expect(high).toBeCloseTo(0.45, 9)
})

test('without any variance the interval is a point', () => {
  const { view } = fitOf({ quality: { knowledge: { mean: 0.4, variance: 0 } } })
  expect(intervalOfFit(view, 0, listWeights({ ...NONE, knowledge: 2 }), 1)).toEqual({ low: 0.4, high: 0.4 })
})
