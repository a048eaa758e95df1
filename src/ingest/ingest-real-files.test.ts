import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isNpi } from '#domain/npi.ts'
import { type Duckdb, openDuckdb } from '#doors/duckdb.ts'
import { type IngestResult, ingestFiles } from './ingest-files.ts'

const DATA = resolve(import.meta.dirname, '../../../shared/data')
const isThere = existsSync(DATA)
const real = test.skipIf(!isThere)

let db: Duckdb
let result: IngestResult
let folder: string
beforeAll(async () => {
  if (!isThere) return
  folder = mkdtempSync(join(tmpdir(), 'spinewise-real-'))
  db = await openDuckdb({ memoryMb: 1000 })
  result = await ingestFiles(db, { folders: [DATA], workFolder: folder, refusedPath: join(folder, 'refused.ndjson') })
})
afterAll(() => {
  if (!isThere) return
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

/** An independent reader: the whole file in memory, one character after the other. */
function readPlainly(path: string, delimiter: string, isQuoted: boolean): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let inQuotes = false
  const text = readFileSync(path, 'latin1')
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place)
    if (isQuoted && character === '"') inQuotes = !inQuotes
    else if (character === delimiter && !inQuotes) {
      row.push(cell)
      cell = ''
    } else if (character === '\n' && !inQuotes) {
      rows.push([...row, cell.replace(/\r$/, '')])
      row = []
      cell = ''
    } else cell += character
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell])
  return rows.filter((cells) => cells.some((text) => text !== ''))
}

function plainRows(name: string): { header: string[]; rows: string[][] } {
  const isTsv = name.endsWith('.tsv')
  const [header = [], ...rows] = readPlainly(join(DATA, name), isTsv ? '\t' : ',', !isTsv)
  return { header: header.map((cell) => cell.trim()), rows }
}

real('every line of every file is header, accepted, refused, blank or a continuation, as plain loops count them', () => {
  expect(result.inputs.length).toBeGreaterThanOrEqual(15)
  for (const { file, lines, headerLines, accepted, refused, blank, continuation } of result.inputs) {
    const text = readFileSync(join(DATA, file), 'latin1')
    const physical = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
    expect([file, lines]).toEqual([file, physical])
    expect([file, headerLines + accepted + refused + blank + continuation]).toEqual([file, lines])
    expect([file, accepted + refused]).toEqual([file, plainRows(file).rows.length])
  }
})

real('rows of the typed tables are the rows accepted', async () => {
  const tables = {
    services: 'services',
    doctors: 'doctors',
    nppes: 'nppes',
    'group-reporting': 'group_reporting',
    hospitals: 'hospitals',
  }
  for (const [source, table] of Object.entries(tables)) {
    const accepted = result.inputs.filter((input) => input.source === source).reduce((sum, input) => sum + input.accepted, 0)
    expect([source, await db.rows(`SELECT COUNT(*)::INTEGER AS n FROM ${table}`)]).toEqual([source, [{ n: accepted }]])
  }
})

real('the services block of 2012 has the rows, people, patients and services that plain loops find', async () => {
  const { header, rows } = plainRows('puf/PUF_CY2012_block.tsv')
  const at = (name: string) => header.indexOf(name)
  const expected = {
    rows: rows.length,
    people: new Set(rows.map((row) => row[at('npi')])).size,
    patients: rows.reduce((sum, row) => sum + Number(row[at('bene_unique_cnt')]), 0),
    // Thousandths, so that the sum is exact.
    services: rows.reduce((sum, row) => sum + Math.round(Number(row[at('line_srvc_cnt')]) * 1000), 0),
    zips: new Set(rows.map((row) => row[at('nppes_provider_zip')]?.padStart(5, '0').slice(0, 5))).size,
  }
  expect(rows.every((row) => isNpi(row[at('npi')] ?? ''))).toBe(true)
  const query = `
    SELECT COUNT(*)::INTEGER AS rows, COUNT(DISTINCT npi)::INTEGER AS people, SUM(patients)::INTEGER AS patients,
      (SUM(services) * 1000)::DOUBLE AS services, COUNT(DISTINCT zip5)::INTEGER AS zips
    FROM services
    WHERE year = 2012`
  expect(await db.rows(query)).toEqual([expected])
})

real('names, places and dates of NPPES are those of the raw file, ".0" or not', async () => {
  const { header, rows } = plainRows('nppes/nppes_sample_raw330cols.csv')
  const at = (name: string) => header.indexOf(name)
  const zip = at('Provider Business Practice Location Address Postal Code')
  const day = at('Provider Enumeration Date')
  const expected = rows.map((row) => [
    row[0]?.slice(0, 10),
    row[zip]
      ? row[zip]
          .replace('.0', '')
          .padStart(row[zip].replace('.0', '').length > 5 ? 9 : 5, '0')
          .slice(0, 5)
      : null,
    row[day] ? row[day].replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$1-$2') : null,
  ])
  const query = `
    SELECT npi::VARCHAR AS npi, zip5, enumerated_on::VARCHAR AS day
    FROM nppes
    JOIN input ON input.id = nppes.input_id
    WHERE input.file = 'nppes/nppes_sample_raw330cols.csv'
    ORDER BY nppes.record`
  const found = await db.rows<{ npi: string; zip5: string | null; day: string | null }>(query)
  expect(found.map((row) => [row.npi, row.zip5, row.day])).toEqual(expected)
})

real('rates of patient experience are those of the raw file', async () => {
  const { header, rows } = plainRows('dac/PhysicianCompare_2017_Group_Patient_Experience_CAHPS.csv')
  const at = (name: string) => header.indexOf(name)
  const rates = rows.map((row) => row[at('prf_rate')] ?? '').filter((rate) => rate !== '')
  const query =
    'SELECT COUNT(rate)::INTEGER AS n, SUM(rate)::DOUBLE AS total, COUNT(DISTINCT org_pac_id)::INTEGER AS groups FROM group_experience'
  expect(await db.rows(query)).toEqual([
    {
      n: rates.length,
      total: rates.reduce((sum, rate) => sum + Number(rate), 0),
      groups: new Set(rows.map((row) => row[at('Org_PAC_ID')])).size,
    },
  ])
})

real('bytes of the county file that are not UTF-8 are read as Windows-1252 and counted', async () => {
  const bytes = readFileSync(join(DATA, 'geo/NCHSurb-rural-codes.csv'))
  const input = result.inputs.find(({ source }) => source === 'county-rurality')
  expect(input).toMatchObject({ encoding: 'windows-1252', decodedBytes: bytes.filter((byte) => byte > 127).length, refused: 0 })
})

real('what is not used is named with the reason', () => {
  const why = new Map(result.notRecognised.map((left) => [left.file, left.why]))
  expect(why.get('puf/CMS_Geography_and_Service_2023_RF_codes.csv')).toContain('by Geography and Service')
  expect(why.get('ref/CMS_crosswalk_specialty_taxonomy_2021.csv')).toContain('crosswalk')
})

real('what must be true of real files is', () => {
  expect(result.expectations.filter(({ holds }) => !holds)).toEqual([])
})
