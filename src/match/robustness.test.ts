import fc from 'fast-check'
import { expect, test } from 'vitest'
import { QUALITY_IDS } from '#domain/quality.ts'
import { listCandidatesNear } from './candidates.ts'
import { listContenders } from './contenders.ts'
import { computeFits, listWeights } from './fit.ts'
import { computeFitMoments } from './fit-moments.ts'
import { partitionByDiscipline } from './partition.ts'
import { gatherQualities, openFigures } from './quality-view.ts'
import { computeRobustness, countFirstFive, openReadings } from './robustness.ts'
import { BOSTON, makeColumns, type TestClinician } from './test-columns.ts'
import { makeNation } from './test-nation.ts'

const EVERYONE = { gender: null, visit: 'either', acceptsMedicare: false, disciplines: [] } as const
const WEIGHTS = { knowledge: 3, specialization: 3, teamwork: 2, partnership: 3, continuity: 3 }

function read(columns: ReturnType<typeof makeColumns>, place = BOSTON, withinKm = 40) {
  const candidates = listCandidatesNear(columns, place, 20_000, EVERYONE)
  const figures = openFigures(columns, 'not-sure', candidates)
  const view = gatherQualities(figures)
  const readings = openReadings({ columns, view, candidates, weights: listWeights(WEIGHTS), withinKm })
  const groups = partitionByDiscipline(columns, candidates, computeFits(figures, candidates, WEIGHTS, withinKm))
  return { candidates, readings, groups }
}

/** Robustness by NPI of one group. */
function robustnessOf(clinicians: readonly TestClinician[]): Map<number, number> {
  const columns = makeColumns(clinicians)
  const { candidates, readings, groups } = read(columns)
  const shares = computeRobustness(readings, groups[0]!.ranked)
  return new Map([...groups[0]!.ranked].map((at) => [columns.npi[candidates.index[at]!]!, shares[at]!]))
}

function allOf(mean: number, variance = 0.005): NonNullable<TestClinician['quality']> {
  return Object.fromEntries(QUALITY_IDS.map((id) => [id, { mean, variance }]))
}

test('five and fewer are always in the first five', () => {
  const shares = robustnessOf([1, 2, 3, 4, 5].map((npi) => ({ npi, quality: allOf(0.1 * npi) })))
  expect([...shares.values()]).toEqual([1, 1, 1, 1, 1])
})

test('without any uncertainty of the qualities the first five stay, the sixth never comes', () => {
  const shares = robustnessOf([1, 2, 3, 4, 5, 6, 7].map((npi) => ({ npi, quality: allOf(0.1 * npi, 0) })))
  expect([3, 4, 5, 6, 7].map((npi) => shares.get(npi))).toEqual([1, 1, 1, 1, 1])
  expect([1, 2].map((npi) => shares.get(npi))).toEqual([0, 0])
})

test('exact equals without uncertainty are parted by distance, then NPI', () => {
  const near = { lat: BOSTON.lat, lon: BOSTON.lon }
  const shares = robustnessOf([1, 2, 3, 4, 5, 6, 7].map((npi) => ({ npi, quality: allOf(0.5, 0), places: [near] })))
  expect([...shares.entries()].filter(([, share]) => share === 1).map(([npi]) => npi)).toEqual([1, 2, 3, 4, 5])
})

test('ten alike share the five places about evenly', () => {
  const shares = [...robustnessOf(Array.from({ length: 10 }, (_, npi) => ({ npi: npi + 1, quality: allOf(0.5) }))).values()]
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(5, 9)
  // Four standard errors of a share of one half in 200 readings.
  for (const share of shares) expect(Math.abs(share - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 200))
})

test('leaving out who cannot reach the first five changes no share by 0.01', () => {
  for (const seed of [1, 2]) {
    const columns = makeNation({ clinicians: 6000, cities: 2, seed })
    const place = { lat: columns.places.lat[0]!, lon: columns.places.lon[0]! }
    const { readings, groups } = read(columns, place)
    let leftOut = 0
    for (const { ranked } of groups) {
      const few = computeRobustness(readings, ranked)
      const all = countFirstFive(readings, ranked)
      leftOut += ranked.length - listContenders(computeFitMoments(readings, ranked), ranked).length
      for (const at of ranked) expect(Math.abs(few[at]! - all[at]!)).toBeLessThan(0.01)
    }
    expect(leftOut).toBeGreaterThan(1000)
  }
})

const clinicians = fc.uniqueArray(
  fc.record({
    npi: fc.integer({ min: 1, max: 1e6 }),
    mean: fc.double({ min: 0.2, max: 0.8, noNaN: true }),
    variance: fc.double({ min: 0, max: 0.02, noNaN: true }),
  }),
  { minLength: 1, maxLength: 40, selector: ({ npi }) => npi },
)

test('someone far away who cannot reach the first five changes nobody', () => {
  fc.assert(
    fc.property(clinicians, fc.double({ min: 0, max: 1, noNaN: true }), (given, mean) => {
      const own = given.map(({ npi, mean, variance }) => ({ npi, quality: allOf(mean, variance) }))
      // Five anchors nearby, so that from the other side of the Earth (g about 1e-5) no reading reaches the fifth.
      const group = [...own, ...[1, 2, 3, 4, 5].map((n) => ({ npi: 2e6 + n, quality: allOf(0.3, 0) }))]
      const far = { npi: 3e6, quality: allOf(mean), places: [{ lat: -42, lon: 109 }] }
      const after = robustnessOf([...group, far])
      expect(after.get(3e6)).toBe(0)
      after.delete(3e6)
      expect(after).toEqual(robustnessOf(group))
    }),
    { seed: 7, numRuns: 60 },
  )
})

test('the order in which clinicians come changes no share', () => {
  const group = Array.from({ length: 30 }, (_, n) => ({ npi: n + 1, quality: allOf(0.4 + 0.005 * n) }))
  expect(robustnessOf(group.toReversed())).toEqual(robustnessOf(group))
})

test('the draws of one clinician do not follow those of another', () => {
  const { readings, groups } = read(makeColumns(Array.from({ length: 12 }, (_, npi) => ({ npi: npi + 1, quality: allOf(0.5) }))))
  const shares = countFirstFive(readings, groups[0]!.ranked)
  expect(new Set(shares).size).toBeGreaterThan(4)
})
