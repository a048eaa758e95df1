import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import writeXlsxFile from 'write-excel-file/node'
import { writeZip } from '#doors/testing/write-zip.ts'
import { column, type PublishedTable, parseTable, readTable } from './table.ts'

/** A file at an address: `/<host>/<path>`. */
export interface Resource {
  body: Buffer
  type: string
  etag: string
  lastModified: string
}

/** A dataset that a row API answers from, by its id. */
export interface Dataset {
  table: PublishedTable
  title: string
  modified: string
  /** Where its whole file lies. */
  file: string
  temporal?: string
}

/** Everything that the publishers have: files by path, datasets by id, of data.cms.gov and of the two DKAN catalogs. */
export interface Shelf {
  files: Map<string, Resource>
  dataApi: Map<string, Dataset>
  providerData: Map<string, Dataset>
  openPayments: Map<string, Dataset>
}

export const MODIFIED = '2026-06-01'
const LAST_MODIFIED = 'Mon, 01 Jun 2026 04:00:00 GMT'

/** Puts the files of a fictional state on the publishers' shelves. */
export async function fillShelf(folder: string): Promise<Shelf> {
  const shelf: Shelf = { files: new Map(), dataApi: new Map(), providerData: new Map(), openPayments: new Map() }
  for (const [index, year] of ['2023', '2022'].entries()) {
    addDataApi(shelf, folder, {
      title: `${PHYSICIANS} by Provider and Service`,
      path: `services/${year}`,
      id: uuid(10 + index),
      year,
    })
    addDataApi(shelf, folder, { title: `${PHYSICIANS} by Provider`, path: `summary/${year}`, id: uuid(20 + index), year })
  }
  addDataApi(shelf, folder, {
    title: 'Medicare Part D Prescribers - by Provider',
    path: 'prescribing/2023',
    id: uuid(30),
    year: '2023',
  })
  addDataApi(shelf, folder, { title: 'Opt Out Affidavits', path: 'opt-out/2026-06', id: uuid(40), year: '2026' })
  addProviderData(shelf, folder)
  addOpenPayments(shelf, folder)
  await addNppes(shelf, folder)
  addFixed(shelf, folder)
  return shelf
}

const PHYSICIANS = 'Medicare Physician & Other Practitioners -'

/** Shelves one whole file and says where. */
export function putFile(
  shelf: Shelf,
  path: string,
  body: Buffer,
  { type = 'text/csv', lastModified = LAST_MODIFIED }: { type?: string; lastModified?: string } = {},
): string {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`
  shelf.files.set(path, { body, type, etag, lastModified })
  return path
}

/** The rows of the weekly file that `fillShelf` puts up: one clinician as before. */
export const WEEK: { body: Buffer } = { body: Buffer.alloc(0) }

function addDataApi(
  shelf: Shelf,
  folder: string,
  { title, path, id, year }: { title: string; path: string; id: string; year: string },
): void {
  const source = onlyFile(join(folder, path))
  const file = putFile(shelf, `/data.cms.gov/sites/default/files/${year}/${id}/${source.name}`, source.body)
  const temporal = `${year}-01-01/${year}-12-31`
  shelf.dataApi.set(id, { table: parseTable(source.body), title, modified: MODIFIED, file, temporal })
}

const PROVIDER_DATA: Record<string, { title: string; path: string }> = {
  'mj5m-pzi6': { title: 'National Downloadable File', path: 'doctors/2026-06' },
  '27ea-46a8': { title: 'Facility Affiliation Data', path: 'affiliations/2026-06' },
  'xubh-q36u': { title: 'Hospital General Information', path: 'hospitals/2026-05' },
  'cahps-0001': { title: 'PY 2023 Group Public Reporting: Patient Experience', path: 'group-experience/2023' },
  'ec-0001': { title: 'PY 2023 Clinician Public Reporting: MIPS Measures and Attestations', path: 'clinician-reporting/2023' },
  'grp-0001': { title: 'PY 2023 Group Public Reporting: MIPS Measures and Attestations', path: 'group-reporting/2023' },
  'vgrp-0001': { title: 'PY 2023 Virtual Group Public Reporting: MIPS Measures and Attestations', path: 'group-reporting/2023' },
}

function addProviderData(shelf: Shelf, folder: string): void {
  for (const [id, { title, path }] of Object.entries(PROVIDER_DATA)) {
    const { name, body } = onlyFile(join(folder, path))
    const file = putFile(shelf, `/data.cms.gov/provider-data/sites/default/files/resources/${id}/${name}`, body)
    shelf.providerData.set(id, { table: parseTable(body), title, modified: MODIFIED, file })
  }
  const overall = overallScores(
    readTable(join(folder, 'clinician-reporting/2023', onlyFile(join(folder, 'clinician-reporting/2023')).name)),
  )
  const body = Buffer.from(stringify([overall.header, ...overall.rows]))
  const file = putFile(shelf, '/data.cms.gov/provider-data/sites/default/files/resources/overall/ec_score_file.csv', body)
  const title = 'PY 2023 Clinician Public Reporting: Overall MIPS Performance'
  shelf.providerData.set('overall-0001', { table: overall, title, modified: MODIFIED, file })
}

/** The generator writes no overall scores of clinicians: one for each of whom measures are reported. */
function overallScores(measures: PublishedTable): PublishedTable {
  const npis = [...new Set(measures.rows.map((row) => row[column(measures, 'NPI')] ?? ''))]
  return {
    header: ['NPI', 'Org_PAC_ID', 'lst_nm', 'frst_nm', 'source', 'final_MIPS_score'],
    rows: npis.map((npi, index) => [npi, '', 'FICTIONAL', 'PERSON', 'individual', String(60 + (index % 40))]),
  }
}

function addOpenPayments(shelf: Shelf, folder: string): void {
  const stateOf = readStates(folder)
  for (const [kind, name, npi, added] of [
    ['General', 'OP_DTL_GNRL_PGYR2023.csv', 'Covered_Recipient_NPI', []],
    ['Research', 'OP_DTL_RSRCH_PGYR2023.csv', 'Covered_Recipient_NPI', ['Recipient_State', 'Principal_Investigator_1_State']],
    ['Ownership', 'OP_DTL_OWNRSHP_PGYR2023.csv', 'Physician_NPI', ['Recipient_State']],
  ] as const) {
    const table = readTable(join(folder, 'payments/2023', name))
    const at = column(table, npi)
    // The official files name the state; the fictional ones only where their generator needs it.
    for (const cell of added) table.header.push(cell)
    for (const row of table.rows) for (const _ of added) row.push(stateOf.get(row[at] ?? '') ?? '')
    const body = Buffer.from(stringify([table.header, ...table.rows], { quoted: true }))
    const file = putFile(shelf, `/download.cms.gov/openpayments/${name}`, body)
    shelf.openPayments.set(`${kind.toLowerCase()}-2023`, { table, title: `2023 ${kind} Payment Data`, modified: MODIFIED, file })
  }
}

function readStates(folder: string): Map<string, string> {
  const nppes = readTable(join(folder, 'nppes/2026-06/npidata_pfile_20260601.csv'))
  const state = column(nppes, 'Provider Business Practice Location Address State Name')
  return new Map(nppes.rows.map((row) => [row[0] ?? '', row[state] ?? '']))
}

async function addNppes(shelf: Shelf, folder: string): Promise<void> {
  const read = (name: string) => readFileSync(join(folder, 'nppes/2026-06', name))
  const people = read('npidata_pfile_20260601.csv')
  const header = people.subarray(0, people.indexOf('\n') + 1)
  const monthly = writeZip([
    { name: 'npidata_pfile_20050523-20260601.csv', text: people },
    { name: 'npidata_pfile_20050523-20260601_fileheader.csv', text: header },
    { name: 'pl_pfile_20050523-20260601.csv', text: read('pl_pfile_20260601.csv') },
    { name: 'NPPES_Data_Dissemination_Readme.pdf', text: '%PDF-1.4 fictional' },
  ])
  WEEK.body = Buffer.concat([header, people.subarray(header.length, people.indexOf('\n', header.length) + 1)])
  const weekly = writeZip([{ name: 'npidata_pfile_20260601-20260607.csv', text: WEEK.body }])
  const report = readTable(join(folder, 'nppes-deactivations/2026-06/deactivated_npi_report.csv'))
  const rows = [['NPPES Deactivated NPI Report as of Jun 01 2026', ''], report.header, ...report.rows]
  const workbook = await writeXlsxFile(rows.map((row) => row.map((value) => ({ value, type: String })))).toBuffer()
  const deactivated = writeZip([{ name: 'NPPES Deactivated NPI Report 20260601.xlsx', text: workbook }])
  for (const [name, body] of [
    ['NPPES_Data_Dissemination_June_2026_V2.zip', monthly],
    ['NPPES_Data_Dissemination_060126_060726_Weekly_V2.zip', weekly],
    ['NPPES_Deactivated_NPI_Report_060126_V2.zip', deactivated],
  ] as const) {
    putFile(shelf, `/download.cms.gov/nppes/${name}`, body, { type: 'application/zip' })
  }
}

function addFixed(shelf: Shelf, folder: string): void {
  const { body: excluded } = onlyFile(join(folder, 'exclusions/2026-06'))
  putFile(shelf, '/oig.hhs.gov/exclusions/downloadables/UPDATED.csv', excluded)
  const { body: counties } = onlyFile(join(folder, 'zcta-county/2020'))
  putFile(shelf, '/www2.census.gov/geo/docs/maps-data/data/rel2020/zcta520/tab20_zcta520_county20_natl.txt', bars(counties), {
    type: 'text/plain',
  })
  putFile(
    shelf,
    '/www.cdc.gov/nchs/data/data-analysis/NCHSurb-rural-codes.csv',
    onlyFile(join(folder, 'county-rurality/2023')).body,
  )
  putFile(shelf, '/www.nucc.org/images/stories/CSV/nucc_taxonomy_251.csv', onlyFile(join(folder, 'nucc')).body)
  const people = parseTable(onlyFile(join(folder, 'zip-population/2023')).body)
  const table = [['B01003_001E', 'zip code tabulation area'], ...people.rows.map(([zip, population]) => [population, zip])]
  putFile(shelf, '/api.census.gov/data/2023/acs/acs5', Buffer.from(JSON.stringify(table)), { type: 'application/json' })
}

// The Census parts the cells of its relationship files by bars.
function bars(csv: Buffer): Buffer {
  const { header, rows } = parseTable(csv)
  return Buffer.from(stringify([header, ...rows], { delimiter: '|' }))
}

/** The one file of a folder, whatever the generator calls it. */
function onlyFile(folder: string): { name: string; body: Buffer } {
  const [found] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(csv|txt)$/.test(name))
  if (found === undefined) throw new Error(`no file in ${folder}`)
  return { name: found.split('/').at(-1) ?? found, body: readFileSync(join(folder, found)) }
}

function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}
