import { invariant } from '#domain/errors.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import type { Duckdb } from '#doors/duckdb.ts'
import type { Sqlite } from '#doors/sqlite.ts'
import type { ExpectationResult, Manifest } from '#edition/manifest.ts'
import type { Measured } from '#measures/measured.ts'

interface WrittenContext {
  db: Duckdb
  measured: Measured
  manifest: Manifest
  /** Rows written by table, as counted while they were written. */
  copied: ReadonlyMap<string, number>
}

/** Expectations that a written edition must meet; a breach is a mistake of ours and stops the build. */
export async function checkWritten(to: Sqlite, context: WrittenContext): Promise<ExpectationResult[]> {
  const results = [
    ...(await checkRowCounts(to, context)),
    ...checkListed(to, context.measured),
    await checkBarred(context.db),
    checkInputs(to),
  ]
  for (const { title, expected, found, holds } of results) invariant(holds, `${title}: expected ${expected}, found ${found}`)
  return results
}

async function checkRowCounts(to: Sqlite, { db, copied }: WrittenContext): Promise<ExpectationResult[]> {
  const [asked] = await db.rows<{ clinicians: bigint }>('SELECT COUNT(*) AS clinicians FROM clinician')
  const clinicians = count(to, 'SELECT COUNT(*) AS count FROM clinician')
  const differing = [...copied].filter(([table, rows]) => count(to, `SELECT COUNT(*) AS count FROM ${table}`) !== rows)
  return [
    expectation('Every clinician of the roster is in the edition', Number(asked?.clinicians), clinicians),
    expectation(
      'Every row read for a table stands in it',
      'no table that differs',
      differing.map(([table]) => table).join(', ') || 'no table that differs',
    ),
  ]
}

function checkListed(to: Sqlite, { roster }: Measured): ExpectationResult[] {
  const npis = to.prepare<{ npi: number }>('SELECT npi FROM clinician WHERE listed = 1 ORDER BY id').rows()
  const isSameOrder = npis.length === roster.count && npis.every(({ npi }, place) => npi === roster.npi[place])
  return [
    expectation('The listed clinicians are those measured, in the same order', 'the same', isSameOrder ? 'the same' : 'others'),
    expectation(
      'Every listed clinician has its five qualities',
      roster.count * QUALITY_IDS.length,
      count(to, 'SELECT COUNT(*) AS count FROM quality'),
    ),
    expectation(
      'Every listed clinician has a reason code for each indicator',
      roster.count,
      count(to, 'SELECT COUNT(*) AS count FROM reason'),
    ),
    expectation('Every listed clinician is found by name', roster.count, count(to, 'SELECT COUNT(*) AS count FROM search')),
  ]
}

async function checkBarred(db: Duckdb): Promise<ExpectationResult> {
  const [found] = await db.rows<{ barred: bigint }>('SELECT COUNT(*) AS barred FROM clinician JOIN barred USING (npi)')
  return expectation('No excluded or deactivated clinician is in the edition', 0, Number(found?.barred))
}

function checkInputs(to: Sqlite): ExpectationResult {
  const sql = 'SELECT COUNT(*) AS count FROM ledger WHERE input NOT IN (SELECT id FROM input)'
  return expectation('Every row of the ledger names an input of the manifest', 0, count(to, sql))
}

function count(to: Sqlite, sql: string): number {
  return to.prepare<{ count: number }>(sql).row()?.count ?? 0
}

function expectation(title: string, expected: number | string, found: number | string): ExpectationResult {
  return { stage: 'edition', title, expected: String(expected), found: String(found), holds: expected === found }
}
