import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import type { Duckdb } from '#doors/duckdb.ts'
import { readSql } from '#doors/sql-file.ts'
import { keyStreets } from './key-streets.ts'
import { loadLines } from './load-lines.ts'
import { listZipPlaces } from './place-index.ts'
import { findServicesPeople } from './services-person.ts'

/**
 * Who the clinicians are: one a NPI, facts by the newest release, older statements kept as evidence. Reads the typed tables and
 * the code tables; leaves `person` and the tables named after it.
 */
export async function assembleIdentity(db: Duckdb): Promise<void> {
  await findServicesPeople(db)
  await loadDisciplineOrder(db)
  for (const step of ['./newest-statements.sql', './person-taxonomy.sql', './person.sql']) await run(db, step)
  await keyStreets(db)
  for (const step of ['./address.sql', './belonging.sql', './barred.sql']) await run(db, step)
  await loadZipPlaces(db)
  await run(db, './place.sql')
}

async function run(db: Duckdb, step: string): Promise<void> {
  await db.run(readSql(import.meta.url, step))
}

async function loadDisciplineOrder(db: Duckdb): Promise<void> {
  await db.run('CREATE OR REPLACE TABLE discipline_order (discipline VARCHAR, place INTEGER)')
  const rows = DISCIPLINE_IDS.map((id, place) => [id, String(place)])
  await loadLines(db, 'discipline_order', rows)
}

async function loadZipPlaces(db: Duckdb): Promise<void> {
  await db.run('CREATE OR REPLACE TABLE zip_place (zip5 VARCHAR, city VARCHAR, state VARCHAR, lat DOUBLE, lon DOUBLE)')
  const rows = listZipPlaces().map(({ zip5, city, state, lat, lon }) => [zip5, city, state, String(lat), String(lon)])
  await loadLines(db, 'zip_place', rows)
}
