import type { Duckdb } from '#doors/duckdb.ts'
import { readSql } from '#doors/sql-file.ts'
import { loadLines } from './load-lines.ts'
import { STREET_WORDS } from './street-words.ts'

/** Brings every pair of street lines of the files to the one street that they mean: the table `street_key`. */
export async function keyStreets(db: Duckdb): Promise<void> {
  await db.run('CREATE OR REPLACE TABLE street_word (long VARCHAR, short VARCHAR)')
  await loadLines(db, 'street_word', Object.entries(STREET_WORDS))
  await db.run(readSql(import.meta.url, './street-key.sql'))
}
