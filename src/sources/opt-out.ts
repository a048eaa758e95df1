import { CMS, CMS_CATALOG, US_PUBLIC_DOMAIN } from './publishers.ts'
import { may, need, type Source } from './source.ts'

export const optOut: Source = {
  id: 'opt-out',
  title: 'Opt Out Affidavits',
  publisher: CMS,
  foundAt: CMS_CATALOG,
  licence: US_PUBLIC_DOMAIN,
  oneRow: 'One clinician who opted out of Medicare, from and until when.',
  gives: 'who cannot bill Medicare',
  refused: [
    'An NPI that is not ten digits with a right check digit.',
    'A missing first day, a date that cannot be one, or an end before the start.',
    'A row that repeats another in every column read.',
  ],
  everReadFromPublisher: false,
  fetch: [
    {
      name: 'file',
      found: { in: 'cms-catalog', title: 'Opt Out Affidavits' },
      releases: 1,
      bytesMax: 100e6,
      byState: { how: 'whole', why: 'it is small, and who moved is still opted out' },
    },
  ],
  dated: 'snapshot',
  maxLineBytes: 8192,
  dropped: [],
  layouts: [
    {
      name: '2017',
      year: 2017,
      header: true,
      columns: { npi: need('NPI'), from_date: need('Optout Effective Date'), until_date: may('Optout End Date') },
    },
  ],
}
