// Mean Earth radius of the WGS 84 ellipsoid (IUGG), km.
const EARTH_RADIUS_KM = 6371.0088

export interface Point {
  lat: number
  lon: number
}

/** Great-circle distance in km by the haversine formula; latitudes and longitudes in degrees. */
export function distanceKm(from: Point, to: Point): number {
  const rad = Math.PI / 180
  const sinLat = Math.sin(((to.lat - from.lat) * rad) / 2)
  const sinLon = Math.sin(((to.lon - from.lon) * rad) / 2)
  const a = sinLat * sinLat + Math.cos(from.lat * rad) * Math.cos(to.lat * rad) * sinLon * sinLon
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)))
}
