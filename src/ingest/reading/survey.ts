import { UserError } from '#domain/errors.ts'
import { readHead } from '#doors/files.ts'
import { decodeText } from './decode-text.ts'
import { BYTE, type Delimiter, UTF8_BOM } from './dialect.ts'
import { scanRecord } from './scan-record.ts'
import { splitRecord } from './split-record.ts'

export interface HeadSurvey {
  delimiter: Delimiter
  /** Cells of the first record, trimmed. */
  header: string[]
  /** Up to five records below it, cells as published; for files without header. */
  sample: string[][]
  /** True where a cell of the head is wholly in quotes. */
  quoted: boolean
  bom: boolean
}

// Holds the widest header known (NPPES, 330 columns, 12 kB) and some rows.
const HEAD_BYTES = 256 * 1024
const SAMPLE_RECORDS = 5
const DELIMITERS = [',', '\t', '|'] as const

/** What the first bytes of a file say of it; a UserError where they are not the head of a delimited text. */
export function surveyHead(path: string, name = path): HeadSurvey {
  const head = readHead(path, HEAD_BYTES)
  assertText(head, name)
  const bom = head.subarray(0, UTF8_BOM.length).equals(UTF8_BOM)
  const bytes = head.subarray(bom ? UTF8_BOM.length : 0)
  const firstLine = firstTextLine(bytes)
  if (firstLine === undefined) throw new UserError('empty-file', `${name} is empty`, { at: name, remedy: REMEDY_FETCH })
  const delimiter = guessDelimiter(withoutQuoted(firstLine))
  const [header = [], ...sample] = headRecords(bytes, delimiter, head.length < HEAD_BYTES)
  const quoted = new RegExp(`(^|[${delimiter}\\n])"[^"]*"([${delimiter}\\r\\n]|$)`).test(bytes.toString('latin1'))
  return { delimiter, header: header.map((cell) => cell.trim()), sample, quoted, bom }
}

const REMEDY_FETCH = 'Fetch it again from its publisher.'

const SIGNATURES: readonly { bytes: readonly number[]; what: string; remedy: string }[] = [
  { bytes: [0xff, 0xfe], what: 'is UTF-16 text', remedy: 'Save it as UTF-8.' },
  { bytes: [0xfe, 0xff], what: 'is UTF-16 text', remedy: 'Save it as UTF-8.' },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    what: 'is a zip archive or a spreadsheet',
    remedy: 'Name it .zip, or save the sheet as CSV.',
  },
  { bytes: [0x1f, 0x8b], what: 'is compressed by gzip', remedy: 'Unpack it with gunzip.' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'is a PDF', remedy: 'Give the table itself, as CSV.' },
]

/** Stops at a file that is no text: naming what it is, where its first bytes tell. */
export function assertText(head: Buffer, name: string): void {
  if (head.length === 0) throw new UserError('empty-file', `${name} is empty`, { at: name, remedy: REMEDY_FETCH })
  const known = SIGNATURES.find(({ bytes }) => head.subarray(0, bytes.length).equals(Buffer.from(bytes)))
  if (known) throw new UserError('not-text', `${name} ${known.what}, not delimited text`, { at: name, remedy: known.remedy })
  const place = head.indexOf(BYTE.nul)
  if (place !== -1 && isBinary(head)) {
    const message = `${name} is a binary file, not delimited text: byte ${place} is NUL`
    throw new UserError('not-text', message, { at: name, remedy: REMEDY_FETCH })
  }
  if (!head.includes(BYTE.lf) && head.includes(BYTE.cr)) {
    const message = `${name} ends its lines with a carriage return alone, as before 2001 on a Mac`
    throw new UserError('old-line-ends', message, { at: name, remedy: "Change them: tr '\\r' '\\n' < old.csv > new.csv" })
  }
}

// A stray NUL in one record of a text is that record's fault; NULs in the first line, or many, are no text at all.
const NUL_SHARE_MAX = 0.01

function isBinary(head: Buffer): boolean {
  const lineEnd = head.indexOf(BYTE.lf)
  const firstLine = lineEnd === -1 ? head : head.subarray(0, lineEnd)
  return firstLine.includes(BYTE.nul) || head.filter((byte) => byte === BYTE.nul).length > NUL_SHARE_MAX * head.length
}

function firstTextLine(bytes: Buffer): string | undefined {
  return decodeText(bytes)
    .text.split('\n')
    .find((line) => line.trim() !== '')
}

function withoutQuoted(line: string): string {
  return line.replaceAll(/"[^"]*"/g, '')
}

/** The delimiter that the header holds most often; a comma where it holds none. */
function guessDelimiter(header: string): Delimiter {
  let best: Delimiter = ','
  for (const delimiter of DELIMITERS) if (header.split(delimiter).length > header.split(best).length) best = delimiter
  return best
}

function headRecords(bytes: Buffer, delimiter: Delimiter, isLast: boolean): string[][] {
  const records: string[][] = []
  // Whatever the width: a first line of any number of fields is a header.
  for (let next = 0; next < bytes.length && records.length <= SAMPLE_RECORDS; ) {
    const frame = scanRecord({ bytes, isLast }, next, { delimiter, quoted: true, width: 0, maxLineBytes: HEAD_BYTES })
    if (frame === undefined) break
    if (frame.kind !== 'blank') {
      records.push(splitRecord(decodeText(bytes.subarray(frame.start, frame.end)).text, { delimiter, quoted: true }))
    }
    next = frame.next
  }
  return records
}
