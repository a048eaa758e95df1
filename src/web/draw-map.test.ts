import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawMap, type MapPoint } from './draw-map.server.ts'

const centre = { lat: 41.82, lon: -71.41 }
const at = (npi: string, lat: number | null, lon: number | null, city = 'Sampleton'): MapPoint => ({
  npi,
  name: npi,
  city,
  lat,
  lon,
})

describe('a map of results', () => {
  test('is not drawn where nobody has a place', () => {
    expect(drawMap({ centre, radiusKm: 40, points: [at('1', null, null)] })).toBeNull()
  })

  test('has one pin for all at a place, which leads to the first of them in the list', () => {
    const map = drawMap({ centre, radiusKm: 40, points: [at('1', 41.9, -71.4), at('2', 41.7, -71.4), at('3', 41.7, -71.4)] })
    expect(map?.pins.map(({ npi, names }) => [npi, names])).toEqual([
      ['2', ['2', '3']],
      ['1', ['1']],
    ])
  })

  test('takes places together whose pins would touch, and still leads to the first in the list', () => {
    const map = drawMap({
      centre,
      radiusKm: 40,
      points: [at('1', 41.5, -71.4), at('2', 41.821, -71.41), at('3', 41.82, -71.41), at('4', 41.82, -71.41)],
    })
    expect(map?.pins.map(({ npi, names }) => [npi, names])).toEqual([
      ['2', ['2', '3', '4']],
      ['1', ['1']],
    ])
  })

  test('is drawn as wide as the farthest result asks, and never wider than the search', () => {
    const near = drawMap({ centre, radiusKm: 40, points: [at('1', 41.9, -71.41)] })
    const far = drawMap({ centre, radiusKm: 40, points: [at('1', 41.9, -71.41), at('2', 42.17, -71.41)] })
    const offMiddle = (map: typeof near) => 210 - (map?.pins.find(({ npi }) => npi === '1')?.y ?? 210)
    expect(offMiddle(near)).toBeGreaterThan(offMiddle(far) * 2)
  })

  test('shows every result in exactly one pin, pins apart and names over nothing', () => {
    const point = fc.record({
      lat: fc.double({ min: 41.5, max: 42.1, noNaN: true }),
      lon: fc.double({ min: -71.8, max: -71, noNaN: true }),
      city: fc.constantFrom('Ono', 'Longest Name of Any Town', 'Midville'),
    })
    const towns = fc.array(point, { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(towns, (places) => {
        const points = places.map(({ lat, lon, city }, number) => at(String(number), lat, lon, city))
        const map = drawMap({ centre, radiusKm: 40, points })!
        expect(map.pins.flatMap(({ names }) => names).toSorted()).toEqual(points.map(({ npi }) => npi).toSorted())
        for (const [number, pin] of map.pins.entries())
          for (const other of map.pins.slice(number + 1))
            expect(Math.hypot(pin.x - other.x, pin.y - other.y)).toBeGreaterThanOrEqual(36)
        expect(new Set(map.towns.map(({ name }) => name)).size).toBe(map.towns.length)
        for (const { x, name, isLeft } of map.towns)
          expect(isLeft ? x - name.length * 8.8 : x + name.length * 8.8).toSatisfy((end: number) => end >= 0 && end <= map.width)
      }),
      { seed: 7, numRuns: 100 },
    )
  })
})
