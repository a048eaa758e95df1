import { US_PUBLIC_DOMAIN } from './publishers.ts'
import { may, need, type Source } from './source.ts'

export const exclusions: Source = {
  id: 'exclusions',
  title: 'List of Excluded Individuals/Entities (LEIE), updated database',
  publisher: 'Office of Inspector General, US Department of Health and Human Services',
  foundAt: 'oig.hhs.gov/exclusions/downloadables/UPDATED.csv (check)',
  licence: US_PUBLIC_DOMAIN,
  oneRow: 'One person or business that is excluded from federal health programs.',
  gives: 'who must never appear',
  refused: [
    'An NPI that is neither 0000000000, blank, nor ten digits with a right check digit.',
    'A missing exclusion date, or a date that cannot be one.',
    'A row that repeats another in every column read.',
  ],
  everReadFromPublisher: false,
  fetch: [
    {
      name: 'file',
      found: { in: 'fixed', url: 'https://oig.hhs.gov/exclusions/downloadables/UPDATED.csv' },
      releases: 1,
      bytesMax: 200e6,
      byState: { how: 'whole', why: 'it is small, and who moved is still excluded' },
    },
  ],
  dated: 'snapshot',
  maxLineBytes: 8192,
  dropped: ['DOB', 'UPIN'],
  layouts: [
    {
      name: '2008',
      year: 2008,
      header: true,
      columns: {
        npi: need('NPI'),
        last_name: need('LASTNAME'),
        first_name: need('FIRSTNAME'),
        middle_name: may('MIDNAME'),
        business_name: may('BUSNAME'),
        address: may('ADDRESS'),
        city: may('CITY'),
        state: may('STATE'),
        zip: may('ZIP'),
        kind: need('EXCLTYPE'),
        excluded_on: need('EXCLDATE'),
        reinstated_on: may('REINDATE'),
        waiver_on: may('WAIVERDATE'),
      },
    },
  ],
}
