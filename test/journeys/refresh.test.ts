import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { takeFileLock } from '#doors/sqlite.ts'
import { listKept } from '#edition/kept-editions.ts'
import { openEdition } from '#edition/open-edition.ts'
import { spinewise } from './spinewise.ts'
import { listActivePeople, writeWeeklyFile } from './weekly-nppes.ts'

// One folder through its months, in the order of the tests.
let folder: string
let raw: string
let serving: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-refresh-'))
  raw = join(folder, 'raw')
  serving = join(folder, 'edition.sqlite')
  cpSync(inject('demo').dataFolder, raw, { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const refresh = (...args: string[]) => spinewise(['refresh', '--no-fetch', ...args], { SPINEWISE_DATA: folder })
const publish = (...args: string[]) => spinewise(['edition', 'publish', ...args], { SPINEWISE_DATA: folder })
const readText = (name: string) => readFileSync(join(folder, name), 'utf8')

interface Stamped {
  id: string
  listed: number
  npis: string[]
}

function look(): Stamped {
  const edition = openEdition(serving)
  edition.close()
  return { id: edition.stamp.id, listed: edition.columns.count, npis: [...edition.columns.npi].map(String) }
}

describe('month by month', () => {
  test('the first edition is published, for there is none to compare it with', async () => {
    const { code, out } = await refresh()
    expect([code, out]).toEqual([0, expect.stringMatching(/^Published: there was no edition of real files before/)])
    expect(look().listed).toBeGreaterThan(100)
  })

  test('with nothing new there is nothing to do', async () => {
    const before = look()
    const { code, out } = await refresh()
    expect([code, out]).toEqual([0, expect.stringMatching(/^Nothing to do/)])
    expect(look()).toEqual(before)
    expect(listKept(serving)).toEqual([])
  })

  test('a weekly file changes who is in it and nobody else, and the edition before is kept for links', async () => {
    const before = look()
    const active = new Set(listActivePeople(raw))
    const [mover, ender] = before.npis.filter((npi) => active.has(npi))
    writeWeeklyFile(raw, 1, {
      [mover!]: { 'Provider Last Name (Legal Name)': 'NEWNAME', 'Last Update Date': '06/07/2026' },
      [ender!]: { 'Entity Type Code': '', 'Provider Enumeration Date': '', 'NPI Deactivation Date': '06/05/2026' },
    })
    const { code, out } = await refresh('--json')
    expect(code, out).toBe(0)
    const report = JSON.parse(out)
    expect(report).toMatchObject({ outcome: 'published', from: { id: before.id }, kept: [before.id] })
    expect(report.expectations.filter(({ holds }: { holds: boolean }) => !holds)).toEqual([])
    const after = look()
    expect(after.npis).toEqual(before.npis.filter((npi) => npi !== ender))
    expect(report.diff.roster.removed.examples.map(({ npi }: { npi: string }) => npi)).toEqual([ender])
    expect(listKept(serving)).toEqual([before.id])
    expect(readText('refresh.txt')).toMatch(/^Published: a new edition serves\./)
    expect(readText('refresh.txt')).toContain('+ nppes 2026-06-02/2026-06-08')
    expect((await spinewise(['edition', 'verify', serving])).code).toBe(0)
    const kept = join(folder, 'editions', `${before.id}.sqlite`)
    const changed = await spinewise(['edition', 'diff', kept, serving, '--npi', ender!])
    expect(changed.out.replaceAll(/\s+/g, ' ')).toMatch(
      /Was listed; is not in the edition: the NPI is deactivated \(nppes 2026-06-02\/2026-06-08\)/,
    )
  })
})

describe('an edition that breaks an expectation', () => {
  test('is held with exit code 7, the reasons and names, and the last one goes on serving', async () => {
    const before = look()
    // A file that was cut after a tenth of its rows; and no list of exclusions.
    cutFile(join(raw, 'affiliations'))
    rmSync(join(raw, 'exclusions'), { recursive: true })
    const { code, out } = await refresh()
    expect(code).toBe(7)
    expect(out).toMatch(/^HELD/)
    expect(out).toMatch(/! No public file is lost that the last edition had: expected none, found 1 of \d+/)
    expect(out).toMatch(/- exclusions/)
    expect(out).toMatch(/! The newest whole release of no file has more than 30 % fewer rows/)
    expect(out).toMatch(/- affiliations: \d+ in 2026-06, \d+ in 2026-06/)
    expect(out).toMatch(/spinewise edition publish --because/)
    expect(look()).toEqual(before)
    expect(existsSync(join(folder, 'edition.held.sqlite'))).toBe(true)
    expect(JSON.parse(readText('refresh.json'))).toMatchObject({ outcome: 'held', from: { id: before.id } })
  })

  test('is held still when the same files are refreshed again', async () => {
    const before = look()
    expect((await refresh()).code).toBe(7)
    expect(look()).toEqual(before)
  })

  test('is published only with a reason, which stands beside it and in the log', async () => {
    const before = look()
    expect((await publish()).code).toBe(2)
    expect((await publish('--because', ' ')).note).toMatch(/error because: A reason is needed/)
    const { code, out } = await publish('--because', 'the publisher has closed both lists')
    expect([code, out]).toEqual([0, expect.stringMatching(/^Published: /)])
    const after = look()
    expect(after.id).not.toBe(before.id)
    expect(listKept(serving)).toContain(before.id)
    expect(existsSync(join(folder, 'edition.held.sqlite'))).toBe(false)
    expect(JSON.parse(readText('edition.sqlite.published.json'))).toMatchObject({
      id: after.id,
      because: 'the publisher has closed both lists',
    })
    const events = readText('refreshes.ndjson')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).event)
    expect(events.filter((event) => event !== 'started')).toEqual([
      'first',
      'unchanged',
      'published',
      'held',
      'held',
      'published by hand',
    ])
    expect((await refresh()).out).toMatch(/^Nothing to do/)
  })

  test('a kept edition can be published again, and the file that was named stays', async () => {
    const [id] = listKept(serving)
    const kept = join(folder, 'editions', `${id}.sqlite`)
    const { code, note } = await publish(kept, '--because', 'back to the one before')
    expect(code, note).toBe(0)
    expect(look().id).toBe(id)
    expect(existsSync(kept)).toBe(true)
  })

  test('what is no edition is not published', async () => {
    const before = look()
    writeFileSync(join(folder, 'other.sqlite'), 'no edition')
    const { code, note } = await publish(join(folder, 'other.sqlite'), '--because', 'by mistake')
    expect([code, note]).toEqual([4, expect.stringMatching(/edition-foreign/)])
    expect(look()).toEqual(before)
  })

  test('with nothing held, publishing says so', async () => {
    expect((await publish('--because', 'by mistake')).note).toMatch(/error nothing-held/)
  })
})

test('two refreshes never run at once', async () => {
  const lock = join(folder, 'refresh.lock')
  const giveBack = takeFileLock(lock)
  const { code, note } = await refresh()
  expect([code, note]).toEqual([6, expect.stringMatching(/error refresh-running/)])
  expect(takeFileLock(lock)).toBeUndefined()
  giveBack?.()
  const again = takeFileLock(lock)
  expect(again).toBeDefined()
  again?.()
})

/** Leaves the header and a tenth of the rows of the only file below a folder. */
function cutFile(source: string): void {
  const path = join(source, '2026-06', 'Facility_Affiliation.csv')
  const lines = readFileSync(path, 'utf8').split('\n')
  writeFileSync(path, `${lines.slice(0, Math.ceil(lines.length / 10)).join('\n')}\n`)
}
