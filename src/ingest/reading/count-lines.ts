import { BYTE, type Dialect } from './dialect.ts'

/** Counts of one pass in which every quote byte opens or closes: right for strict files, checked against DuckDB for all. */
export interface LineCounts {
  kinds: Uint8Array
  marks: Int32Array
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
  lastByte: number
}

export function startCounts({ delimiter, quoted }: Pick<Dialect, 'delimiter' | 'quoted'>): LineCounts {
  const zero = { lines: 0, blank: 0, leadingBlank: 0, continuation: 0, continuationMax: 0, records: 0, firstRecordLines: 0 }
  const bytes = { separators: 0, nuls: 0, returns: 0, endsCrlf: 0, endsLf: 0, recordBytesMax: 0 }
  const state = { isOpen: false, recordBytes: 0, recordContinuation: 0, lineBytes: 0, lastByte: BYTE.lf }
  return { kinds: kindsOfBytes(delimiter, quoted), marks: new Int32Array(0), ...zero, ...bytes, ...state }
}

const KIND = { other: 0, separator: 1, quote: 2, rare: 3 } as const

function kindsOfBytes(delimiter: string, quoted: boolean): Uint8Array {
  const kinds = new Uint8Array(256)
  kinds[delimiter.charCodeAt(0)] = KIND.separator
  kinds[BYTE.quote] = quoted ? KIND.quote : KIND.other
  kinds[BYTE.lf] = KIND.rare
  kinds[BYTE.cr] = KIND.rare
  kinds[BYTE.nul] = KIND.rare
  return kinds
}

/** Adds one block of bytes. */
export function countBytes(counts: LineCounts, bytes: Buffer): void {
  if (counts.marks.length < bytes.length) counts.marks = new Int32Array(bytes.length)
  const marked = markBytes(counts, bytes)
  let lineStart = -counts.lineBytes
  for (const mark of counts.marks.subarray(0, marked)) {
    const place = mark >> 1
    const byte = bytes[place]
    if (byte === BYTE.nul) counts.nuls += 1
    else if (byte === BYTE.cr) counts.returns += 1
    else {
      const before = place > 0 ? bytes[place - 1] : counts.lastByte
      if ((mark & 1) === 1) endRecordLine(counts, place - lineStart, before)
      else countContinuation(counts, place - lineStart)
      lineStart = place + 1
    }
  }
  counts.lineBytes = bytes.length - lineStart
  counts.lastByte = bytes.at(-1) ?? counts.lastByte
}

/**
 * Counts separators outside quotes, and notes the other bytes that matter: twice their place, plus 1 outside quotes. This loop runs
 * once a byte of the nation's files; doing no more in it made the pass half again as fast.
 */
function markBytes(counts: LineCounts, bytes: Buffer): number {
  const { kinds, marks } = counts
  let marked = 0
  let separators = 0
  let outside = counts.isOpen ? 0 : 1
  for (let place = 0; place < bytes.length; place += 1) {
    const kind = kinds[bytes[place] ?? 0]
    if (kind === KIND.other) continue
    if (kind === KIND.separator) separators += outside
    else if (kind === KIND.quote) outside ^= 1
    else {
      marks[marked] = place * 2 + outside
      marked += 1
    }
  }
  counts.isOpen = outside === 0
  counts.separators += separators
  return marked
}

function countContinuation(counts: LineCounts, length: number): void {
  counts.lines += 1
  counts.recordBytes += length + 1
  counts.continuation += 1
  counts.recordContinuation += 1
}

/** A line feed outside quotes ends a line of `length` bytes; `before` is the byte before it. */
function endRecordLine(counts: LineCounts, length: number, before: number | undefined): void {
  const isCrlf = length > 0 && before === BYTE.cr
  counts.lines += 1
  counts.recordBytes += length + 1
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
