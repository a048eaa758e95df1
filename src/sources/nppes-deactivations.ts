import { CMS, NPPES_PAGE, US_PUBLIC_DOMAIN } from './publishers.ts'
import { need, type Source } from './source.ts'

export const nppesDeactivations: Source = {
  id: 'nppes-deactivations',
  partOf: 'nppes',
  title: 'NPPES Deactivated NPI Report',
  publisher: CMS,
  foundAt: `${NPPES_PAGE}; published as a workbook: save its sheet as CSV without the title line`,
  licence: US_PUBLIC_DOMAIN,
  oneRow: 'One NPI that is deactivated, and since when.',
  gives: 'NPIs that must not be shown',
  refused: [
    'An NPI that is not ten digits with a right check digit.',
    'A missing or impossible date.',
    'A second row of the same NPI in one release.',
  ],
  everReadFromPublisher: false,
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
