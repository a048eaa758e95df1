import { CMS, US_PUBLIC_DOMAIN } from './publishers.ts'
import { PROVIDER_DATA_API } from './recipe.ts'
import { type LayoutColumns, mark, need, type Source } from './source.ts'

const COLUMNS: LayoutColumns = {
  ccn: need('Facility ID', 'Provider ID'),
  name: need('Facility Name', 'Hospital Name'),
  state: need('State'),
  zip: need('ZIP Code'),
  hospital_type: mark('Hospital Type'),
}

export const hospitals: Source = {
  id: 'hospitals',
  title: 'Hospital General Information',
  publisher: CMS,
  foundAt: 'data.cms.gov/provider-data dataset xubh-q36u (check)',
  licence: US_PUBLIC_DOMAIN,
  oneRow: 'One hospital that is registered with Medicare.',
  gives: 'names and places of hospitals',
  refused: [
    'A certification number that is not six letters and digits once its leading zeros are restored.',
    'A row without a name.',
    'A second row of the same hospital in one release.',
  ],
  everReadFromPublisher: false,
  fetch: [
    {
      name: 'file',
      found: { in: 'metastore', api: PROVIDER_DATA_API, dataset: 'xubh-q36u' },
      releases: 1,
      bytesMax: 100e6,
      byState: { how: 'whole', why: 'it is small, and clinicians work in hospitals across the border' },
    },
  ],
  dated: 'snapshot',
  maxLineBytes: 16_384,
  dropped: [],
  layouts: [
    { name: '2023', year: 2023, header: true, columns: { ...COLUMNS, city: need('City/Town', 'citytown') } },
    { name: '2019', year: 2019, header: true, columns: { ...COLUMNS, city: need('City') } },
  ],
}
