import { expect, test } from 'vitest'
import { completeNpi } from '#domain/npi.ts'
import { csv, withIngested } from '../testing/ingest-texts.ts'

const [ANN, BOB] = ['200000000', '200000001'].map(completeNpi)
const NPI_ANN = BigInt(ANN ?? 0)
const NPI_BOB = BigInt(BOB ?? 0)

/** Ingests one file and gives the rows of a query. */
function rowsOf(file: string, text: string, query: string) {
  return withIngested({ [file]: text }, ({ db }) => db.rows(query))
}

test('the summary file gives totals, blank where CMS suppresses a part', async () => {
  const text = csv(
    'Rndrng_NPI|Rndrng_Prvdr_Ent_Cd|Rndrng_Prvdr_Type|Tot_HCPCS_Cds|Tot_Benes|Tot_Srvcs|Drug_Sprsn_Ind|Drug_Tot_Srvcs|Med_Tot_Benes|Med_Tot_Srvcs|Bene_Avg_Age',
    `${ANN}|I|Neurology|9|210|1,400.5||0|210|1400.5|72`,
    `${BOB}|I|Neurology|9|33|70|*||||71`,
  )
  const query =
    'SELECT npi, year, patients, services::VARCHAR AS services, medical_patients, drug_services::VARCHAR AS drug_services, average_age::VARCHAR AS age FROM summary ORDER BY npi'
  expect(await rowsOf('MUP_PHY_D23_Prov.csv', text, query)).toEqual([
    { npi: NPI_ANN, year: 2023, patients: 210, services: '1400.500', medical_patients: 210, drug_services: '0.000', age: '72.0' },
    { npi: NPI_BOB, year: 2023, patients: 33, services: '70.000', medical_patients: null, drug_services: null, age: '71.0' },
  ])
})

test('the doctors file of 2021 gives hospitals and lists; a header with spaces and a ZIP without its zero are read', async () => {
  const text = csv(
    'NPI| lst_nm| frst_nm| gndr| Grd_yr| pri_spec| sec_spec_all| org_nm| org_pac_id| num_org_mem| adr_ln_1| cty| st| zip| phn_numbr| hosp_afl_1| hosp_afl_2| ind_assgn',
    `${ANN}|DOE|ANN|F|1999|NEUROLOGY|PAIN MANAGEMENT, GERIATRIC MEDICINE|Group|143208348|12|1 Main St|Boston|MA|21151234|617-555-0100|10001||Y`,
  )
  const query =
    'SELECT npi, graduation_year, secondary_specialties, org_pac_id, org_members, zip5, phone, telehealth, assignment, hospital_ccns FROM doctors'
  expect(await rowsOf('DAC_2021.csv', text, query)).toEqual([
    {
      ...{ npi: NPI_ANN, graduation_year: 1999, secondary_specialties: ['PAIN MANAGEMENT', 'GERIATRIC MEDICINE'] },
      ...{ org_pac_id: '0143208348', org_members: 12, zip5: '02115', phone: '6175550100', telehealth: null, assignment: 'Y' },
      hospital_ccns: ['010001'],
    },
  ])
})

test('the doctors file of 2023 gives telehealth and the group', async () => {
  const text = csv(
    'NPI|Ind_PAC_ID|Ind_enrl_ID|Provider Last Name|Provider First Name|pri_spec|Telehlth|Facility Name|org_pac_id|num_org_mem|adr_ln_1|City/Town|State|ZIP Code|Telephone Number',
    `${ANN}|42|I1|DOE|ANN|NEUROLOGY|Y|Group|143208348|12|1 Main St|Boston|MA|02115|6175550100`,
    // Another enrollment at the same address is another row, not a duplicate.
    `${ANN}|42|I2|DOE|ANN|NEUROLOGY|Y|Group|143208348|12|1 Main St|Boston|MA|02115|6175550100`,
  )
  const query = 'SELECT npi, org_name, telehealth, hospital_ccns FROM doctors'
  const row = { npi: NPI_ANN, org_name: 'Group', telehealth: true, hospital_ccns: [] }
  expect(await rowsOf('DAC_2026-06.csv', text, query)).toEqual([row, row])
})

const NPPES = [
  'NPI|Entity Type Code|Replacement NPI|Provider Organization Name (Legal Business Name)|Provider Last Name (Legal Name)|Provider First Name|Provider First Line Business Practice Location Address',
  'Provider Business Practice Location Address City Name|Provider Business Practice Location Address State Name|Provider Business Practice Location Address Postal Code',
  'Provider Business Practice Location Address Telephone Number|Provider Enumeration Date|Last Update Date|NPI Deactivation Date|NPI Reactivation Date|Provider Sex Code',
  'Healthcare Provider Taxonomy Code_1|Healthcare Provider Primary Taxonomy Switch_1|Healthcare Provider Taxonomy Code_2|Healthcare Provider Primary Taxonomy Switch_2',
].join('|')

test('NPPES gives taxonomies in their order, with the primary one marked, and reads ".0"', async () => {
  const text = csv(
    NPPES,
    `${ANN}|1.0|||DOE|ANN|1 MAIN ST|BOSTON|MA|21151234.0|6175550100.0|05/23/2005|07/08/2007|||F|208100000X|N|2081P2900X|Y`,
    `${BOB}${'|'.repeat(13)}06/01/2019${'|'.repeat(6)}`,
  )
  const query =
    'SELECT npi, entity_type, last_name, zip5, phone, enumerated_on::VARCHAR AS enumerated, deactivated_on::VARCHAR AS deactivated, taxonomies FROM nppes ORDER BY npi'
  expect(await rowsOf('npidata_pfile_20050523-20260607.csv', text, query)).toEqual([
    {
      ...{
        npi: NPI_ANN,
        entity_type: 1,
        last_name: 'DOE',
        zip5: '02115',
        phone: '6175550100',
        enumerated: '2005-05-23',
        deactivated: null,
      },
      taxonomies: [
        { code: '208100000X', is_primary: false },
        { code: '2081P2900X', is_primary: true },
      ],
    },
    // A deactivated NPI has nothing left but its number and the day.
    {
      npi: NPI_BOB,
      entity_type: null,
      last_name: null,
      zip5: null,
      phone: null,
      enumerated: null,
      deactivated: '2019-06-01',
      taxonomies: [],
    },
  ])
})

test('the reduced NPPES file gives the taxonomy as words, and its people are people', async () => {
  const text = csv(
    'NPI|Provider Last Name (Legal Name)|Provider First Name|Provider Business Practice Location Address City Name|Provider Business Practice Location Address State Name|Provider Business Practice Location Address Postal Code|Last Update Date|Healthcare Provider Taxonomy Code_1|Full Street Address',
    `${ANN}|DOE|ANN|BOSTON|MA|02115|6/16/2025|OBSTETRICS   GYNECOLOGY|1 MAIN ST STE 2`,
  )
  const query = 'SELECT entity_type, street1, updated_on::VARCHAR AS updated, taxonomies, taxonomy_text FROM nppes'
  expect(await rowsOf('NPPES_2026-06.csv', text, query)).toEqual([
    { entity_type: 1, street1: '1 MAIN ST STE 2', updated: '2025-06-16', taxonomies: [], taxonomy_text: 'OBSTETRICS GYNECOLOGY' },
  ])
})

test('the classified NPPES file keeps a name of one cell whole', async () => {
  const text = csv(
    'npi|entity_type_code|entity_name|practice_address|county_name|classification|grouping|specialization',
    `${ANN}|1|ANN DOE|1 MAIN ST BOSTON MA|SUFFOLK|Counselor|Behavioral|Mental Health`,
    `${BOB}|2|DOE CLINIC|2 MAIN ST BOSTON MA|SUFFOLK|Chiropractor||`,
  )
  const query = 'SELECT last_name, first_name, org_name, state, taxonomy_text FROM nppes ORDER BY npi'
  expect(await rowsOf('nppes_classified.csv', text, query)).toEqual([
    { last_name: 'ANN DOE', first_name: null, org_name: null, state: 'MA', taxonomy_text: 'Counselor / Mental Health' },
    { last_name: null, first_name: null, org_name: 'DOE CLINIC', state: 'MA', taxonomy_text: 'Chiropractor' },
  ])
})

test('further locations and deactivations of NPPES are read', async () => {
  const place = 'Provider Secondary Practice Location Address'
  const files = {
    'pl_pfile_20050523-20260607.csv': csv(
      `NPI|${place}- Address Line 1|${place}-  Address Line 2|${place} - City Name|${place} - State Name|${place} - Postal Code|${place} - Telephone Number`,
      `${ANN}|2 SIDE ST|STE 4|SALEM|MA|1970|9785550100`,
    ),
    'deactivated_20260609.csv': csv('NPI|NPPES Deactivation Date', `${BOB}|6/1/2019`),
  }
  await withIngested(files, async ({ db }) => {
    expect(await db.rows('SELECT npi, street1, street2, zip5, phone FROM nppes_location')).toEqual([
      { npi: NPI_ANN, street1: '2 SIDE ST', street2: 'STE 4', zip5: '01970', phone: '9785550100' },
    ])
    expect(await db.rows('SELECT npi, deactivated_on::VARCHAR AS since FROM nppes_deactivation')).toEqual([
      { npi: NPI_BOB, since: '2019-06-01' },
    ])
  })
})
