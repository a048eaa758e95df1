import { expect, test } from 'vitest'
import { doctors } from '../doctors.ts'
import { nppes } from '../nppes.ts'
import { nppesDeactivations } from '../nppes-deactivations.ts'
import { optOut } from '../opt-out.ts'
import { payments } from '../payments.ts'
import { hostsOf, isFromMemory } from '../recipe.ts'
import { services } from '../services.ts'
import { readCmsCatalog } from './read-cms-catalog.ts'
import { readMetastore } from './read-metastore.ts'
import { readPage } from './read-page.ts'

const ID = '0123abcd-0000-4000-8000-00000000000'

test('data.json: a release is a CSV and the API of the same period, by the whole title', () => {
  const release = (year: number, id: string, more: object = {}) => [
    {
      title: `P : ${year}-12-01`,
      temporal: `${year}-01-01/${year}-12-31`,
      format: 'API',
      accessURL: `https://default/data-api/v1/dataset/${id}/data`,
      ...more,
    },
    {
      title: `P : ${year}-12-01`,
      temporal: `${year}-01-01/${year}-12-31`,
      mediaType: 'text/csv',
      downloadURL: `https://data.cms.gov/f/D${year}.csv`,
      modified: '2026-05-14',
    },
  ]
  const latest = {
    temporal: '2023-01-01/2023-12-31',
    format: 'API',
    accessURL: `https://data.cms.gov/data-api/v1/dataset/${ID}9/data`,
    description: 'latest',
  }
  const catalog = {
    dataset: [
      { title: 'Providers - by Provider', distribution: release(2099, `${ID}8`) },
      {
        title: 'Providers – by  Provider and Service',
        distribution: [latest, ...release(2023, `${ID}3`), ...release(2022, `${ID}2`)],
      },
    ],
  }
  expect(readCmsCatalog(catalog, 'Providers - by Provider and Service', services)).toEqual([
    {
      release: '2023',
      url: 'https://data.cms.gov/f/D2023.csv',
      modified: '2026-05-14',
      rows: { kind: 'data-api', url: `https://data.cms.gov/data-api/v1/dataset/${ID}3/data` },
    },
    {
      release: '2022',
      url: 'https://data.cms.gov/f/D2022.csv',
      modified: '2026-05-14',
      rows: { kind: 'data-api', url: `https://data.cms.gov/data-api/v1/dataset/${ID}2/data` },
    },
  ])
})

test('data.json: a snapshot is of the day on which it was changed, and a release without CSV is none', () => {
  const catalog = {
    dataset: [
      {
        title: 'Opt Out Affidavits',
        modified: '2026-06-15',
        distribution: [
          { title: 'Opt Out Affidavits : 2026-06-01', mediaType: 'text/csv', downloadURL: 'https://data.cms.gov/f/o.csv' },
          { title: 'Opt Out Affidavits : 2026-05-01', format: 'API', accessURL: 'https://data.cms.gov/x' },
        ],
      },
    ],
  }
  expect(readCmsCatalog(catalog, 'Opt Out Affidavits', optOut)).toEqual([
    { release: '2026-06-15', url: 'https://data.cms.gov/f/o.csv', modified: '2026-06-15', rows: null },
  ])
})

test('data.json of another shape is an error that names the place', () => {
  expect(() => readCmsCatalog({ dataset: [{ name: 'x' }] }, 'x', services)).toThrow(/not known \(dataset\.0\.title/)
})

test('a metastore: one dataset by its id, or those whose title matches, with or without reference ids', () => {
  const byId = { in: 'metastore', api: 'https://data.cms.gov/provider-data/api/1', dataset: 'mj5m-pzi6' } as const
  const one = {
    identifier: 'mj5m-pzi6',
    title: 'National Downloadable File',
    modified: '2026-06-18T00:00:00',
    distribution: [{ data: { downloadURL: 'https://data.cms.gov/d.csv' } }],
  }
  expect(readMetastore(one, byId, doctors)).toEqual([
    {
      release: '2026-06-18',
      url: 'https://data.cms.gov/d.csv',
      modified: '2026-06-18T00:00:00',
      rows: { kind: 'datastore', url: 'https://data.cms.gov/provider-data/api/1/datastore/query/mj5m-pzi6/0' },
    },
  ])
  const byTitle = {
    in: 'metastore',
    api: 'https://openpaymentsdata.cms.gov/api/1',
    title: '^\\d{4} General Payment Data$',
  } as const
  const item = (title: string) => ({
    identifier: title,
    title,
    modified: null,
    distribution: [{ downloadURL: 'https://download.cms.gov/p.csv' }],
  })
  const found = readMetastore(
    [item('2023 General Payment Data'), item('2023 Research Payment Data'), item('All General Payment Data')],
    byTitle,
    payments,
  )
  expect(found.map(({ release }) => release)).toEqual(['2023'])
})

const link = (source: typeof nppes, name: string): string => {
  const found = source.fetch.find((recipe) => recipe.name === name)?.found
  if (found?.in !== 'page') throw new Error(`${name} is found on a page`)
  return found.link
}

test('the page of NPPES: V.2 alone, monthly by name, weekly by its last day, links made whole', () => {
  const page = 'https://download.cms.gov/nppes/NPI_Files.html'
  const html = `<a href="./NPPES_Data_Dissemination_August_2026.zip">V.1</a>
    <a href="./NPPES_Data_Dissemination_August_2026_V2.zip">V.2</a> <A HREF = './NPPES_Data_Dissemination_September_2026_V2.zip'>V.2</A>
    <a href="./NPPES_Data_Dissemination_081726_082326_Weekly_V2.zip">week</a>
    <a href="./NPPES_Deactivated_NPI_Report_081026_V2.zip">deactivated</a>`.replace('A HREF', 'a href')
  const read = (pattern: string) =>
    readPage(html, { in: 'page', page, link: pattern }).map(({ release, url }) => [release, url.split('/').at(-1)])
  expect(read(link(nppes, 'monthly'))).toEqual([
    ['2026-08', 'NPPES_Data_Dissemination_August_2026_V2.zip'],
    ['2026-09', 'NPPES_Data_Dissemination_September_2026_V2.zip'],
  ])
  expect(read(link(nppes, 'weekly'))).toEqual([['2026-08-23', 'NPPES_Data_Dissemination_081726_082326_Weekly_V2.zip']])
  expect(read(link(nppesDeactivations, 'report'))).toEqual([['2026-08-10', 'NPPES_Deactivated_NPI_Report_081026_V2.zip']])
})

test('the hosts of a recipe are that of its catalog and those of its files; an address that stands here is from memory', () => {
  const [general] = payments.fetch
  const [found] = doctors.fetch
  expect(general && [hostsOf(general), isFromMemory(general)]).toEqual([['openpaymentsdata.cms.gov', 'download.cms.gov'], false])
  expect(found && [hostsOf(found), isFromMemory(found)]).toEqual([['data.cms.gov'], true])
})
