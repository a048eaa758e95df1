import { BYTE, type Dialect } from './dialect.ts'

/** Counts of one pass in which every quote byte opens or closes: right for strict files, checked against DuckDB for all. */
export interface LineCounts {
  kinds: Uint8Array
  /** Physical lines: line feeds, and a last line without one. */
  lines: number
  blank: number
  leadingBlank: number
  /** Line feeds inside quotes. */
  continuation: number
  /** Most line feeds inside quotes in one record. */
  continuationMax: number
  /** Records, the header included. */
  records: number
  /** Physical lines of the first record. */
  firstRecordLines: number
  /** Separators outside quotes. */
  separators: number
  nuls: number
  returns: number
  endsCrlf: number
  endsLf: number
  recordBytesMax: number
  isOpen: boolean
  recordBytes: number
  recordContinuation: number
  lineBytes: number
  /** In the block that is counted; negative where the line began before it. */
  lineStart: number
  lastByte: number
}

export function startCounts({ delimiter, quoted }: Pick<Dialect, 'delimiter' | 'quoted'>): LineCounts {
  const zero = { lines: 0, blank: 0, leadingBlank: 0, continuation: 0, continuationMax: 0, records: 0, firstRecordLines: 0 }
  const bytes = { separators: 0, nuls: 0, returns: 0, endsCrlf: 0, endsLf: 0, recordBytesMax: 0 }
  const state = { isOpen: false, recordBytes: 0, recordContinuation: 0, lineBytes: 0, lineStart: 0, lastByte: BYTE.lf }
  return { kinds: kindsOfBytes(delimiter, quoted), ...zero, ...bytes, ...state }
}

const KIND = { other: 0, separator: 1, quote: 2, lf: 3, cr: 4, nul: 5 } as const

function kindsOfBytes(delimiter: string, quoted: boolean): Uint8Array {
  const kinds = new Uint8Array(256)
  kinds[delimiter.charCodeAt(0)] = KIND.separator
  kinds[BYTE.quote] = quoted ? KIND.quote : KIND.other
  kinds[BYTE.lf] = KIND.lf
  kinds[BYTE.cr] = KIND.cr
  kinds[BYTE.nul] = KIND.nul
  return kinds
}

/** Adds one block of bytes. The loop runs once a byte of the nation's files, so it asks one thing of most of them. */
export function countBytes(counts: LineCounts, bytes: Buffer): void {
  const { kinds } = counts
  let separators = 0
  // 1 outside quotes, 0 inside.
  let outside = counts.isOpen ? 0 : 1
  counts.lineStart = -counts.lineBytes
  for (let place = 0; place < bytes.length; place += 1) {
    const kind = kinds[bytes[place] ?? 0] ?? KIND.other
    if (kind === KIND.other) continue
    if (kind === KIND.separator) separators += outside
    else if (kind === KIND.quote) outside ^= 1
    else countRare(counts, bytes, { place, kind, outside })
  }
  counts.isOpen = outside === 0
  counts.separators += separators
  counts.lineBytes = bytes.length - counts.lineStart
  counts.lastByte = bytes.at(-1) ?? counts.lastByte
}

function countRare(
  counts: LineCounts,
  bytes: Buffer,
  { place, kind, outside }: { place: number; kind: number; outside: number },
): void {
  if (kind === KIND.lf) {
    endLine(counts, { length: place - counts.lineStart, before: bytes[place - 1] ?? counts.lastByte, outside })
    counts.lineStart = place + 1
  } else if (kind === KIND.nul) counts.nuls += 1
  else counts.returns += 1
}

/** A line of `length` bytes has ended with a line feed; `before` is the byte before that. */
function endLine(counts: LineCounts, { length, before, outside }: { length: number; before: number; outside: number }): void {
  counts.lines += 1
  counts.recordBytes += length + 1
  if (outside === 0) {
    counts.continuation += 1
    counts.recordContinuation += 1
    return
  }
  const isCrlf = length > 0 && before === BYTE.cr
  if (isCrlf) counts.endsCrlf += 1
  else counts.endsLf += 1
  const isBlank = counts.recordContinuation === 0 && length === (isCrlf ? 1 : 0)
  if (isBlank) countBlank(counts)
  else countRecord(counts)
}

/** Counts a last line without line feed; to be called once, behind the last block. */
export function endCounts(counts: LineCounts): void {
  if (counts.lineBytes === 0) return
  counts.lines += 1
  counts.recordBytes += counts.lineBytes
  counts.lineBytes = 0
  countRecord(counts)
}

function countBlank(counts: LineCounts): void {
  counts.blank += 1
  if (counts.records === 0) counts.leadingBlank += 1
  counts.recordBytes = 0
}

function countRecord(counts: LineCounts): void {
  counts.records += 1
  if (counts.records === 1) counts.firstRecordLines = counts.recordContinuation + 1
  counts.continuationMax = Math.max(counts.continuationMax, counts.recordContinuation)
  counts.recordBytesMax = Math.max(counts.recordBytesMax, counts.recordBytes)
  counts.recordBytes = 0
  counts.recordContinuation = 0
}
