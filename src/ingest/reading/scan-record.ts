import { BYTE, type Dialect, RECORD_LINES_MAX } from './dialect.ts'
import { kindOf, LOOSE, NEW_FIELD, NEW_LINE, NEXT, STATE, stepOf } from './quote-states.ts'

/** One record, refused line or blank line, as places in a block of bytes. */
export interface Frame {
  kind: 'record' | 'refused' | 'blank'
  start: number
  /** Behind the last byte of text, before the line end. */
  end: number
  /** Where the next frame begins. */
  next: number
  /** Physical lines; more than 1 only for a record with line ends inside quotes. */
  lines: number
  /** True where the bytes can be handed on as they are: strict RFC 4180, no carriage return outside quotes. */
  plain: boolean
  /** Why it is refused; empty otherwise. */
  reason: string
}

export interface Block {
  bytes: Buffer
  /** True: no bytes follow. */
  isLast: boolean
}

export const REASONS = {
  cut: 'the file ends inside this record',
  unclosed: 'a quote that is never closed',
  afterQuote: 'text after a closing quote',
  nul: 'a NUL byte, which text never holds',
} as const

/** The frame that begins at `start`; undefined where its end is not in the block and more bytes follow. */
export function scanRecord(block: Block, start: number, dialect: Dialect): Frame | undefined {
  const { bytes, isLast } = block
  const found = bytes.indexOf(BYTE.lf, start)
  const lineEnd = found === -1 ? bytes.length : found
  if (lineEnd - start > dialect.maxLineBytes) return tooLong(block, start, dialect)
  if (found === -1 && !isLast) return undefined
  const line = { start, end: textEnd(bytes, start, lineEnd), next: Math.min(lineEnd + 1, bytes.length) }
  if (isBlank(bytes, line)) return { ...line, kind: 'blank', lines: 1, plain: true, reason: '' }
  const scan =
    dialect.quoted && hasByte(bytes, BYTE.quote, line) ? scanQuoted(block, start, dialect) : scanPlain(bytes, line, dialect)
  if (scan === undefined) return undefined
  const problem = scan.reason || fieldsReason(scan.fields, dialect)
  // Lines were joined because a quote was open: joined they are no record, so it is the quote that is wrong.
  const reason = problem !== '' && scan.lines > 1 ? REASONS.unclosed : problem
  if (reason === '') return { ...scan, kind: 'record', start, reason }
  const isCut = isLast && found === -1 && (reason === REASONS.unclosed || scan.fields < dialect.width)
  // Only the first line is refused, so that one open quote cannot swallow the good lines below it.
  return { ...line, kind: 'refused', lines: 1, plain: false, reason: isCut ? REASONS.cut : reason }
}

const STATE_REASONS = new Map<number, string>([
  [STATE.afterQuote, REASONS.afterQuote],
  [STATE.nul, REASONS.nul],
])

interface Line {
  start: number
  end: number
  next: number
}

interface Scan extends Pick<Frame, 'end' | 'next' | 'lines' | 'plain' | 'reason'> {
  fields: number
}

/** A line without quotes, or of a file where quotes mean nothing. */
function scanPlain(bytes: Buffer, { start, end, next }: Line, { delimiter }: Dialect): Scan {
  const separator = delimiter.charCodeAt(0)
  let fields = 1
  let plain = true
  for (let place = start; place < end; place += 1) {
    const byte = bytes[place]
    if (byte === separator) fields += 1
    else if (byte === BYTE.nul) return { end, next, lines: 1, plain: false, reason: REASONS.nul, fields }
    else if (byte === BYTE.cr || byte === BYTE.quote) plain = false
  }
  return { end, next, lines: 1, plain, reason: '', fields }
}

/**
 * A record by RFC 4180, with two mercies that lose nothing: a quote inside a field that did not begin with one is text (6" pipe),
 * and spaces around a quoted field are not part of it (as DuckDB reads it, so that both readers agree).
 */
function scanQuoted({ bytes, isLast }: Block, start: number, dialect: Dialect): Scan | undefined {
  const separator = dialect.delimiter.charCodeAt(0)
  const limit = Math.min(bytes.length, start + dialect.maxLineBytes)
  let fields = 1
  let lines = 1
  let loose = 0
  let state: number = STATE.start
  let place = start
  for (; place < limit && lines <= RECORD_LINES_MAX; place += 1) {
    const step = stepOf(state, kindOf(bytes[place] ?? 0, separator))
    state = NEXT[step] ?? STATE.afterQuote
    if (state >= STATE.done) break
    fields += NEW_FIELD[step] ?? 0
    lines += NEW_LINE[step] ?? 0
    loose += LOOSE[step] ?? 0
  }
  if (place === bytes.length && !isLast) return undefined
  const end = textEnd(bytes, start, place)
  const reason = stateReason(state, place === bytes.length)
  return { end, next: Math.min(place + 1, bytes.length), lines, plain: loose === (end === place ? 0 : 1), reason, fields }
}

function stateReason(state: number, isFileEnd: boolean): string {
  const isWhole = state === STATE.done || (isFileEnd && state < STATE.done && state !== STATE.open)
  return isWhole ? '' : (STATE_REASONS.get(state) ?? REASONS.unclosed)
}

function textEnd(bytes: Buffer, start: number, lineEnd: number): number {
  return lineEnd > start && bytes[lineEnd - 1] === BYTE.cr ? lineEnd - 1 : lineEnd
}

function isBlank(bytes: Buffer, { start, end }: Line): boolean {
  for (let place = start; place < end; place += 1) if (bytes[place] !== BYTE.space) return false
  return true
}

function hasByte(bytes: Buffer, byte: number, { start, end }: Line): boolean {
  return bytes.subarray(start, end).includes(byte)
}

function fieldsReason(fields: number, { width }: Dialect): string {
  return fields === width ? '' : `has ${fields} ${fields === 1 ? 'field' : 'fields'}, the header has ${width}`
}

function tooLong({ bytes }: Block, start: number, { maxLineBytes }: Dialect): Frame {
  const found = bytes.indexOf(BYTE.lf, start)
  const next = found === -1 ? bytes.length : found + 1
  const reason = `longer than ${maxLineBytes} bytes, the limit of a line of this source`
  return { kind: 'refused', start, end: found === -1 ? next : textEnd(bytes, start, found), next, lines: 1, plain: false, reason }
}
