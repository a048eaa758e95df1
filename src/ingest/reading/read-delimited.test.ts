import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Duckdb, openDuckdb } from '#doors/duckdb.ts'
import { readText } from '#ingest/testing/read-text.ts'
import type { ReadReport, ReadRequest } from './read-delimited.ts'
import { unexplainedLines } from './reconcile.ts'
import type { RefusedRecord } from './refusals.ts'

let db: Duckdb
let folder: string
beforeAll(async () => {
  db = await openDuckdb()
  folder = mkdtempSync(join(tmpdir(), 'spinewise-read-'))
})
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Read extends ReadReport {
  rows: unknown[]
  written: RefusedRecord[]
}

async function read(bytes: string | Buffer, change: Partial<ReadRequest> = {}): Promise<Read> {
  const path = join(folder, 'a file [1]*.csv')
  writeFileSync(path, bytes)
  const columns = ['a', 'b', 'c'].map((as, index) => ({ index, as }))
  const request: ReadRequest = {
    file: { path, name: 'a file' },
    delimiter: ',',
    quoted: true,
    header: ['a', 'b', 'c'],
    columns,
    table: 'raw',
    maxLineBytes: 1000,
    ...change,
  }
  const written: RefusedRecord[] = []
  const report = await readText(db, request, {
    workFolder: folder,
    refusals: { write: (refused) => written.push(refused) },
  })
  expect(unexplainedLines(report)).toBe(0)
  const names = request.columns.map(({ as }) => as).join(', ')
  const rows = await db.rows(`SELECT record, ${names} FROM raw ORDER BY record`)
  return {
    ...report,
    written,
    rows: rows.map((row) =>
      Object.values(row)
        .map((value) => value ?? '')
        .join('·'),
    ),
  }
}

const why = ({ written }: Read) => written.map(({ record, line, byteOffset, reason }) => [record, line, byteOffset, reason])

test('a plain file is read by DuckDB itself, record by record', async () => {
  const found = await read('a,b,c\n1,2,3\n4,"5, and ""five""",\n')
  expect(found.rows).toEqual(['1·1·2·3', '2·4·5, and "five"·'])
  expect(found).toMatchObject({
    way: 'direct',
    lines: 3,
    headerLines: 1,
    accepted: 2,
    refusedCount: 0,
    bytes: 33,
    encoding: 'utf-8',
  })
  expect(found.sha256).toMatch(/^[0-9a-f]{64}$/)
})

test('what RFC 4180 leaves open is read without loss: byte order mark, CRLF, blank lines, empty quotes, no line end at the end', async () => {
  const found = await read('\ufeffa,b,c\r\n1,2,3\r\n\r\n4,"",6')
  expect(found.rows).toEqual(['1·1·2·3', '2·4··6'])
  expect(found).toMatchObject({ way: 'direct', lines: 4, blank: 1, accepted: 2 })
})

test('a bare line feed inside quotes of a CRLF file is text, and its line a continuation', async () => {
  const found = await read('a,b,c\r\n1,"two\nlines",3\r\n4,5,6\r\n')
  expect(found.rows).toEqual(['1·1·two\nlines·3', '2·4·5·6'])
  expect(found).toMatchObject({ lines: 4, accepted: 2, continuation: 1 })
})

test('line ends of both kinds in one file are both line ends', async () => {
  const found = await read('a,b,c\r\n1,2,3\n4,5,6\r\n')
  expect(found.rows).toEqual(['1·1·2·3', '2·4·5·6'])
  expect(found.way).toBe('cleaned')
})

test('a quote inside a field that does not begin with one is text', async () => {
  const found = await read('a,b,c\n1,6" pipe,3\n2,7" pipe,3\n3,6" x 4",3\n')
  expect(found.rows).toEqual(['1·1·6" pipe·3', '2·2·7" pipe·3', '3·3·6" x 4"·3'])
  expect(found.refusedCount).toBe(0)
})

test('what other programs write for nothing is text; only an empty cell is NULL', async () => {
  await read('a,b,c\nNULL,NA,\n"","null",\\N\n')
  expect(await db.rows('SELECT a, b, c FROM raw')).toEqual([
    { a: 'NULL', b: 'NA', c: null },
    { a: null, b: 'null', c: '\\N' },
  ])
})

test('spaces around a quoted field are not part of it', async () => {
  const direct = await read('a,b,c\n1, "x,y" ,3\n')
  expect([direct.way, ...direct.rows]).toEqual(['direct', '1·1·x,y·3'])
  const cleaned = await read('a,b,c\n1, "x,y" ,3\n9\n')
  expect([cleaned.way, ...cleaned.rows]).toEqual(['cleaned', '1·1·x,y·3'])
})

test('wrong numbers of fields are refused with both numbers, and records keep their number', async () => {
  const found = await read('a,b,c\n1,2\n4,5,6\n7,8,9,10\n\n1,2,\n1,MAIN ST, APT 2,\n')
  expect(found.rows).toEqual(['2·4·5·6', '4·1·2·'])
  expect(why(found)).toEqual([
    [1, 2, 6, 'has 2 fields, the header has 3'],
    [3, 4, 16, 'has 4 fields, the header has 3'],
    [5, 7, 31, 'has 4 fields, the header has 3'],
  ])
  expect(found.written[0]).toMatchObject({ file: 'a file', raw: '1,2' })
})

test('one empty field too many, which DuckDB lets pass, is refused: its fields may have slipped', async () => {
  const found = await read('a,b,c\n1,MAIN ST, APT 2,\n1,2,3\n')
  expect(found.rows).toEqual(['2·1·2·3'])
  expect(why(found)).toEqual([[1, 2, 6, 'has 4 fields, the header has 3']])
})

test('a file cut within its last record refuses that record', async () => {
  expect(why(await read('a,b,c\n1,2,3\n4,5'))).toEqual([[2, 3, 12, 'the file ends inside this record']])
  expect(why(await read('a,b,c\n1,2,3\n4,5,"si'))).toEqual([[2, 3, 12, 'the file ends inside this record']])
})

test('bytes that are not UTF-8 are read as Windows-1252 and counted; UTF-8 beside them stays', async () => {
  const found = await read(
    Buffer.concat([Buffer.from('a,b,c\n1,Jos\u00e9,'), Buffer.from([0x4a, 0xe9, 0x80]), Buffer.from('\n2,x,y\n')]),
  )
  expect(found.rows).toEqual(['1·1·José·Jé€', '2·2·x·y'])
  expect(found).toMatchObject({ encoding: 'windows-1252', decodedBytes: 2, way: 'cleaned' })
})

test('without quoting, a quote is an ordinary character', async () => {
  const tsv = { delimiter: '\t', quoted: false } as const
  const direct = await read('a\tb\tc\n1\t"open\t3\n2\t6"\t"x"\n', tsv)
  expect([direct.way, ...direct.rows]).toEqual(['direct', '1·1·"open·3', '2·2·6"·"x"'])
  const cleaned = await read('a\tb\tc\n1\t"open\t3\n2\t6"\t"x"\n3\n', tsv)
  expect([cleaned.way, ...cleaned.rows]).toEqual(['cleaned', '1·1·"open·3', '2·2·6"·"x"'])
})

test('text after a closing quote, a NUL byte and a line that is too long are refused, each with its reason', async () => {
  const found = await read(`a,b,c\n1,"2"x,3\n1,2\0,3\n1,${'x'.repeat(1000)},3\n1,2,3\n`)
  expect(found.rows).toEqual(['4·1·2·3'])
  expect(why(found).map(([, , , reason]) => reason)).toEqual([
    'text after a closing quote',
    'a NUL byte, which text never holds',
    'longer than 1000 bytes, the limit of a line of this source',
  ])
})

test('only the columns asked for are kept, under the names asked for', async () => {
  const found = await read('a,b,c\n1,2,3\n', { columns: [{ index: 2, as: 'third' }] })
  expect(found.rows).toEqual(['1·3'])
})

test('a file without header has records from its first line', async () => {
  const found = await read('1,2,3\n4,5,6\n', { header: null })
  expect(found.rows).toEqual(['1·1·2·3', '2·4·5·6'])
  expect(found.headerLines).toBe(0)
})

test('a file that is empty, has a header alone or is no text is an error that names it and the remedy', async () => {
  const remedy = 'Fetch it again from its publisher.'
  for (const [bytes, code] of [
    ['', 'empty-file'],
    ['\n\r\n', 'empty-file'],
    ['a,b,c\n', 'header-only'],
    ['a,b,c', 'header-only'],
    ['a,b,c\n\n', 'header-only'],
    [Buffer.from([0, 1, 2, 3]), 'not-text'],
  ] as const) {
    await expect(read(Buffer.from(bytes)), code).rejects.toMatchObject({ code, at: 'a file', remedy })
  }
})

test('progress reaches the size of the file, and a clean copy is removed', async () => {
  const path = join(folder, 'progress.csv')
  writeFileSync(path, 'a,b,c\n1,2,3\n4\n')
  const file = { path, name: 'progress.csv' }
  const columns = [{ index: 0, as: 'a' }]
  const request: ReadRequest = {
    file,
    delimiter: ',',
    quoted: true,
    header: ['a', 'b', 'c'],
    columns,
    table: 'raw',
    maxLineBytes: 1000,
  }
  const seen: number[] = []
  const onBytes = (done: number) => seen.push(done)
  await readText(db, request, {
    workFolder: folder,
    refusals: { write: () => undefined },
    onBytes,
  })
  expect(seen.at(-1)).toBe(14)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(readdirSync(folder).filter((name) => name.startsWith('clean-'))).toEqual([])
})
