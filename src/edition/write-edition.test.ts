import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashFile } from './hash-file.ts'
import { publishEdition, readPublishedHash } from './publish-edition.ts'
import { makeContent } from './testing/synthetic-content.ts'
import { type WrittenEdition, writeEdition } from './write-edition.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-edition-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function write(name: string): Promise<WrittenEdition> {
  const content = await makeContent()
  try {
    return await writeEdition(join(folder, name), content)
  } finally {
    content.db.close()
  }
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
  const content = await makeContent()
  await content.db.run('DROP TABLE practice')
  await expect(writeEdition(path, content)).rejects.toThrow(/practice/)
  content.db.close()
  expect(existsSync(`${path}.building`)).toBe(false)
  expect(readFileSync(path, 'utf8')).toBe('the old edition')
})

test('A barred clinician in the roster stops the build', async () => {
  const content = await makeContent()
  await content.db.run("INSERT INTO barred SELECT npi, 'excluded' FROM clinician WHERE listed LIMIT 1")
  await expect(writeEdition(join(folder, 'edition.sqlite'), content)).rejects.toThrow(/No excluded or deactivated clinician/)
  content.db.close()
})
