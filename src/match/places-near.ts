import { distanceKm, type Point } from '#domain/distance.ts'
import { BAND_COUNT, bandOf } from '#domain/place-order.ts'
import type { PlaceColumns } from '#edition/reader-contract.ts'
import { type Box, boundingBoxes } from './bounding-boxes.ts'

// Haversine of equal points is 0; a millimetre forgives the last bits of any other sum at the edge of the radius.
const EDGE_KM = 1e-6

/** The places within a radius, in the order of the columns, and how far each is. */
export interface PlacesNear {
  place: number[]
  distance: number[]
}

/** The exact distance is worked out once a place, not once a clinician: many practise at the middle of one ZIP code. */
export function listPlacesNear(places: PlaceColumns, centre: Point, radiusKm: number): PlacesNear {
  const near: PlacesNear = { place: [], distance: [] }
  const point = { lat: 0, lon: 0 }
  eachPlaceInBoxes(places, boundingBoxes(centre, radiusKm), (place) => {
    point.lat = places.lat[place]!
    point.lon = places.lon[place]!
    const distance = distanceKm(centre, point)
    if (distance > radiusKm + EDGE_KM) return
    near.place.push(place)
    near.distance.push(distance)
  })
  return near
}

function eachPlaceInBoxes(places: PlaceColumns, boxes: readonly Box[], visit: (place: number) => void): void {
  const { lat, lon } = places
  const bands = findBands(places)
  for (const { west, south, east, north } of boxes) {
    for (let band = bandOf(south); band <= bandOf(north); band += 1) {
      const end = bands[band + 1]!
      for (let place = findFrom(lon, west, bands[band]!, end); place < end && lon[place]! <= east; place += 1) {
        if (lat[place]! >= south && lat[place]! <= north) visit(place)
      }
    }
  }
}

// Where each band begins, worked out once for columns that never change.
const BANDS = new WeakMap<PlaceColumns, Uint32Array>()

function findBands(places: PlaceColumns): Uint32Array {
  const known = BANDS.get(places)
  if (known) return known
  const begins = new Uint32Array(BAND_COUNT + 1)
  for (const lat of places.lat) begins[bandOf(lat) + 1]! += 1
  for (let band = 1; band <= BAND_COUNT; band += 1) begins[band]! += begins[band - 1]!
  BANDS.set(places, begins)
  return begins
}

/** The first place of a band that is not west of a meridian, by halving. */
function findFrom(lon: Float64Array, west: number, begin: number, end: number): number {
  let low = begin
  let high = end
  while (low < high) {
    const middle = (low + high) >>> 1
    if (lon[middle]! < west) low = middle + 1
    else high = middle
  }
  return low
}
