import { type Dataset, MODIFIED, type Shelf } from './shelf.ts'
import { column, datastoreName } from './table.ts'

// As the publishers' documentation says: more are not sent, whatever is asked.
const DATA_API_ROWS_MAX = 5000
const DATASTORE_ROWS_MAX = 500

/** What an API of the publishers answers at a path, as JSON or a page; undefined where none is there. */
export function answerApi(shelf: Shelf, path: string, query: URLSearchParams): { body: Buffer; type: string } | undefined {
  const json = findJson(shelf, path, query)
  if (json !== undefined) return { body: Buffer.from(JSON.stringify(json)), type: 'application/json' }
  const page = PAGES[path]
  return page === undefined ? undefined : { body: Buffer.from(page), type: 'text/html' }
}

const PAGES: Record<string, string> = {
  '/download.cms.gov/nppes/NPI_Files.html': `<html><body><ul>
    <li><a href="./NPPES_Data_Dissemination_May_2026.zip">Full Replacement Monthly NPI File (May, first version)</a></li>
    <li><a href="./NPPES_Data_Dissemination_June_2026_V2.zip">Full Replacement Monthly NPI File V.2</a></li>
    <li><a href='./NPPES_Deactivated_NPI_Report_060126_V2.zip'>Full Replacement Monthly NPI Deactivation File</a></li>
    <li><a href="./NPPES_Data_Dissemination_060126_060726_Weekly_V2.zip">Weekly Incremental NPI File</a></li></ul></body></html>`,
  '/www.nucc.org/index.php/code-sets-mainmenu-41/provider-taxonomy-mainmenu-40/csv-mainmenu-57': `<html><body>
    <a href="/images/stories/CSV/nucc_taxonomy_251.csv">Version 25.1, 7/1/25</a></body></html>`,
}

function findJson(shelf: Shelf, path: string, query: URLSearchParams): unknown {
  if (path === '/data.cms.gov/data.json') return { dataset: listDataApi(shelf) }
  const rows = /^\/data\.cms\.gov\/data-api\/v1\/dataset\/([\da-f-]{36})\/data(\/stats)?$/.exec(path)
  if (rows) return answerDataApi(shelf.dataApi.get(rows[1] ?? ''), query, rows[2] !== undefined)
  const provider = path.startsWith('/data.cms.gov/provider-data/api/1/')
  const payments = path.startsWith('/openpaymentsdata.cms.gov/api/1/')
  if (!provider && !payments) return undefined
  return answerDkan(provider ? shelf.providerData : shelf.openPayments, path, query)
}

function listDataApi(shelf: Shelf): unknown[] {
  return [...Map.groupBy(shelf.dataApi, ([, { title }]) => title)].map(([title, datasets]) => ({
    title,
    modified: MODIFIED,
    distribution: datasets.flatMap(([id, { temporal, file }], index) => {
      const named = { title: `${title} : ${temporal?.slice(0, 4)}-12-01`, temporal, modified: MODIFIED }
      // As data.cms.gov has shown: one host is called "default", and the newest release is named once more as "latest".
      const api = { ...named, format: 'API', accessURL: `https://default/data-api/v1/dataset/${id}/data` }
      const latest = index === 0 ? [{ ...api, accessURL: api.accessURL.replace(/0{8}/, 'ffffffff'), description: 'latest' }] : []
      return [...latest, api, { ...named, mediaType: 'text/csv', downloadURL: `https:/${file}` }]
    }),
  }))
}

function answerDataApi(dataset: Dataset | undefined, query: URLSearchParams, isCount: boolean): unknown {
  if (dataset === undefined) return undefined
  const found = filterRows(dataset, readFilter(query))
  if (isCount) return { found_rows: found.length, total_rows: dataset.table.rows.length }
  const size = Math.min(DATA_API_ROWS_MAX, Number(query.get('size') ?? 1000))
  const offset = Number(query.get('offset') ?? 0)
  const { header } = dataset.table
  return found
    .slice(offset, offset + size)
    .map((row) => Object.fromEntries(header.map((cell, index) => [cell, row[index] ?? ''])))
}

function readFilter(query: URLSearchParams): [string, string] | undefined {
  for (const [key, value] of query) {
    const name = /^filter\[(.+)\]$/.exec(key)?.[1]
    if (name !== undefined) return [name, value]
  }
  return undefined
}

function filterRows({ table }: Dataset, filter: [string, string] | undefined, name = (cell: string) => cell): string[][] {
  if (filter === undefined) return table.rows
  const index = column({ ...table, header: table.header.map(name) }, filter[0])
  return table.rows.filter((row) => row[index] === filter[1])
}

function answerDkan(datasets: ReadonlyMap<string, Dataset>, path: string, query: URLSearchParams): unknown {
  const items = /\/api\/1\/metastore\/schemas\/dataset\/items(?:\/([\w-]+))?$/.exec(path)
  if (items) {
    const listed = [...datasets].map(([id, dataset]) => describeDataset(id, dataset))
    return items[1] === undefined ? listed : listed.find(({ identifier }) => identifier === items[1])
  }
  const asked = /\/api\/1\/datastore\/query\/([\w-]+)\/0$/.exec(path)
  const dataset = datasets.get(asked?.[1] ?? '')
  return dataset && answerDatastore(dataset, query)
}

function describeDataset(identifier: string, { title, modified, file }: Dataset) {
  return {
    '@type': 'dcat:Dataset',
    identifier,
    title,
    modified,
    distribution: [{ downloadURL: `https:/${file}`, mediaType: 'text/csv' }],
  }
}

function answerDatastore(dataset: Dataset, query: URLSearchParams): unknown {
  const property = query.get('conditions[0][property]')
  const filter: [string, string] | undefined = property === null ? undefined : [property, query.get('conditions[0][value]') ?? '']
  const found = filterRows(dataset, filter, datastoreName)
  const limit = Math.min(DATASTORE_ROWS_MAX, Number(query.get('limit') ?? DATASTORE_ROWS_MAX))
  const offset = Number(query.get('offset') ?? 0)
  const names = dataset.table.header.map(datastoreName)
  const fields = Object.fromEntries(
    names.map((name, index) => [name, { type: 'text', description: dataset.table.header[index] }]),
  )
  return {
    results: found
      .slice(offset, offset + limit)
      .map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? '']))),
    count: found.length,
    schema: { distribution: { fields: { record_number: { type: 'serial' }, ...fields } } },
  }
}
