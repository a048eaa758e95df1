import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { frameFile } from './frame-file.ts'
import { surveyFile } from './survey-file.ts'

let path: string
beforeAll(() => {
  path = join(mkdtempSync(join(tmpdir(), 'spinewise-blocks-')), 'file.csv')
})
afterAll(() => rmSync(join(path, '..'), { recursive: true, force: true }))

const DIALECT = { delimiter: ',', quoted: true, width: 3, maxLineBytes: 40 } as const
const TEXT = [
  '\ufeffa,b,c\r\n',
  '1,"two\r\nlines",é\r\n',
  '\r\n',
  '2,"open,3\r\n',
  `3,${'x'.repeat(100)},3\r\n`,
  '4,"a ""b""",€\r\n',
  '5,6,7,8\r\n',
  '9,10,11',
].join('')

async function framesOf(blockBytes: number) {
  const found: (string | number)[][] = []
  for await (const { offset, frames } of frameFile(path, DIALECT, blockBytes)) {
    found.push(
      ...frames.map(({ kind, start, next, lines, reason }) => [kind, offset + start, offset + next, lines, reason.slice(0, 9)]),
    )
  }
  return found
}

test('however a file is cut into blocks, its records begin and end at the same bytes', async () => {
  writeFileSync(path, TEXT)
  const whole = await framesOf(10_000)
  expect(whole).toEqual([
    ['record', 3, 10, 1, ''],
    ['record', 10, 29, 2, ''],
    ['blank', 29, 31, 1, ''],
    ['refused', 31, 42, 1, 'a quote t'],
    ['refused', 42, 148, 1, 'longer th'],
    ['record', 148, 165, 1, ''],
    ['refused', 165, 174, 1, 'has 4 fie'],
    ['record', 174, 181, 1, ''],
  ])
  // Where a line that is too long is cut by a block, only the end of its frame differs.
  const isWithin = (frames: (string | number)[][]) => frames.map(([kind, start, , lines, reason]) => [kind, start, lines, reason])
  for (const blockBytes of [1, 2, 3, 5, 7, 11, 64])
    expect(isWithin(await framesOf(blockBytes)), `${blockBytes}`).toEqual(isWithin(whole))
})

test('however a file is cut into blocks, its survey is the same', async () => {
  writeFileSync(path, TEXT)
  const { kinds: _, marks: __, ...whole } = await surveyFile(path, DIALECT)
  expect(whole).toMatchObject({
    bytes: 181,
    sha256: createHash('sha256').update(TEXT).digest('hex'),
    isUtf8: true,
    lines: 9,
    blank: 1,
    nuls: 0,
    // Every line but the last.
    returns: 8,
  })
  for (const blockBytes of [1, 2, 3, 5, 7, 11, 64]) {
    const { kinds: ___, marks: ____, ...cut } = await surveyFile(path, DIALECT, { blockBytes })
    expect(cut, `${blockBytes}`).toEqual(whole)
  }
})

test('a byte that is not UTF-8 is found, and a sequence cut by a block is not taken for one', async () => {
  writeFileSync(path, Buffer.concat([Buffer.from('a,é,€😀\n'), Buffer.from([0xe9]), Buffer.from(',b,c\n')]))
  for (const blockBytes of [1, 2, 3, 5, 100]) expect((await surveyFile(path, DIALECT, { blockBytes })).isUtf8).toBe(false)
  writeFileSync(path, 'a,é,€😀\n')
  for (const blockBytes of [1, 2, 3, 5, 100]) expect((await surveyFile(path, DIALECT, { blockBytes })).isUtf8).toBe(true)
  writeFileSync(path, Buffer.from([0x61, 0x2c, 0xe2, 0x82]))
  for (const blockBytes of [1, 2, 3, 5, 100]) expect((await surveyFile(path, DIALECT, { blockBytes })).isUtf8).toBe(false)
})
