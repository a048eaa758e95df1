import { INDICATOR_IDS } from '#domain/indicator.ts'
import { parseNpi } from '#domain/npi.ts'
import type { Sqlite } from '#doors/sqlite.ts'
import type { MatchCard, MatchColumns } from '#edition/reader-contract.ts'
import { listDisciplines } from './load-lookups.ts'
import { prepareLocations } from './read-locations.ts'

/** Reads what a result card shows of listed clinicians, in the order asked. */
export function prepareCards(file: Sqlite, columns: MatchColumns): (indices: readonly number[]) => MatchCard[] {
  const find = file.prepare<CardRow>(
    'SELECT name, credentials, disciplines, codes FROM clinician JOIN reason ON clinician = id WHERE id = ?',
  )
  const values = file.prepare<{ indicator: number; value: number; n: number | null }>(
    'SELECT indicator, value, n FROM evidence WHERE clinician = ? AND value IS NOT NULL ORDER BY indicator',
  )
  const readLocations = prepareLocations(file)
  return function readCards(indices) {
    return indices.map((index) => {
      const row = find.row(index)
      if (row === undefined) throw new Error(`Spinewise is wrong: no listed clinician ${index}`)
      return {
        npi: parseNpi(String(columns.npi[index])),
        name: row.name,
        credentials: row.credentials,
        disciplines: listDisciplines(columns.discipline[index]!, row.disciplines),
        locations: readLocations(index).map(({ line1, city, state, zip, lat, lon, phone }) => ({
          line1,
          city,
          state,
          zip,
          lat,
          lon,
          phone,
        })),
        whys: row.codes,
        values: Object.fromEntries(
          values.rows(index).map(({ indicator, value, n }) => [INDICATOR_IDS[indicator]!, { value, n }]),
        ),
      }
    })
  }
}

interface CardRow {
  name: string
  credentials: string | null
  disciplines: number
  codes: Uint8Array
}
