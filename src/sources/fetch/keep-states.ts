import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type CsvError, parse } from 'csv-parse'
import { UserError } from '#domain/errors.ts'
import { foldCell, type Source } from '../source.ts'
import { assertIsSource, HEAD_BYTES } from './check-table.ts'
import type { FetchedFile } from './fetch-record.ts'

export interface StatesRequest {
  source: Source
  /** Header cells, of which the table has one: the state of the row. */
  cells: readonly string[]
  states: readonly string[]
  /** Where the rows are written, and what the table is called in errors. */
  to: string
  at: string
}

// A quote that never closes would swallow the rest: the longest line of the source bounds it.
const AS_PUBLISHED = { raw: true, relaxQuotes: true, relaxColumnCount: true, skipEmptyLines: true } as const

/** Reads a national table through and writes its header and the rows of the states, byte for byte as published. */
export async function keepStates(bytes: AsyncIterable<Uint8Array>, request: StatesRequest): Promise<Omit<FetchedFile, 'name'>> {
  const { first, whole } = await peek(bytes)
  const { delimiter, cells } = assertIsSource(first, request.source, request.at)
  const column = findColumn(cells, request)
  const wanted = new Set(request.states)
  const tally = { bytes: 0, recordsKept: 0, recordsRead: 0 }
  const hash = createHash('sha256')
  // Latin-1 takes each byte for a letter and gives it back as it was, whatever the encoding of the file.
  const parser = parse({ delimiter, encoding: 'latin1', ...AS_PUBLISHED, maxRecordSize: request.source.maxLineBytes })
  const choose = async function* (records: AsyncIterable<{ raw: string; record: string[] }>) {
    for await (const { raw, record } of records) {
      const isHeader = tally.recordsRead === 0
      tally.recordsRead += 1
      if (!isHeader && !wanted.has((record[column] ?? '').trim().toUpperCase())) continue
      const line = Buffer.from(raw.endsWith('\n') ? raw : `${raw}\n`, 'latin1')
      hash.update(line)
      tally.bytes += line.length
      tally.recordsKept += 1
      yield line
    }
  }
  try {
    await pipeline(Readable.from(whole), parser, choose, createWriteStream(request.to))
  } catch (error) {
    throw explainCsv(error, request.at)
  }
  return { bytes: tally.bytes, rows: tally.recordsKept - 1, sha256: hash.digest('hex') }
}

function findColumn(cells: readonly string[], { cells: wanted, at }: StatesRequest): number {
  const folded = cells.map(foldCell)
  const column = wanted.map((cell) => folded.indexOf(foldCell(cell))).find((index) => index >= 0)
  if (column !== undefined) return column
  throw new UserError('column-missing', `${at} has no column ${wanted.join(' or ')}, by which its states are told`, {
    at,
    remedy: 'Fetch the whole file without --state, and report the new layout.',
  })
}

/** The first bytes of a stream, and the whole of it. */
async function peek(bytes: AsyncIterable<Uint8Array>): Promise<{ first: Buffer; whole: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]()
  let first: Buffer = Buffer.alloc(0)
  while (first.length < HEAD_BYTES) {
    const { value, done } = await iterator.next()
    if (done) break
    first = Buffer.concat([first, value])
  }
  const whole = async function* () {
    yield first
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { first, whole: whole() }
}

function explainCsv(error: unknown, at: string): unknown {
  if (!isCsvError(error)) return error
  return new UserError('not-a-table', `${at} cannot be read as a table: ${error.message}`, {
    at,
    remedy: 'Fetch the whole file without --state: the build refuses single rows and says which.',
    cause: error,
  })
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')
}
