import type { Duckdb } from '#doors/duckdb.ts'
import { readSql } from '#doors/sql-file.ts'
import type { InputRecord } from './input-record.ts'

/** A fact that the data must meet, and whether they do; broken ones are shown, they do not stop a build. */
export interface IngestExpectation {
  stage: 'ingest'
  title: string
  expected: string
  found: string
  holds: boolean
}

/** What must be true of the rows read, as titled sentences. */
export async function checkExpectations(db: Duckdb, inputs: readonly InputRecord[]): Promise<IngestExpectation[]> {
  const rows = await db.rows<Omit<IngestExpectation, 'stage'>>(readSql(import.meta.url, './expectations.sql'))
  return [everyLineIsAccountedFor(inputs), ...rows.map((row) => ({ stage: 'ingest' as const, ...row }))]
}

function everyLineIsAccountedFor(inputs: readonly InputRecord[]): IngestExpectation {
  const whole = inputs.filter(
    ({ lines, headerLines, accepted, refused, blank, continuation }) =>
      lines === headerLines + accepted + refused + blank + continuation,
  )
  return {
    stage: 'ingest',
    title: 'Every physical line is header, accepted, refused, blank or a continuation',
    expected: `all ${inputs.length} files`,
    found: `${whole.length} files`,
    holds: whole.length === inputs.length,
  }
}
