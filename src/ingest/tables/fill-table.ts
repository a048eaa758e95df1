import { invariant } from '#domain/errors.ts'
import type { Duckdb } from '#doors/duckdb.ts'
import { readSql } from '#doors/sql-file.ts'
import type { Source } from '#sources/source.ts'
import { TABLE_PLANS, type TablePlan } from './table-plan.ts'

export interface FileRead {
  inputId: number
  source: Source
  layout: string
  release: string
  year: number
  /** Table of text that the reader made: `record` and the columns named here. */
  rawTable: string
  columns: readonly string[]
}

export interface FillReport {
  accepted: number
  refusedCount: number
  /** Those that speak against the file; rows that repeat others are refused without doubt on it. */
  doubtfulCount: number
  /** The first of those refused, in the order of the file. */
  refused: { record: number; reason: string }[]
}

// Reasons are written for so many rows of a file; all are counted.
const REFUSED_WRITTEN_MAX = 200_000

const REPEATS = readSql(import.meta.url, './refuse-repeats.sql')
const KNOWN = readSql(import.meta.url, './refuse-known.sql')

/** Makes every typed table, empty, and the macros that read cells. */
export async function createTables(db: Duckdb): Promise<void> {
  await db.run(readSql(import.meta.url, './macros.sql'))
  await db.run(readSql(import.meta.url, './reporting-macros.sql'))
  await db.run(readSql(import.meta.url, './create-tables.sql'))
}

/** Raw text → typed rows of the source's table; what cannot be read is refused with its reason. In = accepted + refused. */
export async function fillTable(db: Duckdb, file: FileRead): Promise<FillReport> {
  const plan = TABLE_PLANS[file.source.id]
  invariant(plan, `source ${file.source.id} has no table`)
  await typeRows(db, file, plan)
  const doubtful = await countRefused(db)
  const columns = await typedColumns(db)
  const repeats = await refuseRepeats(db, file, plan, columns)
  const known = await refuseKnown(db, plan, columns)
  await db.run(
    `INSERT INTO ${plan.table} BY NAME SELECT * EXCLUDE (reason), ${file.inputId} AS input_id FROM typed WHERE reason IS NULL`,
  )
  const refusedCount = doubtful + repeats + known
  const report = {
    accepted: (await countRows(db, 'typed')) - refusedCount,
    refusedCount,
    doubtfulCount: plan.key ? doubtful + repeats : doubtful,
    refused: await listRefused(db),
  }
  invariant((await countRows(db, file.rawTable)) === report.accepted + refusedCount, `rows of ${file.rawTable} went missing`)
  await db.run('DROP VIEW raw; DROP TABLE typed; DROP TABLE reading')
  return report
}

async function typeRows(
  db: Duckdb,
  { inputId, source, layout, release, year, rawTable, columns }: FileRead,
  plan: TablePlan,
): Promise<void> {
  await db.run(
    `CREATE OR REPLACE TEMP TABLE reading AS
     SELECT $source AS source, $layout AS layout, $release AS release, CAST($year AS INTEGER) AS year, CAST($id AS INTEGER) AS id`,
    { source: source.id, layout, release, year, id: inputId },
  )
  const cells = columnsOf(source).map((column) =>
    columns.includes(column) ? `"${column}"` : `CAST(NULL AS VARCHAR) AS "${column}"`,
  )
  await db.run(`CREATE OR REPLACE TEMP VIEW raw AS SELECT record, ${cells.join(', ')} FROM ${rawTable}`)
  await db.run(`CREATE OR REPLACE TEMP TABLE typed AS ${plan.sql}`)
}

/** Every column that any layout of the source has: those that this file lacks are NULL. */
function columnsOf({ layouts }: Source): string[] {
  return [...new Set(layouts.flatMap((layout) => Object.keys(layout.columns)))]
}

async function typedColumns(db: Duckdb): Promise<string[]> {
  const rows = await db.rows<{ column_name: string }>('SELECT column_name FROM (DESCRIBE typed)')
  return rows.map((row) => row.column_name).filter((name) => name !== 'record' && name !== 'reason')
}

async function refuseRepeats(
  db: Duckdb,
  { columns: read }: FileRead,
  plan: TablePlan,
  typed: readonly string[],
): Promise<number> {
  const whole = quoted(plan.key ? typed : read)
  const key = plan.key ? quoted(plan.key) : whole
  await db.run(fillIn(REPEATS, { table: plan.key ? 'typed' : 'raw', key, columns: whole }))
  return markRefused(db, 'repeat_row')
}

async function refuseKnown(db: Duckdb, plan: TablePlan, typed: readonly string[]): Promise<number> {
  const key = plan.key ?? typed
  await db.run(
    fillIn(KNOWN, {
      target: plan.table,
      typed_columns: quoted(typed, 'typed.'),
      known_columns: quoted(typed, 'known.'),
      key_matches: key.map((name) => `typed."${name}" IS NOT DISTINCT FROM known."${name}"`).join('\n    AND '),
      any_release: String(plan.keyHolds === 'in-source'),
    }),
  )
  return markRefused(db, 'known_row')
}

async function markRefused(db: Duckdb, table: 'repeat_row' | 'known_row'): Promise<number> {
  const found = await countRows(db, table)
  if (found > 0) await db.run(`UPDATE typed SET reason = ${table}.reason FROM ${table} WHERE ${table}.record = typed.record`)
  await db.run(`DROP TABLE ${table}`)
  return found
}

function countRefused(db: Duckdb): Promise<number> {
  return countRows(db, 'typed WHERE reason IS NOT NULL')
}

async function countRows(db: Duckdb, from: string): Promise<number> {
  const [row] = await db.rows<{ n: bigint }>(`SELECT COUNT(*) AS n FROM ${from}`)
  return Number(row?.n ?? 0)
}

function listRefused(db: Duckdb): Promise<FillReport['refused']> {
  return db.rows(`SELECT record, reason FROM typed WHERE reason IS NOT NULL ORDER BY record LIMIT ${REFUSED_WRITTEN_MAX}`)
}

function quoted(names: readonly string[], prefix = ''): string {
  return names.map((name) => `${prefix}"${name}"`).join(', ')
}

function fillIn(sql: string, values: Record<string, string>): string {
  return sql.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}
