import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import { invariant } from '#domain/errors.ts'
import type { Duckdb } from '#doors/duckdb.ts'
import type { Roster } from './measured.ts'
import { streamFacts } from './stream-facts.ts'

const SQL = `
  SELECT id, CAST(npi AS DOUBLE) AS npi, discipline
  FROM clinician
  WHERE listed
  ORDER BY id`

/** Listed clinicians in NPI order, whose place is their id. */
export async function readRoster(db: Duckdb): Promise<Roster> {
  const [row] = await db.rows<{ count: number }>('SELECT CAST(count(*) AS INTEGER) AS count FROM clinician WHERE listed')
  const count = row?.count ?? 0
  const roster = { count, npi: new Float64Array(count), discipline: new Uint8Array(count) }
  const places = new Map<string, number>(DISCIPLINE_IDS.map((id, place) => [id, place]))
  let index = 0
  for await (const { id, npi, discipline } of streamFacts<{ id: number; npi: number; discipline: string }>(db, SQL)) {
    const place = places.get(discipline)
    invariant(place !== undefined, `clinician ${npi} has the unknown discipline ${discipline}`)
    invariant(id === index && (index === 0 || npi > roster.npi[index - 1]!), `clinician ${npi} is out of NPI order`)
    roster.npi[index] = npi
    roster.discipline[index] = place
    index += 1
  }
  return roster
}
