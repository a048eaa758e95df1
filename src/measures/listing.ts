import type { Duckdb } from '#doors/duckdb.ts'
import { readSql } from '#doors/sql-file.ts'

/** The two thresholds of D3; `weightMin` is our own judgement, `patientsMin` the smallest cell that CMS publishes. */
export const LISTING_THRESHOLDS = { weightMin: 0.2, patientsMin: 11 } as const

/** Decides each person's peer group and who is listed (D3): the table `clinician`. Needs identity and counting. */
export async function listClinicians(db: Duckdb): Promise<void> {
  // Variables, because DuckDB takes no bound values in CREATE TABLE.
  await db.run(`
    SET VARIABLE listing_weight_min = CAST(${LISTING_THRESHOLDS.weightMin} AS DECIMAL(4, 3));
    SET VARIABLE listing_patients_min = ${LISTING_THRESHOLDS.patientsMin}`)
  await db.run(readSql(import.meta.url, './listing.sql'))
}
