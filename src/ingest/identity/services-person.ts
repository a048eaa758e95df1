import type { Duckdb } from '#doors/duckdb.ts'
import { readSql } from '#doors/sql-file.ts'

/** Who stands in the services file, in which newest year, by which specialty of the file's own: the table `services_person`. */
export async function findServicesPeople(db: Duckdb): Promise<void> {
  await db.run(readSql(import.meta.url, './services-person.sql'))
}
