import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { INDICATOR_IDS } from '#domain/indicator.ts'
import { openDuckdb } from '#doors/duckdb.ts'
import { exportParquet, exportText } from './export-edition.ts'
import { EXPORT_KINDS, exportRows } from './export-rows.ts'
import { openEdition } from './open-edition.ts'
import { publishExample } from './testing/publish-example.ts'
import { NPIS } from './testing/synthetic-measures.ts'

let folder: string
let editionPath: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-edition-'))
  editionPath = join(folder, 'edition.sqlite')
  await publishExample(editionPath)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('Clinicians are exported in NPI order, listed or not, in the shape of show', () => {
  const rows = [...exportRows(editionPath, 'clinicians')]
  expect(rows.map(({ npi }) => npi)).toEqual(Object.values(NPIS).toSorted())
  const edition = openEdition(editionPath)
  expect(rows[1]).toEqual(edition.findClinician(NPIS.jose))
  edition.close()
})

test('Evidence is exported as one flat row an indicator of a listed clinician', () => {
  const rows = [...exportRows(editionPath, 'evidence')]
  expect(rows).toHaveLength(4 * INDICATOR_IDS.length)
  const share = rows.find(({ npi, indicator }) => npi === NPIS.jose && indicator === 'spine-share')
  expect(share).toMatchObject({ value: 0.25, boundsLow: 0.21, lambda: 0.9, file: 'services.csv', firstRecord: 11, records: 20 })
})

test('Ties name the group, address, hospital or fellow clinician, shared patients once a pair', () => {
  const rows = [...exportRows(editionPath, 'ties')]
  expect(
    Object.fromEntries(
      ['group', 'address', 'hospital', 'shared-patients'].map((via) => [via, rows.filter((row) => row.via === via).length]),
    ),
  ).toEqual({
    group: 2,
    address: 6,
    hospital: 3,
    'shared-patients': 1,
  })
  expect(rows.at(-1)).toEqual({ npi: NPIS.jose, via: 'shared-patients', to: NPIS.ann, name: "Ann O'Brien", patients: 30 })
})

test('NDJSON has one object a line', () => {
  const lines = [...exportText({ editionPath, kind: 'evidence' }, 'ndjson')].join('').trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([...exportRows(editionPath, 'evidence')])
})

test('CSV has a header, and what is nested is JSON that DuckDB reads back', async () => {
  const file = join(folder, 'clinicians.csv')
  writeFileSync(file, [...exportText({ editionPath, kind: 'clinicians' }, 'csv')].join(''))
  const db = await openDuckdb({ memoryMb: 200 })
  const rows = await db.rows(
    `SELECT npi, name, taxonomies ->> '$[0].code' AS code FROM read_csv('${file}', all_varchar = true) LIMIT 2`,
  )
  db.close()
  expect(rows).toEqual([
    { npi: NPIS.carl, name: 'Carl van der Berg', code: null },
    { npi: NPIS.jose, name: 'José A. de la Cruz Jr.', code: '207XS0117X' },
  ])
})

test.each(EXPORT_KINDS)('Parquet of %s holds every row', async (kind) => {
  const to = join(folder, `${kind}.parquet`)
  await exportParquet({ editionPath, kind }, { to, folder })
  const db = await openDuckdb({ memoryMb: 200 })
  const [found] = await db.rows<{ rows: bigint; npis: bigint }>(
    `SELECT COUNT(*) AS rows, COUNT(DISTINCT npi) AS npis FROM '${to}'`,
  )
  db.close()
  const rows = [...exportRows(editionPath, kind)]
  expect(Number(found?.rows)).toBe(rows.length)
  expect(Number(found?.npis)).toBe(new Set(rows.map(({ npi }) => npi)).size)
})
