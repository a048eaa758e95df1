import type { Duckdb } from '#doors/duckdb.ts'
import { readSql } from '#doors/sql-file.ts'

/** Who stands in the services file, where and by which name: `services_person`, `services_address` and `services_name`. */
export async function findServicesPeople(db: Duckdb): Promise<void> {
  await db.run(readSql(import.meta.url, './services-person.sql'))
}
