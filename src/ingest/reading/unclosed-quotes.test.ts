import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Duckdb, openDuckdb } from '#doors/duckdb.ts'
import { readText } from '#ingest/testing/read-text.ts'
import { assertFewRefused, unexplainedLines } from './reconcile.ts'
import type { RefusedRecord } from './refusals.ts'

vi.setConfig({ testTimeout: 60_000 })

const ROWS = 200_000
let db: Duckdb
let folder: string
beforeAll(async () => {
  db = await openDuckdb()
  folder = mkdtempSync(join(tmpdir(), 'spinewise-quotes-'))
})
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

/** 200,000 rows "n,name n,"city, n"" with some lines replaced. */
async function readWith(broken: Record<number, string>) {
  const lines = Array.from(
    { length: ROWS },
    (_, index) => broken[index + 1] ?? `${index + 1},name ${index + 1},"city, ${index + 1}"`,
  )
  const path = join(folder, 'rows.csv')
  writeFileSync(path, `a,b,c\n${lines.join('\n')}\n`)
  const refused: RefusedRecord[] = []
  const report = await readText(
    db,
    {
      file: { path, name: 'rows.csv' },
      delimiter: ',',
      quoted: true,
      header: ['a', 'b', 'c'],
      columns: ['a', 'b', 'c'].map((as, index) => ({ index, as })),
      table: 'raw',
      maxLineBytes: 100_000,
    },
    { workFolder: folder, refusals: { write: (record) => refused.push(record) } },
  )
  expect(unexplainedLines(report)).toBe(0)
  // A row is whole when its three cells say the number of its record.
  const [whole] = await db.rows<{ n: bigint }>(
    `SELECT count(*) AS n FROM raw WHERE a = CAST(record AS VARCHAR) AND b = 'name ' || a AND replace(c, ',', '') = 'city ' || a`,
  )
  return { report, whole: Number(whole?.n), refused: refused.map(({ record, reason }) => `${record}: ${reason}`) }
}

test('one unclosed quote in 200,000 rows costs its own row and no other', async () => {
  const { report, whole, refused } = await readWith({ 1000: '1000,"name 1000,city' })
  expect(refused).toEqual(['1000: a quote that is never closed'])
  expect({ ...report, whole }).toMatchObject({
    lines: 200_001,
    accepted: 199_999,
    refusedCount: 1,
    whole: 199_999,
    way: 'cleaned',
  })
  expect(() => assertFewRefused(report)).not.toThrow()
})

test('two unclosed quotes far apart cost their two rows, not the 100,000 between them', async () => {
  const { report, whole, refused } = await readWith({ 50000: '50000,"name 50000,city', 150000: '150000,name,"city' })
  expect(refused).toEqual(['50000: a quote that is never closed', '150000: a quote that is never closed'])
  expect({ ...report, whole }).toMatchObject({ accepted: 199_998, refusedCount: 2, whole: 199_998 })
})

test('two unclosed quotes that would close each other into one well-formed record cost their two rows', async () => {
  // Without a limit of lines, a strict reader takes 100,001 lines for one record of three fields.
  const { whole, refused } = await readWith({ 50000: '50000,name,"city', 150000: 'city"' })
  expect(refused).toEqual(['50000: a quote that is never closed', '150000: has 1 field, the header has 3'])
  expect(whole).toBe(199_998)
})

test('an unclosed quote in the last row costs that row', async () => {
  const { whole, refused } = await readWith({ 200000: '200000,name,"city' })
  expect(refused).toEqual(['200000: a quote that is never closed'])
  expect(whole).toBe(199_999)
})

test('2 % bad rows stop the build with the counts and the first reason', async () => {
  const bad = Array.from({ length: 4000 }, (_, index) => [(index + 1) * 50, 'bad'] as const)
  const { report } = await readWith(Object.fromEntries(bad))
  expect(() => assertFewRefused(report)).toThrow(
    'rows.csv: 4000 of 200000 records (2.0 %) are refused, more than 1 %; the first is record 50 (line 51): has 1 field, the header has 3',
  )
})
