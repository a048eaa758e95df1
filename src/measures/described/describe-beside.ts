import type { Duckdb } from '#doors/duckdb.ts'
import { readSql } from '#doors/sql-file.ts'

/** Views of what stands on a profile and never enters a quality: `described_payments` and `described_prescribing`. */
export async function describeBeside(db: Duckdb): Promise<void> {
  await db.run(readSql(import.meta.url, './payments.sql'))
  await db.run(readSql(import.meta.url, './prescribing.sql'))
}
