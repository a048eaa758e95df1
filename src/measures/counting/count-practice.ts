import type { Duckdb } from '#doors/duckdb.ts'
import { readSql } from '#doors/sql-file.ts'
import { classifyCodes } from './classify-codes.ts'

const STEPS = ['./counted-row.sql', './spine.sql', './visits.sql', './practice.sql'] as const

/**
 * Exact counting (measures.md 2a) for every individual of the services file, listed or not: the tables `code_class`,
 * `counted_row`, `spine`, `visits`, `practice` and `practice_code`. Needs `services_person` of the identity step.
 */
export async function countPractice(db: Duckdb): Promise<void> {
  await classifyCodes(db)
  for (const step of STEPS) await db.run(readSql(import.meta.url, step))
}
