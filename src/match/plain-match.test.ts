import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NeedCondition } from '#domain/condition.ts'
import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import { distanceKm } from '#domain/distance.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import { listCandidatesNear } from './candidates.ts'
import { computeFits } from './fit.ts'
import { orderByFit } from './order.ts'
import { partitionByDiscipline } from './partition.ts'
import { gatherQualities, openFigures } from './quality-view.ts'
import { BOSTON, makeColumns, type TestClinician } from './test-columns.ts'

const WITHIN_KM = 40
const FEMALE = 1
const WEIGHTS = { knowledge: 3, specialization: 0, teamwork: 2, partnership: 3, continuity: 1 }

// The middles of a few ZIP codes, shared as in a city; one out of reach, two of them in one band of latitude.
const PLACES = [
  { lat: 42.36, lon: -71.06 },
  { lat: 42.37, lon: -71.25 },
  { lat: 42.6, lon: -71.1 },
  { lat: 42.05, lon: -70.9 },
  { lat: 43.2, lon: -71.5 },
]
const figures = fc.record({
  mean: fc.oneof(fc.constantFrom(NaN, 0.5, 0.503), fc.double({ min: 0, max: 1, noNaN: true })),
  variance: fc.constantFrom(0, 0.0001, 0.02),
  strength: fc.constantFrom(NaN, 0.1, 0.25, 0.9),
})
const someone = fc.record({
  flags: fc.nat(31),
  discipline: fc.constantFrom(...DISCIPLINE_IDS.slice(0, 3)),
  places: fc.uniqueArray(fc.constantFrom(...PLACES), { maxLength: 3 }),
  quality: fc.tuple(figures, figures, figures, figures, figures),
})

/** The same by plain loops over everybody: distance, filter, (F − ½·sd F)·g(d), bands of ties. NPIs by discipline. */
function matchPlainly(clinicians: readonly TestClinician[], wanted: number): Map<string, number[]> {
  const found = clinicians.map((clinician) => ({ ...clinician, ...judge(clinician) }))
  const ranked = found.filter(({ km, enough, flags }) => km <= WITHIN_KM && enough && ((flags ?? 0) & FEMALE) !== 0)
  const groups = DISCIPLINE_IDS.map((id) => ranked.filter(({ discipline }) => discipline === id)).filter((one) => one.length > 0)
  return new Map(groups.map((group) => [group[0]!.discipline!, orderPlainly(group).slice(0, wanted)]))
}

function judge({ places = [], quality }: TestClinician) {
  const km = Math.min(...places.map((place) => distanceKm(BOSTON, place)))
  const applying = QUALITY_IDS.filter((id) => WEIGHTS[id] > 0 && !Number.isNaN(quality![id]!.mean))
  const sumOf = (term: (id: (typeof QUALITY_IDS)[number]) => number) => applying.reduce((sum, id) => sum + term(id), 0)
  const weight = sumOf((id) => WEIGHTS[id])
  const little = sumOf((id) => (quality![id]!.strength! >= 0.25 ? 0 : WEIGHTS[id]))
  const mean = sumOf((id) => WEIGHTS[id] * quality![id]!.mean)
  const deviation = Math.sqrt(sumOf((id) => WEIGHTS[id] ** 2 * quality![id]!.variance!))
  const discount = 1 / (1 + (km / (2 * WITHIN_KM)) ** 2)
  return { km, fit: Math.max(0, (mean - 0.5 * deviation) / weight) * discount, enough: weight > 0 && 2 * little <= weight }
}

function orderPlainly(group: { npi: number; km: number; fit: number }[]): number[] {
  const left = group.toSorted((a, b) => b.fit - a.fit)
  const ordered: number[] = []
  while (left.length > 0) {
    const band = left.filter(({ fit }) => left[0]!.fit - fit < 0.005)
    left.splice(0, band.length)
    ordered.push(...band.toSorted((a, b) => a.km - b.km || a.npi - b.npi).map(({ npi }) => npi))
  }
  return ordered
}

function match(clinicians: readonly TestClinician[], wanted: number): Map<string, number[]> {
  const columns = makeColumns(clinicians)
  const filters = { gender: 'F', visit: 'either', acceptsMedicare: false, disciplines: [] } as const
  const candidates = listCandidatesNear(columns, BOSTON, WITHIN_KM, filters)
  const fits = computeFits(openFigures(columns, 'not-sure', candidates), candidates, WEIGHTS, WITHIN_KM)
  const groups = partitionByDiscipline(columns, candidates, fits).filter(({ ranked }) => ranked.length > 0)
  const npisOf = (places: readonly number[]) => places.map((at) => columns.npi[candidates.index[at]!]!)
  return new Map(groups.map(({ discipline, ranked }) => [discipline, npisOf(orderByFit(candidates, fits.fit, ranked, wanted))]))
}

test('places, gathered columns and selection give the order that plain loops over everybody give', () => {
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 60 }), fc.integer({ min: 1, max: 30 }), (people, wanted) => {
      const clinicians = people.map(({ quality, ...person }, number) => ({
        ...person,
        npi: number + 1,
        quality: Object.fromEntries(QUALITY_IDS.map((id, place) => [id, quality[place]!])),
      }))
      expect(match(clinicians, wanted)).toEqual(matchPlainly(clinicians, wanted))
    }),
    { seed: 11, numRuns: 500 },
  )
})

test('a search by name sees the same figures as one by place', () => {
  const columns = makeColumns(PLACES.map((place, number) => ({ npi: number + 1, places: [place, PLACES[0]!] })))
  for (const [number, mean] of [0.1, 0.2, 0.3, 0.4, 0.5].entries()) columns.quality.teamwork.mean[number] = mean
  const filters = { gender: null, visit: 'either', acceptsMedicare: false, disciplines: [] } as const
  const near = listCandidatesNear(columns, BOSTON, WITHIN_KM, filters)
  const named = { ...near, entry: null }
  const figuresOf = (candidates: typeof near, condition: NeedCondition) =>
    gatherQualities(openFigures(columns, condition, candidates))
  expect(figuresOf(near, 'radiculopathy')).toEqual(figuresOf(named, 'radiculopathy'))
  expect(figuresOf(near, 'not-sure').mean[2]).toEqual(
    Float64Array.from(near.index, (index) => columns.quality.teamwork.mean[index]!),
  )
})
