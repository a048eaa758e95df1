import { CMS, NPPES_FIRST_DAY, NPPES_PAGE, US_PUBLIC_DOMAIN } from './publishers.ts'
import { may, need, type Source } from './source.ts'

const PLACE = 'Provider Secondary Practice Location Address'

export const nppesLocations: Source = {
  id: 'nppes-locations',
  partOf: 'nppes',
  title: 'NPPES Data Dissemination, practice location reference file (pl_pfile)',
  publisher: CMS,
  foundAt: `${NPPES_PAGE}; pl_pfile_*.csv in the same zip`,
  licence: US_PUBLIC_DOMAIN,
  oneRow: 'One further practice location of one NPI.',
  gives: 'further addresses and phones',
  refused: ['An NPI that is not ten digits with a right check digit.', 'A row that repeats another in every column read.'],
  everReadFromPublisher: false,
  fetch: [],
  fetchedWith: 'nppes',
  dated: 'snapshot',
  wholeFrom: NPPES_FIRST_DAY,
  maxLineBytes: 16_384,
  dropped: [],
  layouts: [
    {
      name: '2018',
      year: 2018,
      header: true,
      columns: {
        npi: need('NPI'),
        street1: need(`${PLACE}- Address Line 1`),
        street2: may(`${PLACE}-  Address Line 2`),
        city: need(`${PLACE} - City Name`),
        state: need(`${PLACE} - State Name`),
        zip: need(`${PLACE} - Postal Code`),
        country: may(`${PLACE} - Country Code (If outside U.S.)`),
        phone: may(`${PLACE} - Telephone Number`),
      },
    },
  ],
}
