import { readSql } from '#doors/sql-file.ts'

interface Schema {
  tables: string
  /** Made after the rows, so that their pages are full. */
  indexes: string
}

/** The SQL that makes an edition's tables and indexes. */
export function readSchema(): Schema {
  const read = (path: string) => readSql(import.meta.url, path)
  return { tables: read('./schema.sql') + read('./schema-measures.sql'), indexes: read('./schema-indexes.sql') }
}
