import type { Duckdb } from '#doors/duckdb.ts'

export type Cell = string | number | boolean | null

const ROWS_PER_INSERT = 500

/** Inserts rows that all have the same columns; a text in SQL(…) stands as SQL. */
export async function insertAll(db: Duckdb, table: string, rows: readonly Record<string, Cell>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  for (let first = 0; first < rows.length; first += ROWS_PER_INSERT) {
    const lines = rows
      .slice(first, first + ROWS_PER_INSERT)
      .map((row) => `(${columns.map((name) => literal(row[name] ?? null)).join(', ')})`)
    await db.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${lines.join(', ')}`)
  }
}

function literal(cell: Cell): string {
  if (typeof cell !== 'string') return String(cell)
  return cell.startsWith('SQL(') ? cell.slice(4, -1) : `'${cell.replaceAll("'", "''")}'`
}
