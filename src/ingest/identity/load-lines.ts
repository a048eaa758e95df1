import type { Duckdb } from '#doors/duckdb.ts'

// DuckDB reads one bound text much faster than many bound rows; a batch keeps that text under about 1 MB.
const LINES_PER_BATCH = 10_000

/** Appends rows of plain text fields to a table, cell by cell cast to the columns' types; '' becomes NULL. */
export async function loadLines(db: Duckdb, table: string, rows: readonly (readonly string[])[]): Promise<void> {
  const width = rows[0]?.length ?? 0
  const cells = Array.from({ length: width }, (_, column) => `nullif(fields[${column + 1}], '')`).join(', ')
  for (let start = 0; start < rows.length; start += LINES_PER_BATCH) {
    const batch = rows.slice(start, start + LINES_PER_BATCH)
    await db.run(
      `INSERT INTO ${table}
       SELECT ${cells}
       FROM (SELECT string_split(unnest(string_split($lines, chr(10))), chr(9)) AS fields)`,
      { lines: batch.map((row) => row.join('\t')).join('\n') },
    )
  }
}
