import { copyFileSync, mkdtempSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSqlite } from '#doors/sqlite.ts'
import { hashFile } from './hash-file.ts'
import { publishHash } from './publish-edition.ts'
import { publishExample } from './testing/publish-example.ts'
import { verifyEdition } from './verify-edition.ts'

let folder: string
let path: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-edition-'))
  path = join(folder, 'edition.sqlite')
  await publishExample(path)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function listBroken(copy: string): Promise<string[]> {
  return (await verifyEdition(copy)).filter(({ holds }) => !holds).map(({ title }) => title)
}

/** A copy of the edition after somebody changed it and wrote a fitting hash beside it. */
async function tamper(sql: string): Promise<string> {
  const copy = join(folder, 'tampered.sqlite')
  copyFileSync(path, copy)
  const file = createSqlite(copy)
  file.exec(sql)
  file.close()
  await publishHash(copy, await hashFile(copy))
  return copy
}

test('A published edition passes every check', async () => {
  const checks = await verifyEdition(path)
  expect(checks.filter(({ holds }) => !holds)).toEqual([])
  expect(checks.length).toBeGreaterThan(15)
})

test('An edition whose bytes changed no longer has its published SHA-256', async () => {
  const copy = await tamper('SELECT 1')
  await publishHash(copy, '0'.repeat(64))
  expect(await listBroken(copy)).toEqual(['Its SHA-256 is the one published beside it'])
})

test.each([
  [
    'UPDATE evidence SET posterior = 0.9 WHERE clinician = 0 AND indicator = 3',
    ['Every quality, its interval', 'Every indicator enters'],
  ],
  ['UPDATE evidence SET variance = 0.01 WHERE clinician = 0 AND indicator = 4', ['Every quality, its interval']],
  ['UPDATE quality SET sum_weight = sum_weight + 1 WHERE clinician = 2 AND quality = 1', ['Every quality, its interval']],
  [
    'UPDATE unknown_entry SET mean = 0.51 WHERE indicator = 12',
    ['Who is not known enters', 'Every quality, its interval', 'Every indicator enters'],
  ],
  ['UPDATE evidence SET lambda = 0.1 WHERE clinician = 0 AND indicator = 3', ['Every quality, its interval']],
  ['UPDATE correlation SET r = 0.9', ['Every quality, its interval']],
  // A share's part in the strength of evidence: by its prior, though nobody here enters with that prior alone.
  [
    "UPDATE prior SET variance = 0.06 WHERE indicator = (SELECT id FROM indicator WHERE name = 'spine-share')",
    ['Who is not known enters', 'Every quality, its interval'],
  ],
  ['UPDATE prior SET mean = 0.51 WHERE indicator = 12', ['Who is not known enters']],
  ["UPDATE clinician SET gender = 'F' WHERE id = 0", ['The match columns hold']],
  ["UPDATE place SET lat = 43 WHERE zip = '01103'", ['Every practice stands']],
  ['INSERT INTO ledger VALUES (0, 99, 1, 1, 1)', ['Every row of the ledger names']],
  ['DELETE FROM quality WHERE clinician = 0 AND quality = 0', ['Every listed clinician has five', 'Every quality, its interval']],
  ["UPDATE meta SET value = '000000000000' WHERE name = 'id'", ['Its id is that']],
  ['UPDATE input SET sha256 = 1 WHERE id = 1', ['Its inputs are those']],
])('The change %j is found', async (sql, titles) => {
  const broken = await listBroken(await tamper(sql))
  expect(broken).toEqual(['Its seal', ...titles].map((title) => expect.stringMatching(`^${title}`)))
})

// Figures from which nothing else in the file can be recomputed; a fitting hash beside the file does not help.
test.each([
  'UPDATE practice SET patients_low = patients_low + 1 WHERE clinician = 0',
  'UPDATE activity SET all_patients = 360 WHERE clinician = 0',
  'UPDATE payment SET cents = cents + 1 WHERE clinician = 0',
  "UPDATE location SET phone = '4135550100' WHERE clinician = 0",
  'UPDATE ledger SET last = last + 1 WHERE clinician = 0',
  "UPDATE phrase SET text = text || '.'",
])('The change %j breaks the seal', async (sql) => {
  expect(await listBroken(await tamper(sql))).toContain('Its seal is the SHA-256 of everything else in the file')
})

test.each([
  ['quality.knowledge.percentile', 'Every percentile is the place'],
  ['quality.teamwork.applyingShare', 'Every quality, its interval'],
])('A changed figure of the match column %s is found', async (name, title) => {
  const copy = await tamper('SELECT 1')
  const file = createSqlite(copy)
  const { bytes } = file.prepare<{ bytes: Uint8Array }>('SELECT bytes FROM match_column WHERE name = ?').row(name)!
  const figures = inflateRawSync(bytes)
  figures.writeDoubleLE(0.25, 0)
  file.prepare('UPDATE match_column SET bytes = ? WHERE name = ?').run(deflateRawSync(figures), name)
  file.close()
  await publishHash(copy, await hashFile(copy))
  expect(await listBroken(copy)).toEqual(['Its seal', title].map((start) => expect.stringMatching(`^${start}`)))
})

test('A table too many is the only finding: what it says of the others cannot be relied on', async () => {
  expect(await listBroken(await tamper('CREATE TABLE more (x)'))).toEqual(['Its tables and indexes are those of this schema'])
})

test('A seal that was taken away, or of another length, is found', async () => {
  for (const sql of ['DELETE FROM seal', "UPDATE seal SET sha256 = 'none'"]) {
    expect(await listBroken(await tamper(sql))).toEqual(['Its seal is the SHA-256 of everything else in the file'])
  }
})

test('An edition copied without its hash still has its seal', async () => {
  const copy = join(folder, 'alone.sqlite')
  copyFileSync(path, copy)
  expect(await listBroken(copy)).toEqual(['Its SHA-256 is the one published beside it'])
})

test('A cut edition is one finding, not a crash', async () => {
  const copy = await tamper('SELECT 1')
  truncateSync(copy, 5000)
  expect(await verifyEdition(copy)).toEqual([
    { title: expect.stringContaining('whole'), holds: false, found: expect.stringContaining('5000 bytes') },
  ])
})

test('Nothing to verify is an error with its remedy', async () => {
  await expect(verifyEdition(join(folder, 'none.sqlite'))).rejects.toMatchObject({
    code: 'edition-missing',
    remedy: expect.any(String),
  })
})
