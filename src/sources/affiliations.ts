import { CMS, US_PUBLIC_DOMAIN } from './publishers.ts'
import { PROVIDER_DATA_API } from './recipe.ts'
import { need, type Source } from './source.ts'

export const affiliations: Source = {
  id: 'affiliations',
  title: 'Facility Affiliation Data',
  publisher: CMS,
  foundAt: 'data.cms.gov/provider-data dataset 27ea-46a8 (check)',
  licence: US_PUBLIC_DOMAIN,
  oneRow: 'One clinician at one facility.',
  gives: 'hospitals of clinicians',
  refused: [
    'An NPI that is not ten digits with a right check digit.',
    'A certification number that is not six letters and digits.',
    'A row that repeats another in every column read.',
  ],
  everReadFromPublisher: false,
  fetch: [
    {
      name: 'file',
      found: { in: 'metastore', api: PROVIDER_DATA_API, dataset: '27ea-46a8' },
      releases: 1,
      bytesMax: 1e9,
      byState: { how: 'whole', why: 'it names no state' },
    },
  ],
  dated: 'snapshot',
  maxLineBytes: 8192,
  dropped: [],
  layouts: [
    {
      name: '2021',
      year: 2021,
      header: true,
      columns: {
        npi: need('NPI'),
        facility_type: need('facility_type'),
        ccn: need('Facility Affiliations Certification Number', 'facility_afl_ccn'),
      },
    },
  ],
}
