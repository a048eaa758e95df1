import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assertFewRefused, unexplainedLines } from './reconcile.ts'
import { openRefusals } from './refusals.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-refusals-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const REFUSED = { file: 'a.csv', reason: 'has 2 fields, the header has 3', record: 4, byteOffset: 31, line: 5, raw: '1,"2\n' }

test('refused.ndjson holds one JSON object a line, in the order of refusal, with long raw text shortened', () => {
  const path = join(folder, 'refused.ndjson')
  const file = openRefusals(path)
  file.forSource('services').write(REFUSED)
  file.forSource('nppes').write({ ...REFUSED, raw: 'x'.repeat(2100) })
  expect(file.count).toBe(2)
  file.close()
  const [first, second, end] = readFileSync(path, 'utf8').split('\n')
  expect(first).toBe(
    '{"file":"a.csv","source":"services","reason":"has 2 fields, the header has 3","record":4,"byteOffset":31,"line":5,"raw":"1,\\"2\\n"}',
  )
  expect(JSON.parse(second ?? '')).toMatchObject({ source: 'nppes', raw: `${'x'.repeat(2000)} … (100 more characters)` })
  expect(end).toBe('')
})

test('a folder that is not there is a clear error', () => {
  expect(() => openRefusals(join(folder, 'none', 'refused.ndjson'))).toThrow(/does not exist/)
})

test('up to 1 % refused is borne, more stops the build', () => {
  const counts = (accepted: number, refusedCount: number) => ({
    file: { name: 'a.csv' },
    accepted,
    refusedCount,
    refused: [REFUSED],
  })
  expect(() => assertFewRefused(counts(99, 1))).not.toThrow()
  expect(() => assertFewRefused(counts(10, 0))).not.toThrow()
  expect(() => assertFewRefused(counts(98, 1))).toThrow(
    'a.csv: 1 of 99 records (1.0 %) are refused, more than 1 %; the first is record 4 (line 5)',
  )
})

test('an account is whole when every line is explained once', () => {
  const account = { lines: 10, headerLines: 1, accepted: 5, refusedCount: 1, blank: 1, continuation: 2 }
  expect(unexplainedLines(account)).toBe(0)
  expect(unexplainedLines({ ...account, accepted: 4 })).toBe(1)
})
