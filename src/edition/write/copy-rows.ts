import type { Duckdb } from '#doors/duckdb.ts'
import type { Sqlite, SqliteValue } from '#doors/sqlite.ts'

/** A cell as the SQL of this folder gives it: dates and decimals are cast there. */
export type Cell = null | number | bigint | string

interface CopyOptions {
  from: Duckdb
  to: Sqlite
  table: string
  sql: string
  /** The row to insert, in the order of the table's columns; the selected row itself when not given. */
  convert?: (cells: Cell[]) => SqliteValue[]
}

/** Inserts what a SELECT of DuckDB gives into a table of the edition, in the order given; answers how many rows. */
export async function copyRows({ from, to, table, sql, convert = (cells) => cells }: CopyOptions): Promise<number> {
  const insert = prepareInsert(to, table)
  let count = 0
  for await (const { rowCount, columns } of from.chunks(sql)) {
    for (let row = 0; row < rowCount; row += 1) insert(convert(columns.map((column) => toCell(column[row], table))))
    count += rowCount
  }
  return count
}

/** Inserts rows in the order of the table's columns. */
export function prepareInsert(to: Sqlite, table: string): (values: readonly SqliteValue[]) => void {
  const columns = to.prepare<{ name: string }>('SELECT name FROM pragma_table_info(?) ORDER BY cid').rows(table)
  const insert = to.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`)
  return (values) => insert.run(...values)
}

function toCell(value: unknown, table: string): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'string') return value
  throw new Error(`Spinewise is wrong: a cell for ${table} is neither number nor text; cast it in the SQL`)
}
