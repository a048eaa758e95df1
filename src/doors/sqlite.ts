import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { pathToFileURL } from 'node:url'

/** What a cell can hold; NaN is written as NULL, which is how SQLite sees it. */
export type SqliteValue = Extract<SQLInputValue, null | number | bigint | string> | Uint8Array

export interface Sqlite {
  /** Runs statements that give no rows. */
  exec(sql: string): void
  prepare<Row>(sql: string): SqliteStatement<Row>
  close(): void
}

export interface SqliteStatement<Row> {
  run(...values: SqliteValue[]): void
  row(...values: SqliteValue[]): Row | undefined
  rows(...values: SqliteValue[]): Row[]
  /** Row by row, for results too large to hold. */
  each(...values: SqliteValue[]): IterableIterator<Row>
}

/** A file of one's own to write in, with nothing of SQLite's left beside it. */
export function createSqlite(path: string): Sqlite {
  return wrap(new DatabaseSync(path, { enableForeignKeyConstraints: false }))
}

// How long one process waits for another to finish a write, in milliseconds.
const BUSY_MS = 2000

/** A file that several processes read and write for as long as they run; a write reaches the disk with the next checkpoint. */
export function openSharedSqlite(path: string): Sqlite {
  const database = new DatabaseSync(path, { timeout: BUSY_MS })
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
  return wrap(database)
}

/**
 * Takes a lock that only one process can have, and answers how to give it back; undefined where another has it. The operating system
 * takes it from a process that dies, however it dies, so that no lock is ever left behind.
 */
export function takeFileLock(path: string): (() => void) | undefined {
  const database = new DatabaseSync(path)
  try {
    database.exec('BEGIN EXCLUSIVE')
    return () => database.close()
  } catch (error) {
    database.close()
    if (findSqliteResultCode(error) === SQLITE_BUSY) return undefined
    throw error
  }
}

const SQLITE_BUSY = 5

/** A finished file that nobody changes: SQLite then takes no lock and looks for no journal (sqlite.org/uri.html, immutable). */
export function openImmutableSqlite(path: string): Sqlite {
  const url = pathToFileURL(path)
  url.searchParams.set('immutable', '1')
  return wrap(new DatabaseSync(url, { readOnly: true }))
}

/** The primary result code of an error that SQLite raised (sqlite.org/rescode.html): 11 corrupt, 14 cannot open, 26 not a database. */
export function findSqliteResultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined
  return error.errcode & 0xff
}

function wrap(database: DatabaseSync): Sqlite {
  return {
    exec: (sql) => database.exec(sql),
    prepare: <Row>(sql: string) => wrapStatement<Row>(database, sql),
    close: () => database.close(),
  }
}

// The caller names the row type of its own SQL; SQLite cannot.
function wrapStatement<Row>(database: DatabaseSync, sql: string): SqliteStatement<Row> {
  const statement = database.prepare(sql)
  return {
    run: (...values) => void statement.run(...values),
    row: (...values) => statement.get(...values) as Row | undefined,
    rows: (...values) => statement.all(...values) as Row[],
    each: (...values) => statement.iterate(...values) as IterableIterator<Row>,
  }
}
