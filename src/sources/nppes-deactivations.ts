import { CMS, NPPES_PAGE, NPPES_PAGE_URL, US_PUBLIC_DOMAIN } from './publishers.ts'
import { need, type Source } from './source.ts'

export const nppesDeactivations: Source = {
  id: 'nppes-deactivations',
  partOf: 'nppes',
  title: 'NPPES Deactivated NPI Report',
  publisher: CMS,
  foundAt: `${NPPES_PAGE}; a workbook, whose sheet “data fetch” writes as CSV`,
  licence: US_PUBLIC_DOMAIN,
  oneRow: 'One NPI that is deactivated, and since when.',
  gives: 'NPIs that must not be shown',
  refused: [
    'An NPI that is not ten digits with a right check digit.',
    'A missing or impossible date.',
    'A second row of the same NPI in one release.',
  ],
  everReadFromPublisher: false,
  fetch: [
    {
      name: 'report',
      found: {
        in: 'page',
        page: NPPES_PAGE_URL,
        link: 'NPPES_Deactivated_NPI_Report_(?<month>\\d{2})(?<day>\\d{2})(?<year>\\d{2})_V2\\.zip',
      },
      releases: 1,
      bytesMax: 200e6,
      byState: { how: 'whole', why: 'it names no state' },
      entries: '\\.xlsx$',
      workbookFrom: 'NPI',
    },
  ],
  dated: 'snapshot',
  maxLineBytes: 4096,
  dropped: [],
  layouts: [
    {
      name: '2015',
      year: 2015,
      header: true,
      columns: { npi: need('NPI'), deactivated_on: need('NPPES Deactivation Date') },
    },
  ],
}
