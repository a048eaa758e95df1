import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import type { Duckdb } from '#doors/duckdb.ts'
import { readSql } from '#doors/sql-file.ts'
import { loadLines } from './load-lines.ts'
import { listZipPlaces } from './place-index.ts'
import { findServicesPeople } from './services-person.ts'
import { STREET_WORDS } from './street-words.ts'

const STEPS = [
  './newest-statements.sql',
  './person-taxonomy.sql',
  './person.sql',
  './street-key.sql',
  './address.sql',
  './belonging.sql',
  './barred.sql',
  './place.sql',
] as const

/**
 * Who the clinicians are: one a NPI, facts by the newest release, older statements kept as evidence. Reads the typed tables and
 * the code tables; leaves `person` and the tables named after it.
 */
export async function assembleIdentity(db: Duckdb): Promise<void> {
  await loadWords(db)
  await findServicesPeople(db)
  for (const step of STEPS) await db.run(readSql(import.meta.url, step))
}

async function loadWords(db: Duckdb): Promise<void> {
  await db.run(`
    CREATE OR REPLACE TABLE discipline_order (discipline VARCHAR, place INTEGER);
    CREATE OR REPLACE TABLE street_word (long VARCHAR, short VARCHAR);
    CREATE OR REPLACE TABLE zip_place (zip5 VARCHAR, city VARCHAR, state VARCHAR, lat DOUBLE, lon DOUBLE)`)
  await loadLines(
    db,
    'discipline_order',
    DISCIPLINE_IDS.map((id, place) => [id, String(place)]),
  )
  await loadLines(db, 'street_word', Object.entries(STREET_WORDS))
  await loadLines(
    db,
    'zip_place',
    listZipPlaces().map(({ zip5, city, state, lat, lon }) => [zip5, city, state, String(lat), String(lon)]),
  )
}
