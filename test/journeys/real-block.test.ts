import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Clinician, FindResult } from '#domain/contract.ts'
import type { BuildReport } from '#edition/build.ts'
import type { PracticeExport } from '#measures/counting/export-practice.ts'
import { expectSamePractice } from '../oracle/expect-same-practice.ts'
import { countPlainly, readPlainRows } from '../oracle/practice.ts'
import { findViolations, openSite } from './open-site.ts'
import { type Ran, spinewise } from './spinewise.ts'

// Real files, read where they are: nothing of them is written here, and every expected answer is computed.
const DATA = join(import.meta.dirname, '../../../shared/data')
const BLOCK = join(DATA, 'puf/PUF_CY2012_block.tsv')

describe.skipIf(!existsSync(BLOCK))('the real public files', () => {
  let folder: string
  let editionPath: string
  let built: Ran
  let report: BuildReport

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'spinewise-real-'))
    editionPath = join(folder, 'e.sqlite')
    const build = (to: string, ...more: string[]) => spinewise(['build', '--data', DATA, '--edition', to, ...more])
    const again = join(folder, 'again.sqlite')
    const [first, second] = await Promise.all([build(editionPath), build(again, '--threads', '1', '--json')])
    built = first
    report = JSON.parse(second.out)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const ask = async (...args: string[]) => {
    const { code, out } = await spinewise([...args, '--edition', editionPath, '--json'])
    expect(code).toBe(0)
    return JSON.parse(out)
  }

  test('make one SHA-256 in two builds from nothing, with one thread as with two', () => {
    expect(built.code).toBe(0)
    expect(built.out).toContain(`sha256:  ${report.sha256}`)
  })

  test('make nothing new in a second build, which says so', async () => {
    const { code, out } = await spinewise(['build', '--data', DATA, '--edition', editionPath])
    expect(out).toMatch(/^Nothing to do/)
    expect(out).toContain(report.sha256.slice(0, 12))
    expect(code).toBe(0)
  })

  test('are accounted for line by line, each file with its counts in print', async () => {
    expect(report.manifest.inputs.length).toBeGreaterThan(10)
    for (const { file, lines, headerLines, accepted, refused, blank, continuation } of report.manifest.inputs) {
      expect(headerLines + accepted + refused + blank + continuation, file).toBe(lines)
      expect(await countLines(join(DATA, file)), file).toBe(lines)
      const counts = [lines, accepted, refused].map((count) => count.toLocaleString('en-US'))
      expect(built.out, file).toMatch(new RegExp(` +${counts.join(' +')}$`, 'm'))
    }
  })

  test('give the counts of plain loops for every individual of the 2012 block, by export practice', async () => {
    const { code, out } = await spinewise(['export', 'practice', '--data', BLOCK])
    expect(code).toBe(0)
    const exported = parseLines<PracticeExport>(out)
    const plain = countPlainly(readPlainRows(readFileSync(BLOCK, 'utf8')))
    expect(plain.size).toBeGreaterThan(1_500)
    expect(exported.map(({ npi }) => npi)).toEqual([...plain.keys()].sort())
    for (const found of exported) expectSamePractice(found, plain.get(found.npi)!)
  })

  test('answer find, show, compare and team for clinicians of the 2012 block', async () => {
    const block = countPlainly(readPlainRows(readFileSync(BLOCK, 'utf8')))
    const listed = parseLines<Clinician>((await spinewise(['export', 'clinicians', '--edition', editionPath])).out)
    const own = listed.filter(({ npi, locations }) => block.has(npi) && locations.some(({ lat }) => lat !== null))
    const [clinician, other] = own.filter(({ npi }) => (block.get(npi)?.spine.share ?? 0) > 0.5)
    const zip = clinician!.locations.find(({ lat }) => lat !== null)!.zip!
    const found: FindResult = await ask('find', '--near', zip, '--within', '0', '--limit', '200')
    const here = found.groups.flatMap(({ results, unranked }) => [...results, ...unranked])
    expect(here.map(({ npi }) => npi)).toContain(clinician!.npi)
    expect(here.find(({ npi }) => npi === clinician!.npi)!.reasons.length).toBeGreaterThan(0)
    const shown: Clinician = await ask('show', clinician!.npi)
    // 2a of the oracle is what the profile shows, from bytes to screen.
    const { spine, visits } = block.get(clinician!.npi)!
    expect(shown.spine).toMatchObject({ patients: expect.closeTo(spine.patients, 9), allPatients: spine.allPatients })
    expect(shown.visits).toEqual(visits)
    const { clinicians } = await ask('compare', clinician!.npi, other!.npi)
    expect(clinicians.map(({ npi }: Clinician) => npi)).toEqual([clinician!.npi, other!.npi])
    const team = await ask('team', clinician!.npi)
    expect(team.npi).toBe(clinician!.npi)
    expect(team.roles.length).toBeGreaterThan(3)
  })

  test('make a site that search engines may read, with nothing fictional on it, from a search to four compared', async () => {
    const site = await openSite(editionPath)
    const { zip, npi } = await findFullZip(editionPath)
    const page = await site.context.newPage()
    await page.goto(`${site.url}/find?near=${zip}&within=800`)
    expect(await page.locator('[id^="npi-"]').count()).toBeGreaterThan(3)
    const text = await (await fetch(`${site.url}/clinicians/${npi}`)).text()
    expect(text).not.toMatch(/noindex|Fictional/)
    const [, json = ''] = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(text) ?? []
    expect(JSON.parse(json)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Physician',
      url: `https://backs.example.org/clinicians/${npi}`,
      identifier: { propertyID: 'NPI', value: npi },
    })
    expect(text).toContain(`<link rel="canonical" href="https://backs.example.org/clinicians/${npi}"/>`)
    for (const place of [0, 1, 2, 3]) await page.getByRole('checkbox').nth(place).check()
    await page.getByRole('button', { name: /^Compare those ticked/ }).click()
    await page.waitForURL(/compare/)
    await page.getByRole('columnheader').nth(3).waitFor()
    for (const path of [`/clinicians/${npi}`, `/es/clinicians/${npi}`, `/find?near=${zip}`, '/es/method', '/data-health']) {
      await page.goto(site.url + path)
      expect(await findViolations(page), path).toEqual([])
    }
    expect({ strangers: site.strangers, complaints: site.complaints }).toEqual({ strangers: [], complaints: [] })
    await site.close()
  }, 120_000)

  test('make a search that finds nobody say what to change', async () => {
    const site = await openSite(editionPath)
    const text = await (await fetch(`${site.url}/find?near=99501&within=10`)).text()
    expect(text).toContain('Nobody')
    expect(text).toMatch(/<details open/)
    await site.close()
  })

  test('hold the checks of edition verify', async () => {
    const { code, out } = await spinewise(['edition', 'verify', editionPath])
    expect(out).not.toMatch(/^FAILS/m)
    expect(code).toBe(0)
  })
})

/** The ZIP code with the most clinicians, and one of them: no row of a real clinician stands in the project. */
async function findFullZip(editionPath: string): Promise<{ zip: string; npi: string }> {
  const listed = parseLines<Clinician>((await spinewise(['export', 'clinicians', '--edition', editionPath])).out)
  const placed = listed.flatMap(({ npi, listed: isListed, locations }) =>
    isListed ? locations.flatMap(({ zip, lat }) => (lat === null || zip === null ? [] : [{ npi, zip }])) : [],
  )
  const [fullest] = [...Map.groupBy(placed, ({ zip }) => zip).values()].toSorted((a, b) => b.length - a.length)
  return fullest![0]!
}

function parseLines<Row>(text: string): Row[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** Physical lines: line feeds, and what stands after the last. */
async function countLines(path: string): Promise<number> {
  let lines = 0
  let last = 10
  for await (const chunk of createReadStream(path)) {
    for (const byte of chunk) if (byte === 10) lines += 1
    last = chunk.at(-1)
  }
  return last === 10 ? lines : lines + 1
}
