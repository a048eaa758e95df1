import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createSqlite } from '#doors/sqlite.ts'
import type { BetweenExpectation } from '#edition/between/expectation.ts'
import { compareEditions } from '#edition/compare-editions.ts'
import type { Manifest } from '#edition/manifest.ts'
import { type ColumnArray, decodeColumn, encodeColumn, type StoredColumn } from '#edition/match-column.ts'
import { type DemoEdition, makeDemoEdition } from './demo-edition.ts'

const last = inject('demo').editionPath
let folder: string
let half: DemoEdition
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-between-'))
  half = await makeDemoEdition(300)
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  half.remove()
})

/** The last edition again, with a mistake in it. */
function spoil(change: (file: ReturnType<typeof createSqlite>) => void, name = 'next.sqlite'): string {
  const path = join(folder, name)
  copyFileSync(last, path)
  const file = createSqlite(path)
  file.exec('BEGIN')
  change(file)
  file.exec('COMMIT')
  file.close()
  return path
}

function changeManifest(change: (manifest: Manifest) => void, as = 'next.sqlite'): string {
  return spoil((file) => {
    const manifest = JSON.parse(file.prepare<{ value: string }>("SELECT value FROM meta WHERE name = 'manifest'").row()!.value)
    change(manifest)
    file.prepare("UPDATE meta SET value = ? WHERE name = 'manifest'").run(JSON.stringify(manifest))
  }, as)
}

function brokenBy(path: string): Record<string, string[]> {
  const broken = compareEditions(last, path).expectations.filter(({ holds }) => !holds)
  return Object.fromEntries(broken.map(({ title, examples }) => [title, examples]))
}

test('nothing is amiss between an edition and its copy, and every expectation says what it is there to catch', () => {
  const { expectations } = compareEditions(
    last,
    spoil(() => undefined),
  )
  expect(expectations.filter(({ holds }) => !holds)).toEqual([])
  expect(expectations.length).toBe(11)
  for (const { why, found } of expectations) expect([why, found]).toEqual([expect.stringMatching(/\w.*\./), expect.any(String)])
})

test('half the people are missed in the whole, by name, and in the disciplines and states that have enough to judge', () => {
  const { expectations, diff } = compareEditions(last, half.editionPath)
  const find = (title: RegExp): BetweenExpectation => expectations.find((each) => title.test(each.title))!
  const [before, after] = [diff.older.listed, diff.newer.listed]
  expect(find(/^As many clinicians/)).toMatchObject({ holds: false, found: `${after}, ${before} before` })
  const vanished = find(/no longer listed/)
  expect(vanished).toMatchObject({ holds: false, found: String(diff.roster.removed.count) })
  expect(vanished.examples[0]).toMatch(/^\S.* \(2\d{9}\): not in the newer edition$/)
  expect(find(/^No discipline/).holds).toBe(false)
  expect(find(/^No state/).examples[0]).toMatch(/^[A-Z]{2}: \d+ before, \d+ now$/)
  expect(find(/^The newest whole release/).examples.join('\n')).toMatch(/nppes: [\d,]+ in 2026-06/)
})

test('more people than can have come in a month are as much a reason to look', () => {
  const more = compareEditions(half.editionPath, last).expectations.filter(({ holds }) => !holds)
  expect(more.map(({ title }) => title)).toContain('As many clinicians are listed as before, at most 5 % fewer and 10 % more')
})

test('a file that is lost and one of an older release are named', () => {
  const path = changeManifest((manifest) => {
    manifest.inputs = manifest.inputs.filter(({ source }) => source !== 'ties')
    for (const input of manifest.inputs) if (input.source === 'hospitals') input.releaseDate = '2020-01-01'
  })
  expect(brokenBy(path)).toEqual({
    'No public file is lost that the last edition had': ['ties'],
    'The newest release of no file is older than before': ['hospitals: 2026-05-01 before, 2020-01-01 now'],
  })
})

test('exclusions that are fewer by more than half are a cut list', () => {
  const counts = (excluded: number) => (manifest: Manifest) => void Object.assign(manifest.counts, { excluded })
  const before = changeManifest(counts(100), 'before.sqlite')
  const find = (excluded: number) =>
    compareEditions(before, changeManifest(counts(excluded))).expectations.find(({ title }) => title.startsWith('Neither'))
  expect(find(50)).toMatchObject({ holds: true })
  expect(find(49)).toMatchObject({ holds: false, examples: ['excluded: 100 before, 49 now'] })
})

test('an increment with few rows is no cut file, a whole release with few rows is', () => {
  const few = (manifest: Manifest, isIncrement: boolean) => {
    const nppes = manifest.inputs.find(({ source }) => source === 'nppes')!
    manifest.inputs.push({ ...nppes, id: 99, release: 'newer', releaseDate: '2026-07-01', accepted: 3, isIncrement, sha256: '0' })
  }
  expect(brokenBy(changeManifest((manifest) => few(manifest, true)))).toEqual({})
  expect(Object.values(brokenBy(changeManifest((manifest) => few(manifest, false)))).flat()).toEqual([
    expect.stringMatching(/^nppes: [\d,]+ in 2026-06, 3 in newer$/),
  ])
})

test('an indicator of which suddenly nothing is known is named with both shares', () => {
  const path = spoil((file) => {
    // Place 0 is the first indicator, spine-volume; code 2 "not in the file".
    const rows = file.prepare<{ clinician: number; codes: Uint8Array }>('SELECT clinician, codes FROM reason').rows()
    const write = file.prepare('UPDATE reason SET codes = ? WHERE clinician = ?')
    for (const { clinician, codes } of rows)
      write.run(
        codes.map((code, place) => (place === 0 && code === 0 ? 2 : code)),
        clinician,
      )
  })
  expect(Object.values(brokenBy(path)).flat()).toEqual([expect.stringMatching(/^spine-volume: \d+\.\d % before, 0\.0 % now$/)])
})

test('scores that move far while the files behind their evidence are the same are counted and named', () => {
  const path = spoil((file) => moveScores(file, 'quality.teamwork.mean'))
  const [[title, examples]] = Object.entries(brokenBy(path)) as [[string, string[]]]
  expect(title).toMatch(/^At most 1 % of scores move over 10 points/)
  expect(examples[0]).toMatch(/^\S.* \(2\d{9}\), Team approach: \d+ → \d+$/)
})

test('a real edition is not replaced by a fictional one', () => {
  const real = changeManifest((manifest) => {
    manifest.fictional = false
  })
  const [fiction] = compareEditions(real, last).expectations
  expect(fiction).toMatchObject({ title: 'A real edition is not replaced by a fictional one', holds: false })
})

/** Lifts every score of a quality by 15 points. */
function moveScores(file: ReturnType<typeof createSqlite>, name: string): void {
  const stored = file.prepare<StoredColumn>('SELECT name, type, length, bytes FROM match_column WHERE name = ?').row(name)!
  const scores: ColumnArray = decodeColumn(stored)!
  const { bytes } = encodeColumn(
    name,
    Float64Array.from(scores, (score) => score + 0.15),
  )
  file.prepare('UPDATE match_column SET bytes = ? WHERE name = ?').run(bytes, name)
}
