import { CENSUS, US_PUBLIC_DOMAIN } from './publishers.ts'
import { need, type Source } from './source.ts'

export const zipPopulation: Source = {
  id: 'zip-population',
  partOf: 'places',
  title: 'Population by ZIP Code Tabulation Area (American Community Survey, B01003)',
  publisher: CENSUS,
  foundAt: 'data.census.gov or its API, table B01003 by ZCTA, cut to two columns (check)',
  licence: US_PUBLIC_DOMAIN,
  oneRow: 'The people of one ZIP code area.',
  gives: 'population of a ZIP code',
  refused: [
    'A ZIP code that is not five digits.',
    'A population that is not a whole number.',
    'A second row of the same ZIP code in one release.',
  ],
  everReadFromPublisher: false,
  fetch: [
    {
      name: 'file',
      found: {
        in: 'census',
        url: 'https://api.census.gov/data/2023/acs/acs5?get=B01003_001E&for=zip%20code%20tabulation%20area:*',
        release: '2023',
        columns: { zip: 'zip code tabulation area', population: 'B01003_001E' },
      },
      releases: 1,
      bytesMax: 50e6,
      byState: { how: 'whole', why: 'it is small' },
    },
  ],
  dated: 'period',
  maxLineBytes: 4096,
  dropped: [],
  layouts: [
    { name: '2023', year: 2023, header: true, columns: { zip: need('ZIP_CLEAN', 'zip'), population: need('population') } },
  ],
}
