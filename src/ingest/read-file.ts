import type { Duckdb } from '#doors/duckdb.ts'
import type { InputRecord } from './input-record.ts'
import type { DatedFile } from './order-files.ts'
import { locateRecords } from './reading/locate-records.ts'
import { type ReadReport, type ReadRequest, readDelimited, surveyRequest } from './reading/read-delimited.ts'
import { assertFewRefused } from './reading/reconcile.ts'
import type { RefusalSink } from './reading/refusals.ts'
import type { FileSurvey } from './reading/survey-file.ts'
import { readRequestOf } from './recognise-file.ts'
import { type FileRead, type FillReport, fillTable, tableOf, typeRecords } from './tables/fill-table.ts'

export interface FileReading {
  db: Duckdb
  file: DatedFile
  inputId: number
  workFolder: string
  refusals: RefusalSink
  survey: FileSurvey
}

/** What one pass over the bytes of a file finds; needs no database, so that it can go ahead of the reading. */
export function surveyDated(file: DatedFile, onBytes?: (bytesDone: number) => void): Promise<FileSurvey> {
  return surveyRequest(readRequestOf(file), onBytes)
}

/** One file, whole: bytes → rows of text → typed rows. Every line is accepted, refused with a reason, blank or the header. */
export async function readFile(reading: FileReading): Promise<InputRecord> {
  const { db, file, workFolder, refusals, survey } = reading
  const toRead = fileRead(file, reading.inputId)
  const request = { ...readRequestOf(file), table: tableOf(toRead) }
  const store = (select: string) => typeRecords(db, toRead, select)
  const read = await readDelimited(db, request, { survey, workFolder, refusals, store })
  assertFewRefused(read)
  const input = recordOf(reading, read)
  await db.run('INSERT INTO input VALUES ($id, $source, $release, CAST($releaseDate AS DATE), $layout, $file, $isIncrement)', {
    id: input.id,
    source: input.source,
    release: input.release,
    releaseDate: input.releaseDate,
    layout: input.layout,
    file: input.file,
    isIncrement: input.isIncrement,
  })
  const filled = await fillTable(db, toRead)
  await refuse(request, filled, read, refusals)
  return { ...input, accepted: filled.accepted, refused: read.refusedCount + filled.refusedCount }
}

function fileRead({ source, layout, release, releaseDate, columns }: DatedFile, inputId: number): FileRead {
  const year = Number(releaseDate.slice(0, 4))
  return { inputId, source, layout: layout.name, release, year, columns: columns.map((column) => column.as) }
}

/** Where each row stands that the typed table refused, and its text; more than 1 % of them stops the build. */
async function refuse(request: ReadRequest, filled: FillReport, read: ReadReport, sink: RefusalSink): Promise<void> {
  if (filled.refusedCount === 0) return
  const reasons = new Map(filled.refused.map(({ record, reason }) => [record, reason]))
  const located = await locateRecords(request, new Set(reasons.keys()))
  const refused = located.map((place) => ({ ...place, file: request.file.name, reason: reasons.get(place.record) ?? '' }))
  for (const record of refused) sink.write(record)
  const refusedCount = read.refusedCount + filled.doubtfulCount
  const accepted = filled.accepted + filled.refusedCount - filled.doubtfulCount
  assertFewRefused({ file: request.file, accepted, refusedCount, refused: [...read.refused, ...refused] })
}

function recordOf({ file, inputId }: FileReading, read: ReadReport): InputRecord {
  const { source, layout, release, releaseDate, isIncrement, name, ignoredColumns } = file
  const { bytes, sha256, lines, headerLines, blank, continuation, encoding, decodedBytes } = read
  return {
    id: inputId,
    source: source.id,
    title: source.title,
    publisher: source.publisher,
    licence: source.licence,
    release,
    releaseDate,
    isIncrement,
    layout: layout.name,
    file: name,
    bytes,
    sha256,
    lines,
    headerLines,
    accepted: read.accepted,
    refused: read.refusedCount,
    blank,
    continuation,
    encoding,
    decodedBytes,
    ignoredColumns,
  }
}
