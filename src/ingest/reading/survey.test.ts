import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { surveyHead } from './survey.ts'

let path: string
beforeAll(() => {
  path = join(mkdtempSync(join(tmpdir(), 'spinewise-survey-')), 'file')
})
afterAll(() => rmSync(join(path, '..'), { recursive: true, force: true }))

function survey(bytes: string | Buffer) {
  writeFileSync(path, bytes)
  return surveyHead(path, 'a file')
}

test('the head of a file tells delimiter, trimmed header, quoting and byte order mark', () => {
  expect(survey('\ufeffNPI, "Last, name" ,City\r\n1,"A, B",c\r\n\r\n2,D,e\r\n')).toEqual({
    delimiter: ',',
    header: ['NPI', 'Last, name', 'City'],
    sample: [
      ['1', 'A, B', 'c'],
      ['2', 'D', 'e'],
    ],
    quoted: true,
    bom: true,
  })
  expect(survey('npi\tname, of\tcity\n1\t6" x\t"\n')).toMatchObject({
    delimiter: '\t',
    header: ['npi', 'name, of', 'city'],
    quoted: false,
  })
  expect(survey('npi|name')).toMatchObject({ delimiter: '|', header: ['npi', 'name'], sample: [], bom: false })
  expect(survey('\n\nzip\n1\n')).toMatchObject({ delimiter: ',', header: ['zip'], sample: [['1']] })
})

test('Windows-1252 in a header is read', () => {
  expect(survey(Buffer.from('prénom,b\n1,2\n', 'latin1')).header).toEqual(['prénom', 'b'])
})

test('a header that does not end within the head is given as far as it goes', () => {
  expect(survey(`a,${'b'.repeat(300_000)}`).header).toHaveLength(0)
})

test('what is no text says what it is and what to do', () => {
  const cases: [string | Buffer, string, RegExp][] = [
    ['', 'empty-file', /^a file is empty$/],
    [' \r\n\n', 'empty-file', /^a file is empty$/],
    [Buffer.from('a,b\n1,2\n', 'utf16le'), 'not-text', /binary file.*byte 1 is NUL/],
    [Buffer.from('\ufeffa,b\n', 'utf16le'), 'not-text', /is UTF-16 text/],
    [Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), 'not-text', /is a zip archive or a spreadsheet/],
    [Buffer.from([0x1f, 0x8b, 8, 0]), 'not-text', /is compressed by gzip/],
    ['%PDF-1.7\n', 'not-text', /is a PDF/],
    [Buffer.alloc(1000, 0x41).fill(0, 500), 'not-text', /binary file.*byte 500 is NUL/],
    ['a,b\r1,2\r', 'old-line-ends', /carriage return alone/],
  ]
  for (const [bytes, code, message] of cases) {
    expect(() => survey(bytes), code).toThrow(
      expect.objectContaining({ code, at: 'a file', message: expect.stringMatching(message) }),
    )
  }
})
