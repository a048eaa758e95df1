import { readSql } from '#doors/sql-file.ts'
import type { Dialect } from './dialect.ts'

export interface RecordSource {
  path: string
  dialect: Dialect
  hasHeader: boolean
  /** True: the first column holds the record number. */
  isNumbered: boolean
  columns: readonly { index: number; as: string }[]
}

const SQL = readSql(import.meta.url, './select-records.sql')

// DuckDB demands a buffer of several lines; from 2 to 16 MB it takes the same time, with 32 a tenth more (measured on 200 MB).
const BUFFER_BYTES_MIN = 8 * 1024 * 1024

/** The SELECT by which DuckDB reads a delimited file: the columns by our names, and `record`. It fails at the first bad row. */
export function selectRecords(source: RecordSource): string {
  return fillIn(SQL, statementParts(source))
}

function statementParts({ path, dialect, hasHeader, isNumbered, columns }: RecordSource): Record<string, string> {
  const shift = isNumbered ? 1 : 0
  return {
    kept: columns.map(({ index, as }) => `c${index + shift} AS ${quoteName(as)}`).join(',\n  '),
    record: isNumbered ? 'CAST(c0 AS INTEGER)' : 'CAST(NULL AS INTEGER)',
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

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
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
