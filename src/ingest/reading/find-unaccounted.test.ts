import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDuckdb } from '#doors/duckdb.ts'
import { readText } from '#ingest/testing/read-text.ts'
import { findUnaccounted } from './find-unaccounted.ts'
import { locateRecords } from './locate-records.ts'

test('the first record that is neither in the table nor refused is found by its byte and line; any record is located', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'spinewise-unaccounted-'))
  const path = join(folder, 'file.csv')
  writeFileSync(path, 'a,b\n1,2\nbad\n3,"four\nlines"\n\n5,6\n')
  const db = await openDuckdb()
  const file = { path, name: 'file.csv' }
  const columns = [{ index: 0, as: 'a' }]
  const request = { file, delimiter: ',', quoted: true, header: ['a', 'b'], columns, table: 'raw', maxLineBytes: 100 } as const
  await readText(db, request, {
    workFolder: folder,
    refusals: { write: () => undefined },
  })
  expect(await findUnaccounted(db, request)).toBeUndefined()
  await db.run('DELETE FROM raw WHERE record >= 3')
  expect(await findUnaccounted(db, request)).toEqual({ byteOffset: 12, line: 4 })
  expect(await locateRecords(request, new Set([4, 3, 2]))).toEqual([
    { record: 2, byteOffset: 8, line: 3, raw: 'bad' },
    { record: 3, byteOffset: 12, line: 4, raw: '3,"four\nlines"' },
    { record: 4, byteOffset: 28, line: 7, raw: '5,6' },
  ])
  db.close()
  rmSync(folder, { recursive: true, force: true })
})
