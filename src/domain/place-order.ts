import type { Point } from './distance.ts'

// A tenth of a degree is 11 km: a radius of 40 km crosses eight bands, and little of a band that it crosses lies outside it.
const BANDS_PER_DEGREE = 10

/** The band of latitude that a point lies in, counted from the South Pole. */
export function bandOf(lat: number): number {
  return Math.floor((lat + 90) * BANDS_PER_DEGREE)
}

/** One more than the band of the North Pole. */
export const BAND_COUNT = bandOf(90) + 1

/** From band to band northwards, within a band eastwards: what lies within a radius stands in one run a band. */
function comparePlaces(a: Point, b: Point): number {
  return bandOf(a.lat) - bandOf(b.lat) || a.lon - b.lon || a.lat - b.lat
}

/** A place and who has a location there, each once, as indices in ascending order. */
interface OwnedPlace extends Point {
  owners: readonly number[]
}

/** Places in their order as columns: whoever has a location at place p stands in owner[from[p]] up to owner[from[p + 1]]. */
export function layOutPlaces(places: readonly OwnedPlace[]) {
  const sorted = places.toSorted(comparePlaces)
  const from = new Uint32Array(sorted.length + 1)
  for (const [place, { owners }] of sorted.entries()) from[place + 1] = from[place]! + owners.length
  return {
    lat: Float64Array.from(sorted, ({ lat }) => lat),
    lon: Float64Array.from(sorted, ({ lon }) => lon),
    from,
    owner: Uint32Array.from(sorted.flatMap(({ owners }) => owners)),
  }
}
