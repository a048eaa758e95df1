import { US_PUBLIC_DOMAIN } from './publishers.ts'
import { need, type Source } from './source.ts'

export const countyRurality: Source = {
  id: 'county-rurality',
  partOf: 'places',
  title: 'NCHS Urban–Rural Classification Scheme for Counties',
  publisher: 'National Center for Health Statistics',
  foundAt: 'cdc.gov/nchs/data-analysis-tools/urban-rural.html, NCHSurb-rural-codes (check)',
  licence: US_PUBLIC_DOMAIN,
  oneRow: 'One county and how urban it is, from 1 (large central metro) to 6 (noncore).',
  gives: 'rurality of a place',
  refused: [
    'A state or county code that is not a number.',
    'A class that is given but outside 1 to 6 (a county of the past has none).',
    'A second row of the same county in one release.',
  ],
  everReadFromPublisher: false,
  fetch: [
    {
      name: 'file',
      found: { in: 'fixed', url: 'https://www.cdc.gov/nchs/data/data-analysis/NCHSurb-rural-codes.csv', release: '2023' },
      releases: 1,
      bytesMax: 20e6,
      byState: { how: 'whole', why: 'it is small' },
    },
  ],
  dated: 'snapshot',
  maxLineBytes: 4096,
  dropped: [],
  layouts: [
    {
      name: '2023',
      year: 2023,
      header: true,
      columns: { state_fips: need('STFIPS'), county_code: need('CTYFIPS'), code: need('CODE2023') },
    },
  ],
}
