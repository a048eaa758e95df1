import type { Duckdb } from '#doors/duckdb.ts'

/** Rows of a query as plain objects, chunk by chunk; columns must be VARCHAR, BOOLEAN, INTEGER, DOUBLE or lists of them. */
export async function* streamFacts<Facts>(db: Duckdb, sql: string): AsyncGenerator<Facts> {
  const described = await db.rows<{ column_name: string }>(`DESCRIBE ${sql}`)
  const names = described.map((column) => column.column_name)
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
