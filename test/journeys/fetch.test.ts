import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { stringify } from 'csv-stringify/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diffEditions } from '#edition/diff-editions.ts'
import { generateState } from '#fixtures/generate-state.ts'
import type { FetchReport } from '#sources/fetch/report.ts'
import { FAULTS } from '../publishers/faults.ts'
import { type Publisher, startPublisher } from '../publishers/publisher.ts'
import { fillShelf, putFile, type Shelf, WEEK } from '../publishers/shelf.ts'
import { column, readTable } from '../publishers/table.ts'
import { NODE_ARGS, spinewise } from './spinewise.ts'

let publisher: Publisher
let shelf: Shelf
let folder: string
let fiction: string
let raw: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-fetch-'))
  raw = join(folder, 'raw')
  fiction = join(folder, 'fiction')
  // Enough that every file has rows.
  await generateState({ folder: fiction, clinicians: 300, seed: 7 })
  shelf = await fillShelf(fiction)
  publisher = await startPublisher(shelf)
})
afterAll(async () => {
  await publisher.stop()
  rmSync(folder, { recursive: true, force: true })
})

const STATES = ['--state', 'RI,MA,CT', '--accept', 'nucc']

async function fetchInto(out: string, ...args: string[]): Promise<{ code: number; report: FetchReport }> {
  const ran = await spinewise(['data', 'fetch', '--out', out, '--mirror', publisher.url, '--json', ...args])
  if (ran.out === '') throw new Error(ran.note)
  return { code: ran.code, report: JSON.parse(ran.out) }
}

test('what would be fetched is said without contacting anybody', async () => {
  const { code, report } = await fetchInto(raw, '--dry-run', ...STATES)
  expect(code).toBe(0)
  expect(report.hosts).toEqual([
    'api.census.gov',
    'data.cms.gov',
    'download.cms.gov',
    'nucc.org',
    'oig.hhs.gov',
    'openpaymentsdata.cms.gov',
    'www.cdc.gov',
    'www.nucc.org',
    'www2.census.gov',
  ])
  expect(new Set(report.files.map(({ outcome }) => outcome))).toEqual(new Set(['would-fetch']))
  expect(publisher.asked).toEqual([])
  expect(existsSync(raw)).toBe(false)
})

test('states fetched by rows and files make the edition that the files themselves make', async () => {
  const { code, report } = await fetchInto(raw, ...STATES)
  expect(report.problems).toEqual([])
  expect(code).toBe(0)
  expect(report.hosts).toEqual([new URL(publisher.url).host])
  expect(report.files.filter(({ outcome }) => outcome !== 'fetched')).toEqual([])
  expect(report.files.every(({ verifiedBy }) => verifiedBy.includes('header'))).toBe(true)

  const direct = copyDirect()
  await build(raw, 'fetched.sqlite')
  await build(direct, 'direct.sqlite')
  const differences = { pointsMin: 1e-9 }
  const { roster, qualities } = diffEditions(join(folder, 'direct.sqlite'), join(folder, 'fetched.sqlite'), differences)
  expect(Object.values(roster).flatMap(({ examples }) => examples)).toEqual([])
  expect(qualities.flatMap(({ up, down, appeared, vanished }) => [up, down, appeared, vanished]).filter(Boolean)).toEqual([])
  expect(qualities.every(({ compared }) => compared > 60)).toBe(true)
}, 900_000)

test('running again transfers nothing but catalogs and headers', async () => {
  publisher.asked.length = 0
  const { report } = await fetchInto(raw, ...STATES)
  expect(new Set(report.files.map(({ outcome }) => outcome))).toEqual(new Set(['already-here']))
  expect(report.problems).toEqual([])
  const bodies = publisher.asked.filter(
    ({ method, path }) => method !== 'HEAD' && !/data\.json|metastore|\.html|mainmenu/.test(path),
  )
  expect(bodies).toEqual([])
})

test('a new release comes into a folder of its own, and the old one stays', async () => {
  const path = '/oig.hhs.gov/exclusions/downloadables/UPDATED.csv'
  const before = shelf.files.get(path)
  putFile(shelf, path, Buffer.concat([before?.body ?? Buffer.alloc(0), Buffer.from('"NEW"\r\n')]), {
    lastModified: 'Wed, 01 Jul 2026 04:00:00 GMT',
  })
  const { report } = await fetchInto(raw, '--source', 'exclusions')
  expect(report.files.map(({ outcome, release }) => [outcome, release])).toEqual([['fetched', '2026-07-01']])
  expect(readdirSync(join(raw, 'exclusions'))).toEqual(['2026-06-01', '2026-07-01'])
})

test('other states replace those of the same release: no row is stated twice', async () => {
  const { report } = await fetchInto(raw, '--source', 'prescribing', '--state', 'RI')
  expect(report.files.map(({ outcome }) => outcome)).toEqual(['fetched'])
  expect(readdirSync(join(raw, 'prescribing/2023')).filter((name) => name.endsWith('.csv'))).toEqual(['MUP_DPR_2023_NPI-RI.csv'])
})

test('killed in the middle, it goes on where it stopped', async () => {
  const out = join(folder, 'killed')
  const zip = 'NPPES_Data_Dissemination_June_2026_V2.zip'
  const whole = shelf.files.get(`/download.cms.gov/nppes/${zip}`)?.body.length ?? 0
  publisher.fault(zip, FAULTS.stopsHalfWay)
  const child = spawn(process.execPath, [
    ...NODE_ARGS,
    'data',
    'fetch',
    '--source',
    'nppes',
    '--out',
    out,
    '--mirror',
    publisher.url,
  ])
  const part = join(out, 'nppes/2026-06', `${zip}.part`)
  const half = Math.floor(whole / 2)
  while (!(existsSync(part) && statSync(part).size >= half)) await wait(50)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended

  publisher.fault(zip, undefined)
  publisher.asked.length = 0
  const { report } = await fetchInto(out, '--source', 'nppes')
  const monthly = report.files.find(({ url }) => url.endsWith(zip))
  expect(monthly).toMatchObject({ outcome: 'resumed', release: '2026-06-01', bytes: whole })
  const [asked] = publisher.asked.filter(({ method, path }) => method === 'GET' && path.endsWith(zip))
  expect(asked).toMatchObject({ range: `bytes=${half}-`, sent: whole - half })
  expect(readdirSync(join(out, 'nppes'))).toEqual(['2026-06-01', '2026-06-07'])
  expect((await spinewise(['data', 'verify', out])).code).toBe(0)
}, 600_000)

/** The generator's own files of the releases that are fetched. */
function copyDirect(): string {
  const direct = join(folder, 'direct')
  for (const path of DIRECT.split(' ')) cpSync(join(fiction, path), join(direct, path), { recursive: true })
  const overall = shelf.files.get('/data.cms.gov/provider-data/sites/default/files/resources/overall/ec_score_file.csv')
  writeFileSync(join(direct, 'clinician-reporting/2023/overall.csv'), overall?.body ?? '')
  orderByState(join(direct, 'doctors/2026-06/DAC_NationalDownloadableFile.csv'))
  mkdirSync(join(direct, 'nppes/2026-06-07'))
  writeFileSync(join(direct, 'nppes/2026-06-07/npidata_pfile_20260601-20260607.csv'), WEEK.body)
  return direct
}

const DIRECT =
  'services/2022 services/2023 summary/2022 summary/2023 doctors/2026-06 nppes/2026-06 nppes-deactivations nucc affiliations group-experience/2023 clinician-reporting group-reporting/2023 prescribing exclusions opt-out payments hospitals zcta-county zip-population county-rurality'

/** Of two addresses of one clinician and date, the first row is shown first: the APIs send the rows state by state. */
function orderByState(path: string): void {
  const table = readTable(path)
  const state = column(table, 'State')
  const rows = table.rows.toSorted((a, b) => (a[state] ?? '').localeCompare(b[state] ?? ''))
  writeFileSync(path, stringify([table.header, ...rows]))
}

async function build(data: string, name: string): Promise<void> {
  const { code, note } = await spinewise(['build', '--data', data, '--edition', join(folder, name)])
  expect(code, note).toBe(0)
}
