import { CMS, NPPES_FIRST_DAY, NPPES_PAGE, NPPES_PAGE_URL, US_PUBLIC_DOMAIN } from './publishers.ts'
import { type LayoutColumn, type LayoutColumns, may, need, type Source } from './source.ts'

// NPPES Data Dissemination, Code Values: up to fifteen taxonomies, one of them primary.
const TAXONOMIES_MAX = 15

const PERSON: LayoutColumns = {
  npi: need('NPI'),
  last_name: need('Provider Last Name (Legal Name)'),
  first_name: need('Provider First Name'),
  middle_name: may('Provider Middle Name'),
  suffix: may('Provider Name Suffix Text'),
  credentials: may('Provider Credential Text'),
  gender: may('Provider Sex Code', 'Provider Gender Code'),
  city: need('Provider Business Practice Location Address City Name'),
  state: need('Provider Business Practice Location Address State Name'),
  zip: need('Provider Business Practice Location Address Postal Code'),
  country: may('Provider Business Practice Location Address Country Code (If outside U.S.)'),
  updated_on: may('Last Update Date'),
}

const FULL: LayoutColumns = {
  ...PERSON,
  entity_type: need('Entity Type Code'),
  replacement_npi: may('Replacement NPI'),
  org_name: may('Provider Organization Name (Legal Business Name)'),
  street1: need('Provider First Line Business Practice Location Address'),
  street2: may('Provider Second Line Business Practice Location Address'),
  phone: may('Provider Business Practice Location Address Telephone Number'),
  enumerated_on: need('Provider Enumeration Date'),
  deactivated_on: may('NPI Deactivation Date'),
  reactivated_on: may('NPI Reactivation Date'),
  ...taxonomyColumns(),
}

// The further files of the zip, other names and endpoints, are not read.
const DISSEMINATED = {
  entries: '^(npidata|pl)_pfile_[\\d-]+\\.csv$',
  byState: {
    how: 'while-reading',
    cells: [
      'Provider Business Practice Location Address State Name',
      'Provider Secondary Practice Location Address - State Name',
    ],
  },
} as const

export const nppes: Source = {
  id: 'nppes',
  title: 'NPPES Data Dissemination, full and weekly files (npidata_pfile)',
  publisher: CMS,
  foundAt: `${NPPES_PAGE}; zip of npidata_pfile_*.csv, 330 columns`,
  licence: US_PUBLIC_DOMAIN,
  oneRow: 'One NPI: a person or an organisation, deactivated ones included.',
  gives: 'who: names, taxonomies, address, phone, enumeration, update and deactivation dates',
  refused: [
    'An NPI that is not ten digits with a right check digit.',
    'An entity type that is neither 1, 2 nor blank (blank where the NPI is deactivated).',
    'A date that cannot be one.',
    'A second row of the same NPI in one release.',
  ],
  everReadFromPublisher: false,
  fetch: [
    {
      ...DISSEMINATED,
      name: 'monthly',
      found: {
        in: 'page',
        page: NPPES_PAGE_URL,
        link: 'NPPES_Data_Dissemination_(?<month>[A-Z][a-z]+)_(?<year>\\d{4})_V2\\.zip',
      },
      releases: 1,
      bytesMax: 4e9,
    },
    {
      ...DISSEMINATED,
      name: 'weekly',
      found: {
        in: 'page',
        page: NPPES_PAGE_URL,
        link: 'NPPES_Data_Dissemination_\\d{6}_(?<month>\\d{2})(?<day>\\d{2})(?<year>\\d{2})_Weekly_V2\\.zip',
      },
      releases: 8,
      bytesMax: 1e9,
    },
  ],
  dated: 'snapshot',
  wholeFrom: NPPES_FIRST_DAY,
  maxLineBytes: 65_536,
  dropped: ['Employer Identification Number (EIN)', 'Parent Organization TIN'],
  layouts: [
    // V.2 and the renaming of "Gender" to "Sex" came in 2025.
    { name: '2025', year: 2025, header: true, columns: { ...FULL, gender: need('Provider Sex Code') } },
    { name: '2020', year: 2020, header: true, columns: { ...FULL, gender: need('Provider Gender Code') } },
    {
      name: '2026 reduced',
      year: 2026,
      header: true,
      // The cut-down file writes the taxonomy as words in the column of the code.
      columns: { ...PERSON, street1: need('Full Street Address'), taxonomy_text: need('Healthcare Provider Taxonomy Code_1') },
    },
    {
      name: 'classified',
      // Says of no year: NPPES was first disseminated in 2007.
      year: 2007,
      header: true,
      columns: {
        npi: need('npi'),
        entity_type: need('entity_type_code'),
        entity_name: need('entity_name'),
        practice_address: may('practice_address'),
        classification: need('classification'),
        specialization: may('specialization'),
      },
    },
  ],
}

function taxonomyColumns(): LayoutColumns {
  const columns: Record<string, LayoutColumn> = {}
  for (let place = 1; place <= TAXONOMIES_MAX; place += 1) {
    const cell = `Healthcare Provider Taxonomy Code_${place}`
    columns[`taxonomy_${place}`] = place === 1 ? need(cell) : may(cell)
    columns[`primary_${place}`] = may(`Healthcare Provider Primary Taxonomy Switch_${place}`)
  }
  return columns
}
