import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { UserError } from '#domain/errors.ts'
import type { Duckdb } from '#doors/duckdb.ts'
import { explainFileError, readHead } from '#doors/files.ts'
import { type Dialect, RECORD_LINES_MAX } from './dialect.ts'
import { findUnaccounted } from './find-unaccounted.ts'
import { type DelimitedFile, dialectOf, type ReadRequest } from './read-request.ts'
import { type LineAccount, unexplainedLines } from './reconcile.ts'
import type { RefusalSink, RefusedRecord } from './refusals.ts'
import { type RecordSource, selectRecords } from './select-records.ts'
import { assertText } from './survey.ts'
import { type FileSurvey, surveyFile } from './survey-file.ts'
import { type CleanJob, writeClean } from './write-clean.ts'

export type { DelimitedFile, ReadRequest } from './read-request.ts'

export interface ReadReport extends LineAccount {
  file: DelimitedFile
  bytes: number
  sha256: string
  /** The first refused records; all are in the sink, but for a file refused almost whole. */
  refused: RefusedRecord[]
  encoding: 'utf-8' | 'windows-1252'
  decodedBytes: number
  /** `direct`: DuckDB read the file itself; `cleaned`: by way of a clean copy, because something in it was unusual. */
  way: 'direct' | 'cleaned'
}

export interface ReadOptions {
  /** What `surveyRequest` found of the file; it can be made while DuckDB reads the file before. */
  survey: FileSurvey
  /** For a clean copy of the file, where one is needed: as large as the file. */
  workFolder: string
  refusals: RefusalSink
  /**
   * Makes the table of the request anew from a SELECT of the columns and `record`, NULL where the place of a row is that of its
   * record, and answers how many rows it has. May be asked twice.
   */
  store: (select: string) => Promise<number>
}

// Refused records kept in memory for messages; the sink has them all.
const REFUSED_KEPT = 100
// Bytes looked at for what the file is, before anything else is done with it.
const HEAD_BYTES = 64 * 1024

/** The one pass over a file's bytes that everything read from it is checked against. */
export async function surveyRequest(
  request: Omit<ReadRequest, 'table'>,
  onBytes: (bytesDone: number) => void = () => undefined,
): Promise<FileSurvey> {
  const { path, name } = request.file
  assertText(readHead(path, HEAD_BYTES), name)
  return surveyFile(path, dialectOf(request), { onBytes })
}

/**
 * Reads a delimited file into a table: nothing is lost, and every physical line is accounted for.
 * DuckDB reads the file itself where one independent pass over its bytes agrees with the result line by line; else the file is
 * cut into records here, those refused are reported, and DuckDB reads a clean copy.
 */
export async function readDelimited(db: Duckdb, request: ReadRequest, options: ReadOptions): Promise<ReadReport> {
  const { survey, store } = options
  const file = { path: resolve(request.file.path), name: request.file.name }
  const reading: Reading = { db, request: { ...request, file }, dialect: dialectOf(request), survey, store }
  const report = (await readDirect(reading)) ?? (await readCleaned(reading, options))
  assertRecords(report)
  return report
}

interface Reading {
  db: Duckdb
  request: ReadRequest
  dialect: Dialect
  survey: FileSurvey
  store: ReadOptions['store']
}

function assertRecords({ file: { name }, lines, blank, accepted, refusedCount }: ReadReport): void {
  if (accepted + refusedCount > 0) return
  const message = lines === blank ? `${name} is empty: it holds only blank lines` : `${name} has a header and no record below it`
  throw new UserError(lines === blank ? 'empty-file' : 'header-only', message, {
    at: name,
    remedy: 'Fetch it again from its publisher.',
  })
}

/** Undefined where the file is unusual, or DuckDB and the survey disagree. */
async function readDirect(reading: Reading): Promise<ReadReport | undefined> {
  const { request, dialect, survey } = reading
  if (!isUsual(reading)) return undefined
  const hasHeader = request.header !== null
  const { path } = request.file
  const accepted = await storeStrictly(reading, { path, dialect, hasHeader, isNumbered: false, columns: request.columns })
  const { bytes, sha256, lines, blank, continuation } = survey
  const headerLines = hasHeader ? 1 : 0
  const account = { lines, headerLines, accepted: accepted ?? 0, refusedCount: 0, blank, continuation }
  if (accepted === undefined || unexplainedLines(account) !== 0) return undefined
  return { file: request.file, bytes, sha256, ...account, refused: [], encoding: 'utf-8', decodedBytes: 0, way: 'direct' }
}

/**
 * Nothing in the bytes is read differently by different readers; a carriage return inside quotes is, because DuckDB takes the
 * first line end that it sees for the line end of the file. The count of separators finds what DuckDB's strict mode lets
 * pass: a record with one empty field too many, which may be a record whose fields have slipped.
 */
function isUsual({ survey, dialect, request }: Reading): boolean {
  const isOneLineEnd = survey.endsCrlf === 0 || survey.endsLf === 0
  const isOneHeaderLine = survey.leadingBlank === 0 && (request.header === null || survey.firstRecordLines === 1)
  const isClosed = !survey.isOpen && survey.continuationMax < RECORD_LINES_MAX
  const isWhole = survey.separators === survey.records * (dialect.width - 1)
  const isPlain =
    survey.isUtf8 && survey.nuls === 0 && survey.returns === survey.endsCrlf && survey.recordBytesMax <= dialect.maxLineBytes
  return isOneLineEnd && isOneHeaderLine && isClosed && isWhole && isPlain
}

/** Rows read, or undefined where DuckDB found a row that is not as stated. */
async function storeStrictly({ store }: Reading, source: RecordSource): Promise<number | undefined> {
  try {
    return await store(selectRecords(source))
  } catch (error) {
    if (error instanceof Error && /^(Invalid Input|Conversion) Error/.test(error.message)) return undefined
    throw explainFileError(error, source.path)
  }
}

async function readCleaned(reading: Reading, options: ReadOptions): Promise<ReadReport> {
  const { request, survey } = reading
  const to = join(resolve(options.workFolder), `clean-${survey.sha256.slice(0, 16)}.csv`)
  const { refused, onRefused } = keepRefused(survey, options.refusals)
  try {
    const { refused: refusedCount, ...clean } = await writeClean({ ...cleanJob(reading), to, onRefused })
    const loaded = await storeClean(reading, to)
    const encoding = survey.isUtf8 ? 'utf-8' : 'windows-1252'
    const { bytes, sha256, lines } = survey
    const report = {
      file: request.file,
      bytes,
      sha256,
      ...clean,
      lines,
      refusedCount,
      refused,
      encoding,
      way: 'cleaned',
    } as const
    const isWhole = loaded === clean.accepted && unexplainedLines(report) === 0
    if (!isWhole) throw await unaccountedError(reading)
    return report
  } catch (error) {
    throw explainFileError(error, to)
  } finally {
    await rm(to, { force: true })
  }
}

function cleanJob({ request, dialect }: Reading): Pick<CleanJob, 'from' | 'name' | 'dialect' | 'hasHeader'> {
  return { from: request.file.path, name: request.file.name, dialect, hasHeader: request.header !== null }
}

/** The sink takes no more than stops the build many times over: a file that is wrong from end to end must not fill the disk. */
function keepRefused({ lines }: FileSurvey, sink: RefusalSink) {
  const writtenMax = Math.max(REFUSED_WRITTEN_MIN, Math.ceil(lines * REFUSED_WRITTEN_SHARE))
  const refused: RefusedRecord[] = []
  let written = 0
  const onRefused = (record: RefusedRecord): void => {
    written += 1
    if (written <= REFUSED_KEPT) refused.push(record)
    if (written <= writtenMax) sink.write(record)
  }
  return { refused, onRefused }
}

const REFUSED_WRITTEN_MIN = 10_000
const REFUSED_WRITTEN_SHARE = 0.05

function storeClean({ request, dialect, store }: Reading, path: string): Promise<number> {
  const clean = { ...dialect, quoted: true, maxLineBytes: dialect.maxLineBytes * CLEAN_GROWTH_MAX }
  return store(selectRecords({ path, dialect: clean, hasHeader: true, isNumbered: true, columns: request.columns }))
}

// A byte of Windows-1252 becomes at most 3 of UTF-8, and quotes and a record number are added.
const CLEAN_GROWTH_MAX = 5

/** The first record that is neither in the table nor refused. */
async function unaccountedError({ db, request, survey }: Reading): Promise<UserError> {
  const name = request.file.name
  const found = await findUnaccounted(db, request)
  const byte = found?.byteOffset ?? survey.bytes
  const message = `${name}: not every line is accounted for; the first that is not begins at byte ${byte}`
  const remedy = 'Report this with that line: reading it is a mistake of Spinewise, and nothing was built from it.'
  return new UserError('not-reconciled', message, { at: found ? `line ${found.line}` : name, remedy })
}
