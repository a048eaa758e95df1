import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashFile } from './hash-file.ts'
import { publishEdition, readPublishedHash } from './publish-edition.ts'
import { writeExample } from './testing/publish-example.ts'
import type { EditionContent, WrittenEdition } from './write-edition.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-edition-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string): Promise<WrittenEdition> {
  return writeExample(join(folder, name))
}

test('Two writes of the same content give the same SHA-256', async () => {
  const first = await write('first.sqlite')
  const second = await write('second.sqlite')
  expect(second.sha256).toBe(first.sha256)
  expect(readFileSync(second.buildingPath).equals(readFileSync(first.buildingPath))).toBe(true)
})

test('Writing leaves the edition that serves untouched until it is published, then puts the hash beside it', async () => {
  const path = join(folder, 'edition.sqlite')
  writeFileSync(path, 'the old edition')
  const written = await write('edition.sqlite')
  expect(readFileSync(path, 'utf8')).toBe('the old edition')
  await publishEdition(path, written)
  expect(await hashFile(path)).toBe(written.sha256)
  expect(readPublishedHash(path)).toBe(written.sha256)
  expect(existsSync(written.buildingPath)).toBe(false)
})

test('The manifest that is written ends with the expectations of the edition, all met', async () => {
  const { manifest } = await write('edition.sqlite')
  expect(manifest.expectations[0]?.stage).toBe('ingest')
  const own = manifest.expectations.filter(({ stage }) => stage === 'edition')
  expect(own.length).toBeGreaterThan(5)
  expect(own.every(({ holds }) => holds)).toBe(true)
})

test('A failed write leaves nothing behind and the old edition serving', async () => {
  const path = join(folder, 'edition.sqlite')
  writeFileSync(path, 'the old edition')
  await expect(writeExample(path, ({ db }) => db.run('DROP TABLE practice'))).rejects.toThrow(/practice/)
  expect(existsSync(`${path}.building`)).toBe(false)
  expect(readFileSync(path, 'utf8')).toBe('the old edition')
})

test('A barred clinician in the roster stops the build', async () => {
  const bar = ({ db }: EditionContent) =>
    db.run("INSERT INTO barred BY NAME SELECT npi, 'excluded' AS why, 2 AS input_id FROM clinician WHERE listed LIMIT 1")
  await expect(writeExample(join(folder, 'edition.sqlite'), bar)).rejects.toThrow(/No excluded or deactivated clinician/)
})

test('A full disk is said so, leaves nothing behind, and the old edition serving', async ({ skip }) => {
  const small = join(folder, 'small')
  mkdirSync(small)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', small], { stdio: 'ignore' })
  } catch {
    skip('only root may mount a small disk')
  }
  try {
    const path = join(small, 'edition.sqlite')
    writeFileSync(path, 'the old edition')
    await expect(writeExample(path)).rejects.toMatchObject({
      name: 'UserError',
      code: 'disk-full',
      remedy: expect.any(String),
    })
    expect(readdirSync(small)).toEqual(['edition.sqlite'])
    expect(readFileSync(path, 'utf8')).toBe('the old edition')
  } finally {
    execFileSync('umount', [small])
  }
})

test('What an interrupted build left is written over', async () => {
  const path = join(folder, 'edition.sqlite')
  writeFileSync(`${path}.building`, 'half')
  writeFileSync(`${path}.building-rows`, 'half')
  const { sha256 } = await write('edition.sqlite')
  expect(readdirSync(folder)).toEqual(['edition.sqlite.building'])
  expect(sha256).toBe((await write('other.sqlite')).sha256)
})
