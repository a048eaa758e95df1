import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  assertRoom,
  explainFileError,
  listFiles,
  publishFile,
  readBlocks,
  readHead,
  sweepWorkFolders,
  withLock,
  withTemporaryFolder,
} from './files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-files-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('files are listed in the order of their paths, and a link to a folder above is not followed', async () => {
  mkdirSync(join(folder, 'b'))
  for (const name of ['b/two.csv', 'b/one.csv', 'a.csv', 'C.csv']) writeFileSync(join(folder, name), '')
  symlinkSync(folder, join(folder, 'b', 'loop'))
  symlinkSync(join(folder, 'a.csv'), join(folder, 'b', 'zero.csv'))
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'))
  const found = await listFiles(folder)
  expect(found.map((path) => relative(folder, path))).toEqual(['C.csv', 'a.csv', 'b/one.csv', 'b/two.csv', 'b/zero.csv'])
  expect(await listFiles(join(folder, 'a.csv'))).toEqual([join(folder, 'a.csv')])
})

test('a path that is not there is an error that names it and says what to do', async () => {
  await expect(listFiles(join(folder, 'none'))).rejects.toMatchObject({
    code: 'file-missing',
    kind: 'usage',
    message: `${join(folder, 'none')} does not exist`,
    remedy: 'Check the path.',
  })
  expect(() => readHead(join(folder, 'none'), 10)).toThrow(/none does not exist/)
})

test('a published file replaces the old one whole', async () => {
  writeFileSync(join(folder, 'new'), 'new')
  writeFileSync(join(folder, 'final'), 'old')
  await publishFile(join(folder, 'new'), join(folder, 'final'))
  expect(readFileSync(join(folder, 'final'), 'utf8')).toBe('new')
  expect(existsSync(join(folder, 'new'))).toBe(false)
})

test('a work folder goes when the work ends, also when it fails', async () => {
  const parent = join(folder, 'edition.work')
  let inside = ''
  const failing = withTemporaryFolder(parent, async (work) => {
    inside = work
    writeFileSync(join(work, 'half'), 'x')
    throw new Error('stopped')
  })
  await expect(failing).rejects.toThrow('stopped')
  expect([existsSync(inside), existsSync(parent)]).toEqual([false, false])
})

test('a sweep removes what killed builds left and spares those that run, here or on another machine', async () => {
  const parent = join(folder, 'edition.work')
  // Larger than any process number of Linux (2^22).
  const names = [`work-${hostname()}-99999999-a`, `work-${hostname()}-${process.pid}-b`, 'work-elsewhere-99999999-c', 'mine']
  for (const name of names) mkdirSync(join(parent, name), { recursive: true })
  await sweepWorkFolders(parent)
  expect(names.map((name) => existsSync(join(parent, name)))).toEqual([false, true, true, true])
})

test('a sweep takes an empty parent along, and one that is not there is no error', async () => {
  const parent = join(folder, 'edition.work')
  mkdirSync(join(parent, `work-${hostname()}-99999999-a`), { recursive: true })
  await sweepWorkFolders(parent)
  await sweepWorkFolders(parent)
  expect(existsSync(parent)).toBe(false)
})

test('blocks hold every byte in order, and the last says that it is', async () => {
  writeFileSync(join(folder, 'file'), 'abcdefgh')
  const blocks: string[] = []
  for await (const { bytes, isLast } of readBlocks(join(folder, 'file'), 3)) blocks.push(`${bytes}${isLast ? '.' : ''}`)
  expect(blocks).toEqual(['abc', 'def', 'gh', '.'])
})

test('a full disk is told in words, whether Node or DuckDB met it; other errors stay as they are', () => {
  const ofNode = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  const ofDuckdb = new Error('IO Error: Could not write file "x": No space left on device')
  for (const error of [ofNode, ofDuckdb]) {
    expect(explainFileError(error, '/data/e.work')).toMatchObject({
      code: 'disk-full',
      kind: 'system',
      at: '/data/e.work',
      cause: error,
    })
  }
  const other = new Error('something else')
  expect(explainFileError(other, 'x')).toBe(other)
})

test('a lock is held by one, given back after success and failure, and taken over from a process that is gone', async () => {
  const path = join(folder, 'sub', '.fetching')
  await withLock(path, async () => {
    await expect(withLock(path, async () => 'never')).rejects.toMatchObject({ code: 'locked', at: path })
  })
  await expect(
    withLock(path, () => {
      throw new Error('work failed')
    }),
  ).rejects.toThrow('work failed')
  // No process has a number as large as this.
  for (const left of ['4194999', '', 'nonsense']) {
    writeFileSync(path, left)
    expect(await withLock(path, async () => 'done')).toBe('done')
  }
  expect(existsSync(path)).toBe(false)
})

test('what does not fit on the disk is refused before it fills it', async () => {
  await assertRoom(folder, 0)
  await expect(assertRoom(folder, 1e18)).rejects.toMatchObject({ code: 'disk-full', at: folder })
})
