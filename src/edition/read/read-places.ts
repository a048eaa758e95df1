import { distanceKm } from '#domain/distance.ts'
import type { Sqlite, SqliteStatement } from '#doors/sqlite.ts'
import { foldCity } from '#edition/readable-place.ts'
import type { Place } from '#edition/reader-contract.ts'

interface PlaceReader {
  findZip(zip: string): Place | undefined
  listPlaces(text: string, limit: number): Place[]
}

/** Finds places by ZIP code, "City, ST" or city. */
export function preparePlaces(file: Sqlite): PlaceReader {
  const byZip = file.prepare<Place>('SELECT zip, city, state, lat, lon FROM place WHERE zip = ?')
  const byCity = file.prepare<FoldedPlace>(`${CITY_ROWS} WHERE folded = ? ORDER BY state, zip`)
  const byStart = file.prepare<FoldedPlace>(
    `${CITY_ROWS} WHERE folded >= ? AND folded < ? ORDER BY folded, state, zip LIMIT ${STARTS_MAX}`,
  )
  const findZip = (zip: string) => copyPlace(byZip.row(zip.trim().slice(0, ZIP_LENGTH)))
  return {
    findZip,
    listPlaces: function listPlaces(text, limit) {
      if (/^\s*\d{5}(-?\d{4})?\s*$/.test(text)) return [findZip(text)].filter((place) => place !== undefined)
      return listCities(text, byCity, byStart).slice(0, limit)
    },
  }
}

interface FoldedPlace extends Place {
  folded: string
}

const ZIP_LENGTH = 5
const CITY_ROWS = 'SELECT zip, city, state, lat, lon, folded FROM place'
// Enough for a list of suggestions; a longer beginning narrows it.
const STARTS_MAX = 2000

function listCities(text: string, byCity: SqliteStatement<FoldedPlace>, byStart: SqliteStatement<FoldedPlace>): Place[] {
  for (const { city, state } of listReadings(text)) {
    const isThere = (row: FoldedPlace) => state === null || row.state === state
    const exact = byCity.rows(city).filter(isThere)
    const rows = exact.length > 0 ? exact : byStart.rows(city, `${city}\u{10ffff}`).filter(isThere)
    const towns = [...Map.groupBy(rows, (row) => `${row.folded}, ${row.state}`).values()]
    // The more ZIP codes, the larger the town: the one most likely meant stands first.
    if (towns.length > 0) return towns.toSorted((x, y) => y.length - x.length).map(centralPlace)
  }
  return []
}

// "Boston, MA" names a state; "Boston MA" may, once no city of that name is found.
function listReadings(text: string): { city: string; state: string | null }[] {
  const [, city = '', comma, state = ''] = /^(.*?)(,\s*|\s+)([A-Za-z]{2})\s*$/.exec(text) ?? []
  const named = { city: foldCity(city), state: state.toUpperCase() }
  const readings = comma?.startsWith(',') ? [named] : [{ city: foldCity(text), state: null }, named]
  return readings.filter((reading) => reading.city !== '')
}

// The ZIP code nearest to the middle of a town's ZIP codes stands for the town.
function centralPlace(rows: FoldedPlace[]): Place {
  const middle = { lat: meanOf(rows.map((row) => row.lat)), lon: meanOf(rows.map((row) => row.lon)) }
  const [first, ...others] = rows
  const central = others.reduce((best, row) => (distanceKm(row, middle) < distanceKm(best, middle) ? row : best), first!)
  const { zip, city, state, lat, lon } = central
  return { zip, city, state, lat, lon }
}

function meanOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function copyPlace(row: Place | undefined): Place | undefined {
  return row && { ...row }
}
