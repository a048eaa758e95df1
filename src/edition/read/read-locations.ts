import type { LocationRecord } from '#domain/contract.ts'
import { readSql } from '#doors/sql-file.ts'
import type { Sqlite } from '#doors/sqlite.ts'

/** Reads the practice addresses of a clinician, best first. */
export function prepareLocations(file: Sqlite): (clinician: number) => LocationRecord[] {
  const find = file.prepare<LocationRow>(readSql(import.meta.url, './location.sql'))
  return function readLocations(clinician) {
    return find.rows(clinician).map(toRecord)
  }
}

interface LocationRow {
  line1: string | null
  line2: string | null
  city: string | null
  state: string | null
  zip: string | null
  phone: string | null
  source: string
  stated_on: string
  stale: string | null
  lat: number | null
  lon: number | null
}

function toRecord({ city, state, zip, stated_on, lat, lon, ...row }: LocationRow): LocationRecord {
  return {
    ...row,
    city: city ?? '',
    state: state ?? '',
    zip: zip ?? '',
    lat,
    lon,
    statedOn: stated_on,
    precision: lat === null ? 'unknown' : 'by ZIP code',
  }
}
