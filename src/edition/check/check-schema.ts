import { createSqlite, type Sqlite } from '#doors/sqlite.ts'
import { readSchema } from '#edition/read-schema.ts'
import { checkNone, type EditionCheck } from './edition-check.ts'

/** The tables and indexes are those of the schema, to the letter. */
export function checkSchema(file: Sqlite): EditionCheck {
  const fresh = createSqlite(':memory:')
  try {
    const { tables, indexes } = readSchema()
    fresh.exec(tables)
    fresh.exec(indexes)
    const expected = listObjects(fresh)
    const found = listObjects(file)
    const names = [...new Set([...expected.keys(), ...found.keys()])]
    const differing = names.filter((name) => expected.get(name) !== found.get(name))
    return checkNone('Its tables and indexes are those of this schema', { differing, of: names.length })
  } finally {
    fresh.close()
  }
}

function listObjects(file: Sqlite): Map<string, string | null> {
  const rows = file.prepare<{ name: string; sql: string | null }>('SELECT name, sql FROM sqlite_schema ORDER BY name').rows()
  return new Map(rows.map(({ name, sql }) => [name, sql]))
}
