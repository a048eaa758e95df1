import type { ExportRow } from '#edition/export-rows.ts'

/** One JSON object a line, in pieces of many lines. */
export function* toNdjson(rows: Iterable<ExportRow>): Generator<string> {
  yield* inPieces(rows, (row) => `${JSON.stringify(row)}\n`)
}

/** RFC 4180 with a header; what is nested stands as JSON in its cell. */
export function* toCsv(rows: Iterable<ExportRow>): Generator<string> {
  let hasHeader = false
  yield* inPieces(rows, (row) => {
    const line = `${Object.values(row).map(toCell).join(',')}\r\n`
    if (hasHeader) return line
    hasHeader = true
    return `${Object.keys(row).map(toCell).join(',')}\r\n${line}`
  })
}

// A write of this size costs little more than one of a line.
const PIECE_CHARACTERS = 65536

function* inPieces(rows: Iterable<ExportRow>, toLine: (row: ExportRow) => string): Generator<string> {
  let piece = ''
  for (const row of rows) {
    piece += toLine(row)
    if (piece.length < PIECE_CHARACTERS) continue
    yield piece
    piece = ''
  }
  if (piece) yield piece
}

function toCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
