import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { INDICATOR_IDS } from '#domain/indicator.ts'
import { parseNpi } from '#domain/npi.ts'
import { openEdition } from './open-edition.ts'
import type { Edition } from './reader-contract.ts'
import { SCHEMA_VERSION } from './schema-version.ts'
import { publishExample } from './testing/publish-example.ts'
import { NPIS } from './testing/synthetic-measures.ts'

let folder: string
let path: string
let sha256: string
let edition: Edition
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-edition-'))
  path = join(folder, 'edition.sqlite')
  sha256 = await publishExample(path)
  edition = openEdition(path)
})
afterAll(() => {
  edition.close()
  rmSync(folder, { recursive: true, force: true })
})

test('An edition says what it is: id of its inputs and versions, and the SHA-256 published beside it', () => {
  expect(edition.stamp).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{12}$/),
    sha256,
    fictional: true,
    title: 'An example',
    codeVersion: '0.1.0+example',
  })
})

test('A clinician is read whole, in readable case, with what is stale said so', () => {
  const jose = edition.findClinician(NPIS.jose)!
  expect(jose).toMatchObject({
    name: 'José A. de la Cruz Jr.',
    credentials: 'MD',
    gender: 'M',
    listed: true,
    graduationYear: 1990,
    telehealth: true,
  })
  expect(jose.school).toBe('Example Medical College')
  expect(jose.locations).toEqual([
    {
      ...{ line1: '1 Example St', line2: 'Ste 200', city: 'Springfield', state: 'MA', zip: '01103', phone: '4135550100' },
      ...{ lat: 42.1, lon: -72.59, source: 'doctors', statedOn: '2026-06-01', stale: null, precision: 'by ZIP code' },
    },
    {
      ...{ line1: '9 Old Rd', line2: null, city: 'Holyoke', state: 'MA', zip: '01040', phone: null, lat: 42.2, lon: -72.6 },
      ...{ source: 'doctors', statedOn: '2021-06-01', stale: 'older than 18 months', precision: 'by ZIP code' },
    },
  ])
  expect(jose.groups).toEqual([{ id: '4000000001', name: 'NYC Spine and Pain PLLC', members: 3 }])
  expect(jose.hospitals).toEqual([{ ccn: '229999', name: 'Example General Hospital', city: 'Springfield', state: 'MA' }])
  expect(jose.taxonomies).toEqual([
    { code: '207XS0117X', name: 'Example spine surgery', weight: 1, primary: true },
    { code: '207X00000X', name: '207X00000X', weight: 0.3, primary: false },
  ])
})

test('Counts, payments in dollars and style come as they were written', () => {
  const jose = edition.findClinician(NPIS.jose)!
  expect(jose.practice).toEqual([
    {
      group: 'sx.decomp.lumbar',
      patientsLow: 38,
      patientsHigh: 60,
      patientsBound: 95,
      services: 40,
      conditions: ['radiculopathy', 'stenosis'],
    },
    { group: 'sx.fusion.lumbar', patientsLow: 30, patientsHigh: 30, patientsBound: null, services: 31.5, conditions: [] },
  ])
  expect(jose.visits).toEqual({ newServices: 120, establishedServices: 480 })
  expect(jose.spine).toEqual({ patients: 90.25, allPatients: 361, share: 0.25 })
  expect(edition.findClinician(NPIS.wei)).toMatchObject({ visits: { newServices: null }, spine: { patients: null, share: null } })
  expect(jose.payments).toEqual({
    total: 5020,
    ownershipValue: 750,
    years: [2023, 2024],
    byNature: [
      { nature: 'research', amount: 5000 },
      { nature: 'Food and Beverage', amount: 20 },
    ],
    byCompany: [
      { company: 'Other Devices', amount: 5000 },
      { company: 'Example Devices', amount: 20 },
    ],
  })
  expect(jose.style.mostly).toMatch(/^mostly performs lumbar nerve/)
  expect(jose.style.shares.find(({ style }) => style === 'decompression')).toMatchObject({ value: 0.75, n: 60, why: null })
  expect(jose.style.shares.find(({ style }) => style === 'implant')).toMatchObject({
    value: null,
    n: 0,
    why: expect.stringContaining('fewer than 11'),
  })
  expect(edition.findClinician(NPIS.liam)?.prescribing).toEqual({
    period: '2023',
    claims: 200,
    opioidClaims: 50,
    opioidShare: 0.25,
  })
  expect(edition.findClinician(NPIS.wei)?.payments?.total).toBe(0)
})

test('Evidence has one row an indicator: known with its ledger, not known with the prior that enters, not applying with nothing', () => {
  const rows = edition.findClinician(NPIS.jose)!.evidence
  expect(rows.map(({ indicator }) => indicator)).toEqual([...INDICATOR_IDS])
  const share = rows.find(({ indicator }) => indicator === 'spine-share')!
  expect(share).toMatchObject({
    known: true,
    why: null,
    value: 0.25,
    n: 361,
    posterior: 0.26,
    bounds: { low: 0.21, high: 0.31 },
    scale: 'value',
    release: '2012',
  })
  expect(share.entering).toEqual({ mean: 0.26, variance: 0.002, lambda: 0.9, weight: 2 })
  expect(share.rows).toEqual({
    file: 'services.csv',
    sha256: '1'.repeat(64),
    rowKey: `npi=${NPIS.jose}`,
    first: 11,
    last: 30,
    count: 20,
  })
  const listening = rows.find(({ indicator }) => indicator === 'communication')!
  expect(listening.rows).toMatchObject({
    file: 'group-experience.csv',
    rowKey: 'org_pac_id=4000000001',
    first: 17,
    last: 17,
    count: 1,
  })
  const unknown = rows.find(({ indicator }) => indicator === 'stable-practice')!
  expect(unknown).toMatchObject({
    known: false,
    applies: true,
    whyCode: 'not-in-the-file',
    value: null,
    entering: { mean: 0.5, variance: 0.05, lambda: 0 },
  })
  const outside = edition.findClinician(NPIS.wei)!.evidence.find(({ indicator }) => indicator === 'spine-share')!
  expect(outside).toMatchObject({ known: false, applies: false, whyCode: 'payer-makes-the-share', entering: null })
})

test('A share without bounds says why, and is known', () => {
  const returning = edition.findClinician(NPIS.liam)!.evidence.find(({ indicator }) => indicator === 'returning-visits')!
  expect(returning).toMatchObject({ known: true, why: null, bounds: null, boundsWhy: expect.stringContaining('no total') })
})

test('"None visible" keeps its figures beside its reason', () => {
  const volume = edition.findClinician(NPIS.ann)!.evidence.find(({ indicator }) => indicator === 'spine-volume')!
  expect(volume).toMatchObject({
    known: true,
    whyCode: 'none-visible',
    value: 0,
    entering: { mean: 0.25, variance: 0.008, lambda: 0.8 },
  })
})

test('Qualities are 0 to 100, and null with why for a clinician who is not listed', () => {
  const jose = edition.findClinician(NPIS.jose)!
  // specialization: spine-share 0.26 × 2, declared-focus 0.5 × 3, recommended 0.5 × 1, over 6.
  expect(jose.qualities.specialization.score).toBeCloseTo((100 * (0.52 + 1.5 + 0.5)) / 6, 9)
  expect(jose.qualities.specialization.n).toBe(1)
  const carl = edition.findClinician(NPIS.carl)!
  expect(carl).toMatchObject({
    listed: false,
    notListedWhy: 'fewer than 11 spine patients are visible',
    name: 'Carl van der Berg',
  })
  expect(carl.qualities.knowledge).toMatchObject({ score: null, why: expect.stringContaining('not listed') })
  expect(carl.evidence).toHaveLength(INDICATOR_IDS.length)
})

test('A clinician who is not in the edition is not found', () => {
  expect(edition.findClinician(parseNpi('1234567893'))).toBeUndefined()
  expect(edition.findIndex(parseNpi('1234567893'))).toBeUndefined()
  expect(edition.findIndex(NPIS.carl)).toBeUndefined()
})

test('Match columns stand in shared memory in NPI order, places from south to north', () => {
  const { columns } = edition
  expect([...columns.npi]).toEqual([NPIS.jose, NPIS.ann, NPIS.liam, NPIS.wei].map(Number))
  expect(edition.findIndex(NPIS.liam)).toBe(2)
  expect(columns.npi.buffer).toBeInstanceOf(SharedArrayBuffer)
  // José: man, telehealth, accepts Medicare; Liam: man, opted out.
  expect([...columns.flags]).toEqual([2 + 4 + 8, 1 + 8, 2 + 16, 1])
  // Springfield, IL, lies south of Springfield and Holyoke, MA; José practises in both.
  expect(columns.places).toEqual({
    lat: Float64Array.of(39.8, 42.1, 42.2),
    lon: Float64Array.of(-89.65, -72.59, -72.6),
    from: Uint32Array.of(0, 1, 3, 4),
    owner: Uint32Array.of(2, 0, 1, 0),
  })
  expect(columns.quality.teamwork.mean[0]).toBe(0.5)
  expect(columns.indicatorMean['spine-share'][3]).toBeNaN()
  expect(columns.indicators[4]).toEqual({ id: 'spine-share', quality: 'specialization', weight: 2 })
})

test('Cards come in the order asked', () => {
  const [liam, jose] = edition.readCards([2, 0])
  expect(liam?.name).toBe('Liam McDonald')
  expect(liam?.credentials).toBe('MD, PhD')
  expect(jose?.locations[0]).toEqual({
    line1: '1 Example St',
    city: 'Springfield',
    state: 'MA',
    zip: '01103',
    lat: 42.1,
    lon: -72.59,
    phone: '4135550100',
  })
  expect(jose?.values.training).toEqual({ value: 1, n: null })
  expect(jose?.whys[INDICATOR_IDS.indexOf('training')]).toBe(0)
  expect(jose?.whys).toHaveLength(INDICATOR_IDS.length)
})

test.each([
  ['jose', [0]],
  ['José', [0]],
  ['dela cruz', []],
  ['de la cru', [0]],
  ["o'brien", [1]],
  ['OBrien', [1]],
  ['smithj', [3]],
  ['mcdon', [2]],
  ['nyc spine', [0]],
  ['springfield', [0, 1, 2]],
  ['', []],
  ['"); DROP', []],
])('A search for %j finds listed clinicians by the beginnings of words, whatever the accents', (text, expected) => {
  expect(edition.searchNames(text, 10).toSorted()).toEqual(expected)
})

test('Places are found by ZIP, by city and state, and by city with the larger town first', () => {
  expect(edition.findZip('01103')).toEqual({ zip: '01103', city: 'Springfield', state: 'MA', lat: 42.1, lon: -72.59 })
  expect(edition.findZip('99999')).toBeUndefined()
  expect(edition.listPlaces('01103-1234', 5).map(({ zip }) => zip)).toEqual(['01103'])
  expect(edition.listPlaces('springfield, il', 5).map(({ zip }) => zip)).toEqual(['62701'])
  expect(edition.listPlaces('Springfield IL', 5).map(({ zip }) => zip)).toEqual(['62701'])
  expect(edition.listPlaces('Springfield', 5).map(({ state }) => state)).toEqual(['MA', 'IL'])
  expect(edition.listPlaces('St. Louis', 5).map(({ zip }) => zip)).toEqual(['63101'])
  expect(edition.listPlaces('holy', 5).map(({ city }) => city)).toEqual(['Holyoke'])
  expect(edition.listPlaces('Atlantis', 5)).toEqual([])
})

test('Ties name the way and the distance, and patients shared below 11 are no tie', () => {
  const ties = edition.listTies(NPIS.jose)
  expect(ties.map(({ npi, via }) => [npi, via])).toEqual([
    [NPIS.carl, 'group'],
    [NPIS.ann, 'address'],
    [NPIS.ann, 'shared-patients'],
    [NPIS.liam, 'hospital'],
  ])
  const ann = ties.find(({ npi }) => npi === NPIS.ann)!
  expect(ann).toMatchObject({ name: "Ann O'Brien", discipline: 'pmr', distanceKm: 0, qualifies: true, injects: true })
  expect(ties.find(({ npi }) => npi === NPIS.carl)).toMatchObject({ qualifies: true, injects: false })
  expect(edition.listTies(NPIS.wei)).toEqual([])
})

test.each([
  ['a missing file', 'edition-missing', (copy: string) => rmSync(copy)],
  ['a file that is no SQLite', 'edition-foreign', (copy: string) => writeFileSync(copy, 'hello '.repeat(100))],
  ['an empty file', 'edition-foreign', (copy: string) => writeFileSync(copy, '')],
  ['another SQLite file', 'edition-foreign', (copy: string) => patch(copy, 68, 0)],
  ['a newer schema', 'edition-newer', (copy: string) => patch(copy, 60, SCHEMA_VERSION + 1)],
  ['an older schema', 'edition-older', (copy: string) => patch(copy, 60, SCHEMA_VERSION - 1)],
  ['a cut file', 'edition-corrupt', (copy: string) => truncateSync(copy, 8192)],
  ['overwritten pages', 'edition-corrupt', (copy: string) => overwrite(copy)],
])('Opening %s is the error %s with a remedy', (_, code, damage) => {
  const copy = join(folder, 'copy.sqlite')
  writeFileSync(copy, readFileSync(path))
  damage(copy)
  expect(() => openEdition(copy)).toThrow(
    expect.objectContaining({ name: 'UserError', code, kind: 'edition', at: copy, remedy: expect.any(String) }),
  )
})

function patch(copy: string, offset: number, value: number): void {
  const bytes = readFileSync(copy)
  bytes.writeUInt32BE(value, offset)
  writeFileSync(copy, bytes)
}

function overwrite(copy: string): void {
  const bytes = readFileSync(copy)
  bytes.fill(0xff, 100)
  writeFileSync(copy, bytes)
}
