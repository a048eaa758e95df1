import { CENSUS, US_PUBLIC_DOMAIN } from './publishers.ts'
import { may, need, type Source } from './source.ts'

export const zctaCounty: Source = {
  id: 'zcta-county',
  partOf: 'places',
  title: '2020 ZIP Code Tabulation Area to County relationship file',
  publisher: CENSUS,
  foundAt: 'www2.census.gov/geo/docs/maps-data/data/rel2020/zcta520/tab20_zcta520_county20_natl.txt (check)',
  licence: US_PUBLIC_DOMAIN,
  oneRow: 'The part of one ZIP code area that lies in one county; a county without ZIP code area has a row too.',
  gives: 'the county of a ZIP code: the one that holds most of its land',
  refused: ['A ZIP code area or county code that is not five digits.', 'A second row of the same two in one release.'],
  everReadFromPublisher: false,
  fetch: [
    {
      name: 'file',
      found: {
        in: 'fixed',
        url: 'https://www2.census.gov/geo/docs/maps-data/data/rel2020/zcta520/tab20_zcta520_county20_natl.txt',
        release: '2020',
      },
      releases: 1,
      bytesMax: 100e6,
      byState: { how: 'whole', why: 'it is small, and people search across the border' },
    },
  ],
  dated: 'snapshot',
  maxLineBytes: 8192,
  dropped: [],
  layouts: [
    {
      name: '2020',
      year: 2020,
      header: true,
      columns: {
        zip: need('GEOID_ZCTA5_20'),
        county_fips: need('GEOID_COUNTY_20'),
        county_name: need('NAMELSAD_COUNTY_20'),
        land_area: may('AREALAND_PART'),
      },
    },
  ],
}
