import type { Duckdb } from '#doors/duckdb.ts'
import { readSql } from '#doors/sql-file.ts'
import type { Dialect } from './dialect.ts'

export interface TableLoad {
  path: string
  dialect: Dialect
  hasHeader: boolean
  /** True: the first column holds the record number; else records are numbered as they come. */
  isNumbered: boolean
  columns: readonly { index: number; as: string }[]
  table: string
}

const SQL = readSql(import.meta.url, './load-table.sql')

// DuckDB demands a buffer of several lines; from 2 to 16 MB it takes the same time, with 32 a tenth more (measured on 200 MB).
const BUFFER_BYTES_MIN = 8 * 1024 * 1024

/** Lets DuckDB read a delimited file into a table and returns the number of rows; throws DuckDB's error on the first bad row. */
export async function loadTable(db: Duckdb, load: TableLoad): Promise<number> {
  await db.run(fillIn(SQL, statementParts(load)))
  const [counted] = await db.rows<{ n: bigint }>(`SELECT count(*) AS n FROM ${quoteName(load.table)}`)
  return Number(counted?.n ?? 0)
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function statementParts({ path, dialect, hasHeader, isNumbered, columns, table }: TableLoad): Record<string, string> {
  const shift = isNumbered ? 1 : 0
  return {
    table: quoteName(table),
    kept: columns.map(({ index, as }) => `c${index + shift} AS ${quoteName(as)}`).join(',\n  '),
    record: isNumbered ? 'CAST(c0 AS INTEGER)' : 'CAST(row_number() OVER () AS INTEGER)',
    path: quoteText(escapeGlob(path)),
    delimiter: quoteText(dialect.delimiter),
    quote: quoteText(dialect.quoted ? '"' : ''),
    header: hasHeader ? 'TRUE' : 'FALSE',
    columns: `{${Array.from({ length: dialect.width + shift }, (_, index) => `'c${index}': 'VARCHAR'`).join(', ')}}`,
    // A row of a clean copy that DuckDB will not take is found by counting; which one, only from what it did take.
    ignore_errors: isNumbered ? 'TRUE' : 'FALSE',
    line_bytes_max: String(dialect.maxLineBytes),
    buffer_bytes: String(Math.max(BUFFER_BYTES_MIN, dialect.maxLineBytes * 4)),
  }
}

// A function replaces, because "$&" in a replacement text would be read as a pattern.
function fillIn(sql: string, parts: Record<string, string>): string {
  return sql.replace(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name] ?? '')
}

function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** DuckDB reads *, ? and [ in a file name as a pattern. */
function escapeGlob(path: string): string {
  return path.replaceAll(/[*?[]/g, '[$&]')
}
