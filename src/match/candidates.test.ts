import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceKm } from '#domain/distance.ts'
import { keepCandidates, listCandidatesAmong, listCandidatesNear } from './candidates.ts'
import { BOSTON, makeColumns } from './test-columns.ts'

const EVERYONE = { gender: null, visit: 'either', acceptsMedicare: false, disciplines: [] } as const
const HALF_EARTH_KM = 20_037

test('a clinician counts once, at the nearest of several locations', () => {
  const far = { lat: BOSTON.lat + 0.2, lon: BOSTON.lon }
  const near = { lat: BOSTON.lat + 0.1, lon: BOSTON.lon }
  const columns = makeColumns([{ npi: 1, places: [far, near, far] }])
  const found = listCandidatesNear(columns, BOSTON, 40, EVERYONE)
  expect([...found.index]).toEqual([0])
  // 0.1° of latitude on the sphere of 6371.0088 km: 2πR/3600.
  expect(found.distance[0]).toBeCloseTo(11.1195, 3)
})

test('a radius of 0 finds exactly those at the same point', () => {
  const columns = makeColumns([{ npi: 1 }, { npi: 2, places: [{ lat: BOSTON.lat, lon: BOSTON.lon + 0.001 }] }])
  expect([...listCandidatesNear(columns, BOSTON, 0, EVERYONE).index]).toEqual([0])
})

test('a second query sees nothing of the first', () => {
  const columns = makeColumns([{ npi: 1 }, { npi: 2, places: [{ lat: 40, lon: -75 }] }])
  listCandidatesNear(columns, BOSTON, HALF_EARTH_KM, EVERYONE)
  expect([...listCandidatesNear(columns, { lat: 40, lon: -75 }, 1, EVERYONE).index]).toEqual([1])
  expect(listCandidatesNear(columns, { lat: 40, lon: -75 }, 1, EVERYONE).distance[0]).toBe(0)
})

test('the antimeridian does not part neighbours', () => {
  const attu = { lat: 52.9, lon: 172.9 }
  const adak = { lat: 51.9, lon: -176.6 }
  const columns = makeColumns([
    { npi: 1, places: [attu] },
    { npi: 2, places: [adak] },
  ])
  const apart = distanceKm(attu, adak)
  expect(apart).toBeLessThan(800)
  expect(listCandidatesNear(columns, attu, apart + 1, EVERYONE).count).toBe(2)
  expect(listCandidatesNear(columns, adak, apart + 1, EVERYONE).count).toBe(2)
  expect(listCandidatesNear(columns, adak, apart - 1, EVERYONE).count).toBe(1)
})

test('half the way round the Earth holds everybody, from anywhere', () => {
  const places = [
    BOSTON,
    { lat: 13.45, lon: 144.78 },
    { lat: 90, lon: 0 },
    { lat: -90, lon: 12 },
    { lat: 71.3, lon: -156.8 },
    { lat: 18.4, lon: -66 },
  ]
  const columns = makeColumns(places.map((place, number) => ({ npi: number, places: [place] })))
  for (const place of places) expect(listCandidatesNear(columns, place, HALF_EARTH_KM, EVERYONE).count).toBe(places.length)
})

test('no location at all finds nobody', () => {
  expect(listCandidatesNear(makeColumns([{ npi: 1, places: [] }]), BOSTON, HALF_EARTH_KM, EVERYONE).count).toBe(0)
})

test('filters keep who is known to pass: gender, telehealth, Medicare without opting out, discipline', () => {
  const columns = makeColumns([
    { npi: 1, flags: 1 + 4 + 8 },
    { npi: 2, flags: 2 + 8 + 16 },
    { npi: 3, flags: 0, discipline: 'chiropractic' },
  ])
  const found = (filters: object) => [...listCandidatesNear(columns, BOSTON, 1, { ...EVERYONE, ...filters }).index].toSorted()
  expect(found({ gender: 'F' })).toEqual([0])
  expect(found({ gender: 'M' })).toEqual([1])
  expect(found({ visit: 'telehealth' })).toEqual([0])
  expect(found({ visit: 'in-person' })).toEqual([0, 1, 2])
  expect(found({ acceptsMedicare: true })).toEqual([0])
  expect(found({ disciplines: ['chiropractic'] })).toEqual([2])
})

test('a search by name keeps no distance, one near a place keeps it', () => {
  const columns = makeColumns([{ npi: 1 }, { npi: 2 }, { npi: 3 }])
  expect(listCandidatesAmong(columns, [2, 0], EVERYONE).distance).toEqual(new Float64Array([NaN, NaN]))
  const near = keepCandidates(listCandidatesNear(columns, BOSTON, 1, EVERYONE), [1])
  expect([...near.index]).toEqual([1])
  expect([...near.distance]).toEqual([0])
})

test('the index and a plain loop over all locations find the same, wherever and however far', () => {
  const point = fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
  })
  fc.assert(
    fc.property(
      fc.array(fc.array(point, { maxLength: 3 }), { maxLength: 30 }),
      point,
      fc.double({ min: 0, max: HALF_EARTH_KM, noNaN: true }),
      (all, place, radius) => {
        const columns = makeColumns(all.map((places, number) => ({ npi: number, places })))
        const plain = all.map((places) => Math.min(...places.map((own) => distanceKm(place, own))))
        const found = listCandidatesNear(columns, place, radius, EVERYONE)
        const byIndex = new Map([...found.index].map((clinician, at) => [clinician, found.distance[at]!]))
        for (const [clinician, nearest] of plain.entries()) {
          // Rounding decides at the very edge.
          if (Math.abs(nearest - radius) > 1e-5) expect(byIndex.has(clinician)).toBe(nearest <= radius)
          if (byIndex.has(clinician)) expect(byIndex.get(clinician)).toBeCloseTo(nearest, 9)
        }
      },
    ),
    { seed: 42, numRuns: 300 },
  )
})
