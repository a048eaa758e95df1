import { statSync } from 'node:fs'
import { UserError } from '#domain/errors.ts'
import { readHead } from '#doors/files.ts'
import { findSqliteResultCode } from '#doors/sqlite.ts'
import { APPLICATION_ID, SCHEMA_VERSION } from '#edition/schema-version.ts'

/** Refuses what is not a whole edition of this schema, from the first hundred bytes (sqlite.org/fileformat2.html, 1.3). */
export function checkHeader(path: string): void {
  const bytes = sizeOf(path)
  if (bytes === undefined) throw getMissing(path)
  const head = readHead(path, HEADER_BYTES)
  if (head.length < HEADER_BYTES || head.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw getForeign(path)
  if (head.readUInt32BE(68) !== APPLICATION_ID) throw getForeign(path)
  checkVersion(path, head.readUInt32BE(60))
  const pageBytes = head.readUInt16BE(16)
  const expected = (pageBytes === 1 ? 65536 : pageBytes) * head.readUInt32BE(28)
  if (bytes !== expected) throw getCorrupt(path, `it is ${bytes} bytes long where its header says ${expected}`)
}

/** A UserError for what SQLite finds wrong in a file; anything else is given back as it is. */
export function explainReadError(error: unknown, path: string): unknown {
  const isMissingPart = error instanceof Error && /^no such (table|column)/.test(error.message)
  if (!isMissingPart && !UNREADABLE.has(findSqliteResultCode(error) ?? 0)) return error
  return getCorrupt(path, error instanceof Error ? error.message : 'it cannot be read', error)
}

export function getCorrupt(path: string, what: string, cause?: unknown): UserError {
  return new UserError('edition-corrupt', `${path} is damaged: ${what}`, {
    at: path,
    remedy: `Copy it again and compare its SHA-256, or build it again: spinewise build --data FOLDER --edition ${path} --force`,
    kind: 'edition',
    cause,
  })
}

const HEADER_BYTES = 100
// SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB.
const UNREADABLE = new Set([10, 11, 26])

function checkVersion(path: string, version: number): void {
  if (version > SCHEMA_VERSION) {
    throw new UserError(
      'edition-newer',
      `${path} was made by a newer Spinewise (schema ${version}, this one reads ${SCHEMA_VERSION})`,
      {
        at: path,
        remedy: 'Update Spinewise.',
        kind: 'edition',
      },
    )
  }
  if (version < SCHEMA_VERSION) {
    throw new UserError(
      'edition-older',
      `${path} was made by an older Spinewise (schema ${version}, this one reads ${SCHEMA_VERSION})`,
      {
        at: path,
        remedy: `Build it again: spinewise build --data FOLDER --edition ${path}`,
        kind: 'edition',
      },
    )
  }
}

function getMissing(path: string): UserError {
  return new UserError('edition-missing', `There is no edition at ${path}`, {
    at: path,
    remedy: `Make one: spinewise build --data FOLDER --edition ${path}, or npm start for the fictional demo.`,
    kind: 'edition',
  })
}

function getForeign(path: string): UserError {
  return new UserError('edition-foreign', `${path} is not an edition of Spinewise`, {
    at: path,
    remedy: 'Name the file that `spinewise build` wrote (data/edition.sqlite unless told otherwise).',
    kind: 'edition',
  })
}

function sizeOf(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() ? found.size : undefined
}
