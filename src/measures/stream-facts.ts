import { invariant } from '#domain/errors.ts'
import type { Duckdb } from '#doors/duckdb.ts'

/** Rows of a query as plain objects, chunk by chunk; columns must be VARCHAR, BOOLEAN, INTEGER, DOUBLE or lists of them. */
export async function* streamFacts<Facts>(db: Duckdb, sql: string): AsyncGenerator<Facts> {
  const described = await db.rows<{ column_name: string }>(`DESCRIBE ${sql}`)
  // The one place where snake_case becomes camelCase.
  const names = described.map((column) => column.column_name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()))
  for await (const { rowCount, columns } of db.chunks(sql)) {
    for (let row = 0; row < rowCount; row += 1) {
      const facts: Record<string, unknown> = {}
      for (const [place, name] of names.entries()) facts[name] = plainValue(columns[place]?.[row])
      // The caller names the row type of its own SQL; DuckDB cannot.
      yield facts as Facts
    }
  }
}

function plainValue(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'items' in value ? value.items : value
}

/** All rows of a query that must give exactly one for each of `count` clinicians. */
export async function collectFacts<Facts>(db: Duckdb, sql: string, count: number): Promise<Facts[]> {
  const all: Facts[] = []
  for await (const facts of streamFacts<Facts>(db, sql)) all.push(facts)
  invariant(all.length === count, `the query gave ${all.length} rows for ${count} listed clinicians:\n${sql}`)
  return all
}
