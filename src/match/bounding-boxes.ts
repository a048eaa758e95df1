import type { Point } from '#domain/distance.ts'

export interface Box {
  west: number
  south: number
  east: number
  north: number
}

// Degrees added on every side, so that rounding in the index never loses a place on the edge; the exact distance decides after.
const SLACK = 1e-4
// Kilometres in a degree of latitude on the sphere of domain/distance.ts (2πR/360).
const KM_PER_DEGREE = 111.19508

/**
 * Boxes of longitude and latitude that together hold every point within a radius: one, or two where the circle
 * crosses the antimeridian (the Aleutians, Guam seen from Hawaii), or the whole band where it holds a pole.
 */
export function boundingBoxes({ lat, lon }: Point, radiusKm: number): Box[] {
  const latHalf = radiusKm / KM_PER_DEGREE + SLACK
  const south = Math.max(-90, lat - latHalf)
  const north = Math.min(90, lat + latHalf)
  const lonHalf = longitudeHalfWidth(lat, latHalf)
  if (lonHalf >= 180) return [{ west: -180, south, east: 180, north }]
  const west = lon - lonHalf
  const east = lon + lonHalf
  if (west < -180)
    return [
      { west: west + 360, south, east: 180, north },
      { west: -180, south, east, north },
    ]
  if (east > 180)
    return [
      { west, south, east: 180, north },
      { west: -180, south, east: east - 360, north },
    ]
  return [{ west, south, east, north }]
}

/** Where the circle's meridians touch it: sin Δλ = sin r / cos φ; all longitudes when it holds a pole. */
function longitudeHalfWidth(lat: number, radiusDegrees: number): number {
  if (Math.abs(lat) + radiusDegrees >= 90) return 180
  const rad = Math.PI / 180
  return Math.asin(Math.min(1, Math.sin(radiusDegrees * rad) / Math.cos(lat * rad))) / rad + SLACK
}
