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
  /** Our columns that the file has. */
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

const SAME_KEYS = readSql(import.meta.url, './find-same-keys.sql')
const SAME_ROWS = readSql(import.meta.url, './find-same-rows.sql')
const KNOWN = readSql(import.meta.url, './refuse-known.sql')

/** Makes every typed table, empty, and the macros that read cells. */
export async function createTables(db: Duckdb): Promise<void> {
  await db.run(readSql(import.meta.url, './macros.sql'))
  await db.run(readSql(import.meta.url, './reporting-macros.sql'))
  await db.run(readSql(import.meta.url, './create-tables.sql'))
}

/** The table that holds the rows of this file alone, those refused too. */
export function tableOf(file: FileRead): string {
  return `${planOf(file).table}_${file.inputId}`
}

/**
 * Types the records that `select` gives straight into the file's own table, as they are read: text as published is held nowhere,
 * because that of the nation's services alone is more than the memory. Answers how many records there are.
 */
export async function typeRecords(db: Duckdb, file: FileRead, select: string): Promise<number> {
  const { inputId, source, layout, release, year, columns } = file
  const plan = planOf(file)
  const table = tableOf(file)
  await db.run(
    `CREATE OR REPLACE TEMP TABLE reading AS
     SELECT $source AS source, $layout AS layout, $release AS release, CAST($year AS INTEGER) AS year, CAST($id AS INTEGER) AS id`,
    { source: source.id, layout, release, year, id: inputId },
  )
  const cells = columnsOf(source).map((column) =>
    columns.includes(column) ? `"${column}"` : `CAST(NULL AS VARCHAR) AS "${column}"`,
  )
  await db.run(`CREATE OR REPLACE TEMP VIEW raw AS SELECT record, ${cells.join(', ')} FROM (${select})`)
  await db.run(
    `CREATE OR REPLACE TABLE ${table} AS SELECT * EXCLUDE (input_id), CAST(NULL AS VARCHAR) AS reason FROM ${plan.table} LIMIT 0`,
  )
  await db.run(`INSERT INTO ${table} BY NAME ${plan.sql}`)
  await findRepeats(db, file, plan)
  return countRows(db, table)
}

/** Refuses the rows that repeat others of this file or of one read before, and adds the rest to the source's table. In = accepted + refused. */
export async function fillTable(db: Duckdb, file: FileRead): Promise<FillReport> {
  const plan = planOf(file)
  const table = tableOf(file)
  const doubtful = await countRows(db, `${table} WHERE reason IS NOT NULL`)
  const repeats = await markRefused(db, table, 'repeat_row')
  const known = await refuseKnown(db, file, plan)
  const refusedCount = doubtful + repeats + known
  await addToSource(db, file, plan)
  const report = {
    accepted: await countRows(db, `${table} WHERE reason IS NULL`),
    refusedCount,
    doubtfulCount: plan.key ? doubtful + repeats : doubtful,
    refused: await listRefused(db, table),
  }
  invariant((await countRows(db, table)) === report.accepted + refusedCount, `rows of ${table} went missing`)
  await db.run('DROP VIEW raw; DROP TABLE reading')
  return report
}

function planOf({ source }: FileRead): TablePlan {
  const plan = TABLE_PLANS[source.id]
  invariant(plan, `source ${source.id} has no table`)
  return plan
}

/** Every column that any layout of the source has: those that this file lacks are NULL. */
function columnsOf({ layouts }: Source): string[] {
  return [...new Set(layouts.flatMap((layout) => Object.keys(layout.columns)))]
}

/** The rows of the source that stand, of all its files read so far: a view, so that no row is written twice. */
async function addToSource(db: Duckdb, { source }: FileRead, { table }: TablePlan): Promise<void> {
  const columns = quoted(await typedColumns(db, table))
  const inputs = await db.rows<{ id: number }>('SELECT id FROM input WHERE source = $source ORDER BY id', { source: source.id })
  const rows = inputs.map(({ id }) => {
    const part = `${table}_${id}`
    return `SELECT ${id} AS input_id, ${recordIn(part)} AS record, ${columns} FROM ${part} WHERE reason IS NULL`
  })
  if (inputs.length === 1) await db.run(`DROP TABLE ${table}`)
  await db.run(`CREATE OR REPLACE VIEW ${table} AS ${rows.join(' UNION ALL ')}`)
}

/** Rows stand in the order of the file, from 0: where the file states no number, the place of a row is that of its record. */
function recordIn(table: string): string {
  return `COALESCE(${table}.record, CAST(${table}.rowid + 1 AS INTEGER))`
}

/** Where the table has no key, only a row that repeats another in every cell as published is one too many. */
async function findRepeats(db: Duckdb, file: FileRead, plan: TablePlan): Promise<void> {
  const table = tableOf(file)
  const named = { table, record: recordIn(table) }
  const sql = plan.key
    ? fillIn(SAME_KEYS, { ...named, key: quoted(plan.key), columns: quoted(await typedColumns(db, plan.table)) })
    : fillIn(SAME_ROWS, { ...named, columns: quoted(file.columns) })
  await db.run(sql)
}

async function refuseKnown(db: Duckdb, file: FileRead, plan: TablePlan): Promise<number> {
  const table = tableOf(file)
  if (!(await hasComparable(db, table, plan))) return 0
  const typed = await typedColumns(db, plan.table)
  const key = plan.key ?? typed
  await db.run(
    fillIn(KNOWN, {
      rows: `SELECT * REPLACE (${recordIn(table)} AS record) FROM ${table} WHERE reason IS NULL`,
      target: plan.table,
      typed_columns: quoted(typed, 'typed.'),
      known_columns: quoted(typed, 'known.'),
      key_matches: key.map((name) => `typed."${name}" IS NOT DISTINCT FROM known."${name}"`).join('\n    AND '),
      any_release: String(plan.keyHolds === 'in-source'),
    }),
  )
  return markRefused(db, table, 'known_row')
}

/** Whether a file read before may have the same keys: one of the same release, or, where the key names the year, of the same year. */
async function hasComparable(db: Duckdb, table: string, plan: TablePlan): Promise<boolean> {
  const year = plan.key?.find((name) => /year$/.test(name))
  const [found] = await db.rows<{ n: bigint }>(
    plan.keyHolds === 'in-source' && year !== undefined
      ? `SELECT COUNT(*) AS n FROM ${plan.table} WHERE ${year} IN (SELECT DISTINCT ${year} FROM ${table})`
      : `SELECT COUNT(*) AS n FROM input JOIN reading ON reading.source = input.source AND reading.release = input.release
         WHERE input.id <> reading.id`,
  )
  return Number(found?.n) > 0
}

async function markRefused(db: Duckdb, table: string, found: 'repeat_row' | 'known_row'): Promise<number> {
  const count = await countRows(db, found)
  if (count > 0) {
    await db.run(`UPDATE ${table} SET reason = ${found}.reason FROM ${found} WHERE ${found}.record = ${recordIn(table)}`)
  }
  await db.run(`DROP TABLE ${found}`)
  return count
}

async function typedColumns(db: Duckdb, table: string): Promise<string[]> {
  const rows = await db.rows<{ column_name: string }>(`SELECT column_name FROM (DESCRIBE ${table})`)
  return rows.map((row) => row.column_name).filter((name) => name !== 'record' && name !== 'input_id')
}

async function countRows(db: Duckdb, from: string): Promise<number> {
  const [row] = await db.rows<{ n: bigint }>(`SELECT COUNT(*) AS n FROM ${from}`)
  return Number(row?.n ?? 0)
}

function listRefused(db: Duckdb, table: string): Promise<FillReport['refused']> {
  return db.rows(
    `SELECT ${recordIn(table)} AS record, reason FROM ${table} WHERE reason IS NOT NULL ORDER BY 1 LIMIT ${REFUSED_WRITTEN_MAX}`,
  )
}

function quoted(names: readonly string[], prefix = ''): string {
  return names.map((name) => `${prefix}"${name}"`).join(', ')
}

function fillIn(sql: string, values: Record<string, string>): string {
  return sql.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}
