import { rmSync } from 'node:fs'
import type { IndicatorDefinition } from '#domain/indicator.ts'
import type { Duckdb } from '#doors/duckdb.ts'
import { explainFileError } from '#doors/files.ts'
import { createSqlite, findSqliteResultCode, type Sqlite } from '#doors/sqlite.ts'
import type { Measured } from '#measures/measured.ts'
import type { Styles } from '#measures/style.ts'
import { editionId } from './edition-id.ts'
import { hashFile } from './hash-file.ts'
import type { Manifest } from './manifest.ts'
import { readSchema } from './read-schema.ts'
import { APPLICATION_ID, SCHEMA_VERSION } from './schema-version.ts'
import { BLANK_SEAL, sealEdition } from './seal.ts'
import { checkWritten } from './write/check-written.ts'
import { internPhrases } from './write/intern-phrases.ts'
import { writeEvidence, writePriors } from './write/write-evidence.ts'
import { writeMatchColumns } from './write/write-match-columns.ts'
import { ROSTER_TABLES, writeRoster } from './write/write-roster.ts'
import { writeSearch } from './write/write-search.ts'
import { nameMostly, writeStyles } from './write/write-styles.ts'
import { writeInputs, writeManifest, writeWords } from './write/write-words.ts'

export interface EditionContent {
  db: Duckdb
  measured: Measured
  styles: Styles
  definitions: readonly IndicatorDefinition[]
  /** Without the expectations of the stage `edition`, which are added here. */
  manifest: Manifest
  onProgress?: (step: WriteProgress) => void
}

export interface WriteProgress {
  detail: string
  done: number
  total: number
}

export interface WrittenEdition {
  /** Where the file stands until `publishEdition` puts it in its place. */
  buildingPath: string
  sha256: string
  manifest: Manifest
}

/** Writes an edition aside, as PATH.building; the edition at PATH, if any, is not touched. */
export async function writeEdition(path: string, content: EditionContent): Promise<WrittenEdition> {
  const buildingPath = `${path}.building`
  const rowsPath = `${path}.building-rows`
  removeHalfMade(buildingPath)
  removeHalfMade(rowsPath)
  try {
    const manifest = await writeRows(rowsPath, { content, buildingPath })
    await sealEdition(buildingPath)
    return { buildingPath, sha256: await hashFile(buildingPath), manifest }
  } catch (error) {
    removeHalfMade(buildingPath)
    throw explainWriteError(error, path)
  } finally {
    removeHalfMade(rowsPath)
  }
}

/** A file with the journal that SQLite leaves beside it when packing fails or is killed: a later file must not meet it. */
function removeHalfMade(path: string): void {
  for (const leftover of [path, `${path}-journal`]) rmSync(leftover, { force: true })
}

// The rows are written in a file of their own and packed from there: packing in place would fill the folder of temporary files.
async function writeRows(
  rowsPath: string,
  { content, buildingPath }: { content: EditionContent; buildingPath: string },
): Promise<Manifest> {
  const to = createSqlite(rowsPath)
  try {
    to.exec(`PRAGMA page_size = ${PAGE_BYTES}; PRAGMA encoding = 'UTF-8'; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
      PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION};`)
    to.exec(readSchema().tables)
    const manifest = await writeContent(to, content)
    content.onProgress?.({ detail: 'the packed file', done: STEPS - 1, total: STEPS })
    to.prepare('VACUUM INTO ?').run(buildingPath)
    return manifest
  } finally {
    to.close()
  }
}

// One connection, one transaction, one order: the bytes depend on the content alone.
async function writeContent(to: Sqlite, content: EditionContent): Promise<Manifest> {
  const { db, measured, styles, definitions, manifest, onProgress = () => {} } = content
  const say = (detail: string, done: number) => onProgress({ detail, done, total: STEPS })
  const phrases = internPhrases()
  const mostly = nameMostly(styles)
  to.exec('BEGIN')
  writeWords(to, definitions)
  writeInputs(to, manifest)
  const copied = await writeRoster({ from: db, to, phrases, mostly, onTable: say })
  say('evidence', ROSTER_TABLES)
  writeEvidence(to, measured)
  writePriors(to, measured)
  writeStyles(to, styles)
  const insertPhrase = to.prepare('INSERT INTO phrase VALUES (?, ?)')
  for (const [id, text] of phrases.rows()) insertPhrase.run(id!, text!)
  to.exec(readSchema().indexes)
  say('columns for the match', ROSTER_TABLES + 1)
  writeMatchColumns(to, measured)
  say('names', ROSTER_TABLES + 2)
  writeSearch(to)
  say('checks', ROSTER_TABLES + 3)
  const expectations = await checkWritten(to, { db, measured, manifest, copied })
  const complete = { ...manifest, expectations: [...manifest.expectations, ...expectations] }
  writeManifest(to, { manifest: complete, id: editionId(complete) })
  to.prepare('INSERT INTO seal VALUES (?)').run(BLANK_SEAL)
  to.exec('COMMIT')
  return complete
}

// Evidence, columns, names, checks and the packed file follow the tables of the roster.
const STEPS = ROSTER_TABLES + 5

// Four kilobytes is the page of most file systems; larger pages gained nothing on point reads.
const PAGE_BYTES = 4096

const SQLITE_FULL = 13
const SQLITE_CANTOPEN = 14
const SYSTEM_CODES: Record<number, string> = { [SQLITE_FULL]: 'ENOSPC', [SQLITE_CANTOPEN]: 'EACCES' }

function explainWriteError(error: unknown, path: string): unknown {
  const code = SYSTEM_CODES[findSqliteResultCode(error) ?? 0]
  if (code === undefined) return explainFileError(error, path)
  return explainFileError(Object.assign(new Error('SQLite could not write', { cause: error }), { code }), path)
}
