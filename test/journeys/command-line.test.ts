import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { clinician as clinicianSchema, compareResult, teamResult } from '#api/schemas/clinician-schema.ts'
import { findResult } from '#api/schemas/find-schema.ts'
import type { Clinician, FindResult } from '#domain/contract.ts'
import { openDuckdb } from '#doors/duckdb.ts'
import { hashFolder } from '#fixtures/test-folder.ts'
import { spinewise } from './spinewise.ts'

const { editionPath, dataFolder } = inject('demo')
const NEED = ['--near', '02903', '--condition', 'radiculopathy', '--weeks', '8', '--edition', editionPath]

let folder: string
let found: FindResult

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-cli-'))
  found = await askJson(['find', ...NEED])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function askJson(args: readonly string[]) {
  const { code, out } = await spinewise([...args, '--json'])
  expect(code).toBe(0)
  return JSON.parse(out)
}

describe('find', () => {
  test('answers by the JSON contract, with a reason for every result', () => {
    expect(findResult.parse(found)).toEqual(found)
    const results = found.groups.flatMap((group) => group.results)
    expect(results.length).toBeGreaterThan(10)
    for (const match of results) expect(match.reasons.length, match.npi).toBeGreaterThan(0)
    expect(found.shortList.length).toBeGreaterThan(0)
  })

  test('gives the same bytes when asked again', async () => {
    expect((await spinewise(['find', ...NEED, '--json'])).out).toBe((await spinewise(['find', ...NEED, '--json'])).out)
  })

  test('stays within 80 columns, says that the edition is fictional, and sends no colour to a pipe', async () => {
    const { out } = await spinewise(['find', ...NEED])
    for (const line of out.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80)
    expect(out).toMatch(/^FICTIONAL: no clinician here is real/)
    expect(out).not.toContain('\u001b')
  })

  test('makes every counterfactual come true when its weight is asked for', async () => {
    const match = found.groups.flatMap((group) => group.results).find((result) => result.counterfactual !== null)
    const { quality, steps } = match?.counterfactual ?? { quality: 'knowledge', steps: 0 }
    expect(steps).not.toBe(0)
    const again: FindResult = await askJson(['find', ...NEED, '--weights', `${quality}=${found.need.weights[quality] + steps}`])
    expect(again.groups.map((group) => group.results[0]?.npi)).toContain(match?.npi)
  })
})

test('a flag given twice is a longer list, and an error where one value is wanted', async () => {
  const both: FindResult = await askJson(['find', ...NEED, '--discipline', 'pmr', '--discipline', 'spine-surgery'])
  expect(both.need.disciplines).toEqual(['pmr', 'spine-surgery'])
  const { code, note } = await spinewise(['find', ...NEED, '--weeks', '9'])
  expect(note).toMatch(/--weeks "8,9" is not a number of weeks/)
  expect(code).toBe(2)
})

describe('a mistake is named with its place and its remedy', () => {
  test.each([
    ['an unknown ZIP', ['--near', '00000'], /near: .*00000.* \(--near\)/],
    ['an unknown condition', ['--near', '02903', '--condition', 'flu'], /condition: --condition "flu" is not one of nslbp,/],
    [
      'weights that are all 0',
      ['--near', '02903', '--weights', 'knowledge=0,specialization=0,teamwork=0,partnership=0,continuity=0'],
      /weights: all five weights are 0/,
    ],
    ['a weight that is NaN', ['--near', '02903', '--weights', 'knowledge=NaN'], /"knowledge=NaN" is not a weight/],
    ['a radius that is NaN', ['--near', '02903', '--within', 'NaN'], /within: --within "NaN" is not a distance in km/],
    ['weeks that are NaN', ['--near', '02903', '--weeks', 'NaN'], /weeks: --weeks "NaN" is not a number of weeks/],
    ['a place that is NaN', ['--near', 'NaN,NaN'], /near: no place called "NaN,NaN" is known/],
    ['a place that is not on Earth', ['--near', '91,0'], /near: 91,0 is no place on Earth/],
    ['a negative radius', ['--near', '02903', '--within', '-1'], /within: --within "-1" is not a distance in km/],
    ['no place', [], /near: no place was given/],
  ])('%s', async (_, args, message) => {
    const { code, out, note } = await spinewise(['find', ...args, '--edition', editionPath])
    expect(note).toMatch(message)
    expect(note).toMatch(/What to do:/)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  test('a flag that does not exist', async () => {
    const { code, note } = await spinewise(['find', '--nearby', '02903'])
    expect(note).toMatch(/unknown option '--nearby'/)
    expect(code).toBe(2)
  })

  test('an edition that is not there', async () => {
    const { code, note } = await spinewise(['find', '--near', '02903', '--edition', join(folder, 'none.sqlite')])
    expect(note).toMatch(/edition-missing/)
    expect(note).toMatch(/npm start/)
    expect(code).toBe(4)
  })

  test('an NPI that is not in the edition, and one that is none', async () => {
    expect(await spinewise(['show', '1234567893', '--edition', editionPath])).toMatchObject({ code: 5, out: '' })
    expect(await spinewise(['show', '1234567890', '--edition', editionPath])).toMatchObject({ code: 2, out: '' })
  })
})

describe('a radius', () => {
  test('of 0 km finds those at the very place, and of 20,000 km everybody with a place', async () => {
    const none: FindResult = await askJson(['find', '--near', '02903', '--within', '0', '--edition', editionPath])
    const all: FindResult = await askJson(['find', '--near', '02903', '--within', '20000', '--edition', editionPath])
    for (const match of none.groups.flatMap((group) => group.results)) expect(match.distanceKm).toBe(0)
    const info = await askJson(['edition', 'info', editionPath])
    expect(all.total).toBeGreaterThan(none.total)
    expect(all.total).toBeGreaterThan(info.counts.listed * 0.99)
  })
})

describe('show, compare and team', () => {
  test('answer by the JSON contract', async () => {
    const [first, second] = found.shortList
    const clinician: Clinician = await askJson(['show', first!, '--edition', editionPath])
    expect(clinicianSchema.parse(clinician)).toEqual(clinician)
    expect(clinician.evidence).toHaveLength(20)
    const comparison = await askJson(['compare', first!, second!, '--edition', editionPath])
    expect(compareResult.parse(comparison)).toEqual(comparison)
    const team = await askJson(['team', first!, '--edition', editionPath])
    expect(teamResult.parse(team)).toEqual(team)
  })

  test('stay within 80 columns for people', async () => {
    const [first, second] = found.shortList
    for (const args of [
      ['show', first!, '--sources'],
      ['compare', first!, second!],
      ['team', first!],
    ]) {
      const { out } = await spinewise([...args, '--edition', editionPath])
      for (const line of out.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80)
    }
  })

  test('tie every known figure to a file and its records', async () => {
    const clinician: Clinician = await askJson(['show', found.shortList[0]!, '--edition', editionPath])
    for (const row of clinician.evidence.filter((evidence) => evidence.known)) {
      expect(row.rows?.sha256, row.indicator).toMatch(/^[0-9a-f]{64}$/)
      expect(row.rows?.count, row.indicator).toBeGreaterThan(0)
    }
  })
})

describe('export', () => {
  test('streams clinicians in the shape of show', async () => {
    const { out } = await spinewise(['export', 'clinicians', '--edition', editionPath])
    const rows: Clinician[] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const npi = found.shortList[0]!
    expect(rows.find((row) => row.npi === npi)).toEqual(await askJson(['show', npi, '--edition', editionPath]))
  })

  test('marks visits above the 95th percentile of the discipline as a question, in about one of twenty', async () => {
    const { out } = await spinewise(['export', 'evidence', '--edition', editionPath])
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const isVisits = (row: { indicator: string }) => ['returning-visits', 'visits-per-patient'].includes(row.indicator)
    const visits = rows.filter((row) => isVisits(row) && row.known)
    const asked = visits.filter((row) => row.remark !== null)
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.length / visits.length).toBeLessThan(0.1)
    expect(rows.filter((row) => row.remark !== null && !isVisits(row))).toEqual([])
  })

  test('writes Parquet that DuckDB reads back', async () => {
    const file = join(folder, 'ties.parquet')
    expect(await spinewise(['export', 'ties', '--format', 'parquet', '--out', file, '--edition', editionPath])).toMatchObject({
      code: 0,
    })
    const db = await openDuckdb()
    const [row] = await db.rows<{ ties: bigint }>(`SELECT count(*) AS ties FROM '${file}'`)
    db.close()
    expect(Number(row?.ties)).toBeGreaterThan(100)
  })

  test('refuses to send Parquet to standard output', async () => {
    expect(await spinewise(['export', 'ties', '--format', 'parquet', '--edition', editionPath])).toMatchObject({
      code: 2,
      out: '',
    })
  })
})

describe('data, edition, doctor', () => {
  test('data verify reads a whole folder and finds nothing that would stop a build', async () => {
    const verified = await askJson(['data', 'verify', dataFolder])
    expect(verified.broken).toEqual([])
    expect(verified.readable.length).toBeGreaterThan(20)
  })

  test('edition verify holds for an edition as it was published, and fails with exit code 4 for a changed one', async () => {
    expect(await spinewise(['edition', 'verify', editionPath])).toMatchObject({ code: 0 })
    const changed = join(folder, 'changed.sqlite')
    const bytes = readFileSync(editionPath)
    bytes[bytes.length - 3]! ^= 1
    writeFileSync(changed, bytes)
    expect(await spinewise(['edition', 'verify', changed])).toMatchObject({ code: 4 })
  })

  test('an edition of a newer schema is refused with the remedy', async () => {
    const newer = join(folder, 'newer.sqlite')
    const bytes = readFileSync(editionPath)
    bytes.writeUInt32BE(bytes.readUInt32BE(60) + 1, 60)
    writeFileSync(newer, bytes)
    const { code, note } = await spinewise(['find', '--near', '02903', '--edition', newer])
    expect(note).toMatch(/made by a newer Spinewise/)
    expect(note).toMatch(/Update Spinewise/)
    expect(code).toBe(4)
  })

  test('doctor says of each part whether it is right', async () => {
    const { findings } = JSON.parse((await spinewise(['doctor', '--json'], { SPINEWISE_DATA: folder })).out)
    expect(findings.map((finding: { verdict: string }) => finding.verdict)).not.toContain('fails')
    expect(findings).toHaveLength(6)
  })

  test('data synth writes the same bytes for the same options, in another process and time zone', async () => {
    const [out, again] = [join(folder, 'synth'), join(folder, 'synth-again')]
    const options = ['--clinicians', '120', '--seed', '3', '--area', 'nation']
    expect((await spinewise(['data', 'synth', '--out', out, ...options])).code).toBe(0)
    expect((await spinewise(['data', 'synth', '--out', again, ...options], { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8' })).code).toBe(
      0,
    )
    expect(existsSync(join(out, 'FICTIONAL.json'))).toBe(true)
    expect(hashFolder(again)).toBe(hashFolder(out))
  })

  test('data synth puts its files into the data folder when none is named, says how many rows, and never writes over anything', async () => {
    const dataFolder = join(folder, 'fresh')
    const first = await spinewise(['data', 'synth', '--clinicians', '60'], { SPINEWISE_DATA: dataFolder })
    expect(first.code).toBe(0)
    expect(first.out).toMatch(/Service rows: .* in services\/2023\//)
    expect(readdirSync(dataFolder)).toEqual(['fiction'])
    const before = hashFolder(join(dataFolder, 'fiction'))
    const second = await spinewise(['data', 'synth', '--clinicians', '60', '--seed', '9'], { SPINEWISE_DATA: dataFolder })
    expect(second.code).toBe(2)
    expect(second.note).toMatch(/is not empty: it holds FICTIONAL\.json/)
    expect(second.note).toMatch(/--out/)
    expect(hashFolder(join(dataFolder, 'fiction'))).toBe(before)
  })
})
