import { LISTING_RULES } from '#codes/listing-rules.ts'
import type { Duckdb } from '#doors/duckdb.ts'
import { readSql } from '#doors/sql-file.ts'

/** Makes the tables that several indicators read. */
export async function prepareTables(db: Duckdb): Promise<void> {
  await db.run(readSql(import.meta.url, './prepare.sql'))
  await db.run(readSql(import.meta.url, './clinician-role.sql'), {
    patients_min: LISTING_RULES.patientsMin,
    weight_min: LISTING_RULES.roleWeightMin,
    behavioural_weight_min: LISTING_RULES.behaviouralRoleWeightMin,
  })
  await db.run(readSql(import.meta.url, './reach.sql'))
}
