import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { UserError } from '#domain/errors.ts'
import { foldCell, type Source } from '../source.ts'
import { assertIsSource, HEAD_BYTES } from './check-table.ts'
import type { FetchedFile } from './fetch-record.ts'
import { type ScanOptions, scanCell } from './scan-cell.ts'

export interface StatesRequest {
  source: Source
  /** Header cells, of which the table has one: the state of the row. */
  cells: readonly string[]
  states: readonly string[]
  /** Where the rows are written, and what the table is called in errors. */
  to: string
  at: string
}

/** Reads a national table through and writes its header and the rows of the states, byte for byte as published. */
export async function keepStates(bytes: AsyncIterable<Uint8Array>, request: StatesRequest): Promise<Omit<FetchedFile, 'name'>> {
  const { first, whole } = await peek(bytes)
  const { delimiter, cells } = assertIsSource(first, request.source, request.at)
  const column = findColumn(cells, request)
  const hash = createHash('sha256')
  const tally = { bytes: 0, records: 0 }
  // Publishers quote nothing in files parted by tabs or bars.
  const scan = { delimiter: delimiter.charCodeAt(0), column, isQuoted: delimiter === ',' }
  const kept = async function* () {
    for await (const records of chooseRecords(whole, scan, request)) {
      const block = Buffer.concat(records)
      tally.records += records.length
      tally.bytes += block.length
      hash.update(block)
      yield block
    }
  }
  await pipeline(Readable.from(kept()), createWriteStream(request.to))
  // The header is among them.
  return { bytes: tally.bytes, rows: tally.records - 1, sha256: hash.digest('hex') }
}

// A line of no more bytes than this is blank.
const LINE_END_BYTES_MAX = 2

type Scan = Omit<ScanOptions, 'isLast'>

/** The header and the records of the states, as many at once as a block of bytes holds. */
async function* chooseRecords(
  bytes: AsyncIterable<Uint8Array>,
  scan: Scan,
  { states, source, at }: StatesRequest,
): AsyncGenerator<Uint8Array[]> {
  const wanted = new Set(states)
  let rest: Uint8Array = Buffer.alloc(0)
  let isHeader = true
  const take = (block: Uint8Array, isLast: boolean): Uint8Array[] => {
    const kept: Uint8Array[] = []
    let start = 0
    for (let record = next(block, start); record !== undefined; record = next(block, start)) {
      const cell = readCell(block, record.cellStart, record.cellEnd)
      // A row that names no state may be of any: of a deactivated NPI only its number and its date are left.
      const isOfNone = cell === '' && record.next - start > LINE_END_BYTES_MAX
      if (isHeader || isOfNone || wanted.has(cell)) kept.push(block.subarray(start, record.next))
      isHeader = false
      start = record.next
    }
    rest = block.subarray(start)
    return kept

    function next(from: Uint8Array, position: number) {
      const record = scanCell(from, position, { ...scan, isLast })
      if (record !== undefined || (from.length - position <= source.maxLineBytes && !isLast)) return record
      if (position >= from.length) return undefined
      // A quote that never closes would swallow the rest: its line alone is taken as it stands, for the build to refuse or mend.
      const line = scanCell(from, position, { ...scan, isQuoted: false, isLast })
      if (line === undefined && from.length - position > source.maxLineBytes) throw lineTooLong(at, source.maxLineBytes)
      return line
    }
  }
  for await (const piece of bytes) {
    const kept = take(rest.length === 0 ? piece : Buffer.concat([rest, piece]), false)
    if (kept.length > 0) yield kept
  }
  const kept = take(rest, true)
  if (kept.length > 0) yield kept
}

/** The cell without quotes and blanks; state codes are letters of ASCII. */
function readCell(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start)
    .toString('latin1')
    .replace(/^[\s"]+|[\s"]+$/g, '')
    .toUpperCase()
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

function lineTooLong(at: string, bytesMax: number): UserError {
  return new UserError(
    'not-a-table',
    `${at} has a line of more than ${bytesMax.toLocaleString('en-US')} bytes: it is no such table`,
    {
      at,
      remedy: 'Fetch the whole file without --state: the build says what is wrong with it.',
    },
  )
}
