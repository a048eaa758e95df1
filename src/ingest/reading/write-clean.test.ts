import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { explainFileError } from '#doors/files.ts'
import type { RefusedRecord } from './refusals.ts'
import { writeClean } from './write-clean.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-clean-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function clean(bytes: string | Buffer, to = join(folder, 'clean.csv')) {
  const from = join(folder, 'dirty.csv')
  writeFileSync(from, bytes)
  const dialect = { delimiter: ',', quoted: true, width: 2, maxLineBytes: 1000 } as const
  const refused: RefusedRecord[] = []
  const job = { from, name: 'dirty', to, dialect, hasHeader: true }
  return { ...(await writeClean({ ...job, onRefused: (record) => refused.push(record) })), records: refused }
}

test('a clean copy is strict UTF-8 with the record number in front; strict records are copied byte by byte', async () => {
  const bytes = ['a,b\r\n', '1,"two\nlines"\r\n', '2,6" pipe\r\n', 'bad\r\n', '\r\n', '4, "x" \r\n', '5,Jos\xe9\n'].join('')
  const { records, ...counts } = await clean(Buffer.from(bytes, 'latin1'))
  expect(readFileSync(join(folder, 'clean.csv'), 'utf8')).toBe(
    ['record,cell,cell', '1,1,"two\nlines"', '2,"2","6"" pipe"', '4,"4","x"', '5,"5","José"', ''].join('\n'),
  )
  expect(counts).toEqual({ lines: 8, headerLines: 1, blank: 1, continuation: 1, accepted: 4, refused: 1, decodedBytes: 1 })
  expect(records).toEqual([
    { file: 'dirty', reason: 'has 1 field, the header has 2', record: 3, byteOffset: 31, line: 5, raw: 'bad' },
  ])
})

test.skipIf(!existsSync('/dev/full'))(
  'a disk that fills up while the copy is written stops it with an error that says so',
  async () => {
    const rows = '1,2\n'.repeat(1_000_000)
    const error = await clean(`a,b\n${rows}`, '/dev/full').catch((found: unknown) => explainFileError(found, 'the work folder'))
    expect(error).toMatchObject({ code: 'disk-full', kind: 'system', at: 'the work folder' })
  },
)
