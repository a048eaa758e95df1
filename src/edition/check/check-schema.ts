import { readSql } from '#doors/sql-file.ts'
import { createSqlite, type Sqlite } from '#doors/sqlite.ts'
import { checkNone, type EditionCheck } from './edition-check.ts'

/** The tables and indexes are those of schema.sql, to the letter. */
export function checkSchema(file: Sqlite): EditionCheck {
  const fresh = createSqlite(':memory:')
  try {
    fresh.exec(readSql(import.meta.url, '../schema.sql'))
    fresh.exec(readSql(import.meta.url, '../schema-indexes.sql'))
    const expected = readSchema(fresh)
    const found = readSchema(file)
    const names = [...new Set([...expected.keys(), ...found.keys()])]
    const differing = names.filter((name) => expected.get(name) !== found.get(name))
    return checkNone('Its tables and indexes are those of this schema', { differing, of: names.length })
  } finally {
    fresh.close()
  }
}

function readSchema(file: Sqlite): Map<string, string | null> {
  const rows = file.prepare<{ name: string; sql: string | null }>('SELECT name, sql FROM sqlite_schema ORDER BY name').rows()
  return new Map(rows.map(({ name, sql }) => [name, sql]))
}
