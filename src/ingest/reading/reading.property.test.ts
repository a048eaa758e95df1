import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Duckdb, openDuckdb } from '#doors/duckdb.ts'
import { readText } from '#ingest/testing/read-text.ts'
import { RECORD_LINES_MAX } from './dialect.ts'
import { locateRecords } from './locate-records.ts'
import type { ReadRequest } from './read-delimited.ts'
import { unexplainedLines } from './reconcile.ts'
import type { RefusedRecord } from './refusals.ts'

// Hundreds of small files, each read by DuckDB: seconds, and more where other tests run beside it.
vi.setConfig({ testTimeout: 120_000 })

let db: Duckdb
let folder: string
beforeAll(async () => {
  db = await openDuckdb()
  folder = mkdtempSync(join(tmpdir(), 'spinewise-property-'))
})
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

const HEADER = ['id', 'x', 'y']

async function read(bytes: string | Buffer) {
  const path = join(folder, 'random.csv')
  writeFileSync(path, bytes)
  const columns = HEADER.map((as, index) => ({ index, as }))
  const file = { path, name: 'random.csv' }
  const request: ReadRequest = { file, delimiter: ',', quoted: true, header: HEADER, columns, table: 'raw', maxLineBytes: 10_000 }
  const refused: RefusedRecord[] = []
  const report = await readText(db, request, {
    workFolder: folder,
    refusals: { write: (record) => refused.push(record) },
  })
  const rows = await db.rows<Record<'id' | 'x' | 'y', string | null> & { record: number }>('SELECT * FROM raw ORDER BY record')
  return { request, report, refused, rows: rows.map(({ record, id, x, y }) => ({ record, cells: [id ?? '', x ?? '', y ?? ''] })) }
}

// What upsets readers of CSV, and letters beyond ASCII; no NUL, which is refused.
const cell = fc.string({
  unit: fc.constantFrom('a', 'é', '€', '7', ' ', ',', '"', '\n', '\r\n', '\r', '\t', '|', "'", '\\'),
  maxLength: 8,
})
const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 30 })

function writeCell(text: string): string {
  return /[",\r\n]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function writeCsv(rows: readonly string[][], lineEnd: string): string {
  return [HEADER, ...rows].map((row) => row.map(writeCell).join(',') + lineEnd).join('')
}

test('any table written as correct CSV comes back cell by cell, with every line accounted for', async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom('\n', '\r\n'), async (cells, lineEnd) => {
      const rows = cells.map(([x, y], index) => [`r${index}`, x, y])
      const found = await read(writeCsv(rows, lineEnd))
      expect(found.rows).toEqual(rows.map((row, index) => ({ record: index + 1, cells: row })))
      expect(unexplainedLines(found.report)).toBe(0)
      expect(found.report.refusedCount).toBe(0)
    }),
    { seed: 20_260_612, numRuns: 100 },
  )
})

test('a quote lost or put anywhere spoils at most the lines that one record may span', async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.nat(), fc.constantFrom('"', 'x', ','), async (cells, place, byte) => {
      const rows = cells.map(([x, y], index) => [`r${index}`, x, y])
      const text = writeCsv(rows, '\n')
      // A quote is replaced where there is one to find from there on; else a quote is put there.
      const quote = text.indexOf('"', HEADER.join().length + 1 + (place % (text.length - HEADER.join().length - 1)))
      const at = quote === -1 ? text.length - 2 : quote
      const found = await read(`${text.slice(0, at)}${quote === -1 ? '"' : byte}${text.slice(at + 1)}`)
      expect(unexplainedLines(found.report)).toBe(0)
      const isUnharmed = unharmedRows(rows, text, at)
      const kept = new Set(found.rows.map((row) => JSON.stringify(row.cells)))
      for (const row of isUnharmed) expect(kept).toContain(JSON.stringify(row))
    }),
    { seed: 7, numRuns: 150 },
  )
})

/** The rows that end before the byte, and those that begin more lines behind it than one record may span. */
function unharmedRows(rows: readonly string[][], text: string, at: number): string[][] {
  let from = HEADER.join().length + 1
  return rows.filter((row) => {
    const start = from
    from += row.map(writeCell).join(',').length + 1
    return from <= at || text.slice(at, start).split('\n').length - 1 > RECORD_LINES_MAX
  })
}

test('random text of one kind or another never crashes the reader, and what is accepted or refused stands at its place in the file', async () => {
  const piece = fc.constantFrom('a', 'b', ',', ',', '"', '\n', '\n', '\r\n', '\r', ' ', 'é', '""', '",', ',"', '"\n')
  const content = fc.array(piece, { minLength: 3, maxLength: 60 }).filter((pieces) => pieces.join('').trim() !== '')
  await fc.assert(
    fc.asyncProperty(content, async (pieces) => {
      const bytes = Buffer.from(`id,x,y\n${pieces.join('')}`)
      const found = await read(bytes)
      expect(unexplainedLines(found.report)).toBe(0)
      for (const { byteOffset, raw } of found.refused) expect(bytes.subarray(byteOffset).toString()).toContain(raw)
      const all = new Set([...found.rows.map(({ record }) => record), ...found.refused.map(({ record }) => record)])
      const located = await locateRecords(found.request, all)
      expect(located.map(({ record }) => record)).toEqual([...all].toSorted((a, b) => a - b))
      for (const { byteOffset, line, raw } of located) {
        expect(bytes.subarray(byteOffset, byteOffset + Buffer.byteLength(raw)).toString()).toBe(raw)
        expect(bytes.subarray(0, byteOffset).toString().split('\n')).toHaveLength(line)
      }
    }),
    { seed: 99, numRuns: 200 },
  )
})

test('DuckDB reading the file and DuckDB reading the clean copy give the same cells', async () => {
  const piece = fc.constantFrom('a', ' ', '6"', '"b"', ' "c" ', '"d,e"', '"f\ng"', '"h ""i"""', '', '"', "'", '\\', 'é')
  const rows = fc.array(fc.tuple(piece, piece, piece), { minLength: 1, maxLength: 5 })
  let compared = 0
  await fc.assert(
    fc.asyncProperty(rows, async (pieces) => {
      const body = pieces.map((row) => `${row.join(',')}\n`).join('')
      const direct = await read(`id,x,y\n${body}`)
      if (direct.report.way !== 'direct') return
      compared += 1
      // A record that is refused makes the way by the clean copy.
      const cleaned = await read(`id,x,y\nrefused\n${body}`)
      expect(cleaned.report.way).toBe('cleaned')
      expect(cleaned.rows.map(({ record, cells }) => ({ record: record - 1, cells }))).toEqual(direct.rows)
    }),
    { seed: 3, numRuns: 200 },
  )
  expect(compared).toBeGreaterThan(30)
})
