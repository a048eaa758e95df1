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

test('CAHPS measures of 2017 and of later years have one name', async () => {
  const files = {
    'cahps_2017.csv': csv(
      'Org_nm| Org_PAC_ID| ST| measure_CD| measure_title| prf_rate| patient_count| FN',
      'Group|143208348|MA|CAHPS_GRP_2|words|91||',
      'Group|143208348|MA|CAHPS_GRP_9|words|||1',
    ),
    'cahps_2022.csv': csv(
      'Facility Name|org_PAC_ID|measure_cd|measure_title|prf_rate|patient_count|FN',
      'Group|0143208348|CAHPS_2|words|92.5|210|',
    ),
  }
  await withIngested(files, async ({ db }) => {
    const query = 'SELECT org_pac_id, measure, rate::VARCHAR AS rate, patients FROM group_experience ORDER BY input_id, record'
    expect(await db.rows(query)).toEqual([
      { org_pac_id: '0143208348', measure: 'CAHPS_2', rate: '91.00', patients: null },
      { org_pac_id: '0143208348', measure: 'CAHPS_9', rate: null, patients: null },
      { org_pac_id: '0143208348', measure: 'CAHPS_2', rate: '92.50', patients: 210 },
    ])
  })
})

test('measures, activities and final scores of clinicians and groups are told apart', async () => {
  const header = 'measure_cd|measure_title|invs_msr|attestation_value|prf_rate|patient_count|collection_type'
  const files = {
    'ec_2022.csv': csv(
      `NPI|Ind_PAC_ID|${header}`,
      `${ANN}|42|MIPS_EC_374_overall|words|N||87.5|40|REG`,
      `${ANN}|42|IA_EC_BE_12|words||Y|||`,
    ),
    'ec_score_2022.csv': csv(
      'NPI| Org_PAC_ID| Provider Last Name| source| Facility Name| final_MIPS_score',
      `${ANN}||DOE|individual||88.1`,
    ),
    'grp_2022.csv': csv(`Facility Name|org_PAC_ID|${header}`, 'Group|143208348|PI_GRP_PPHI_1|words||N|||'),
    'grp_score_2017.csv': csv('Org_nm| Org_PAC_ID| source| final_MIPS_score', 'Group|143208348|group|99.75'),
  }
  await withIngested(files, async ({ db }) => {
    expect(
      await db.rows('SELECT measure, kind, rate::VARCHAR AS rate, patients, attested FROM clinician_reporting ORDER BY measure'),
    ).toEqual([
      { measure: '374', kind: 'quality', rate: '87.500', patients: 40, attested: null },
      { measure: 'IA_BE_12', kind: 'activity', rate: null, patients: null, attested: true },
      { measure: 'overall', kind: 'overall', rate: '88.100', patients: null, attested: null },
    ])
    expect(
      await db.rows('SELECT measure, kind, attested, final_score::VARCHAR AS score FROM group_reporting ORDER BY measure'),
    ).toEqual([
      { measure: 'PI_PPHI_1', kind: 'promoting', attested: false, score: null },
      { measure: 'overall', kind: 'overall', attested: null, score: '99.75' },
    ])
  })
})

test('prescribing keeps a suppressed count unknown', async () => {
  const text = csv(
    'PRSCRBR_NPI|Tot_Clms|Opioid_Tot_Clms|Opioid_Tot_Benes|Opioid_LA_Tot_Clms',
    `${ANN}|1,200|300|90|25`,
    `${BOB}|40|||`,
  )
  expect(await rowsOf('MUP_DPR_DY23_NPI.csv', text, 'SELECT * EXCLUDE (input_id, record) FROM prescribing ORDER BY npi')).toEqual(
    [
      { npi: NPI_ANN, year: 2023, claims: 1200, opioid_claims: 300, opioid_patients: 90, long_acting_claims: 25 },
      { npi: NPI_BOB, year: 2023, claims: 40, opioid_claims: null, opioid_patients: null, long_acting_claims: null },
    ],
  )
})

test('exclusions without an NPI are kept, and 00000000 is no date', async () => {
  const text = csv(
    'LASTNAME|FIRSTNAME|MIDNAME|BUSNAME|NPI|EXCLTYPE|EXCLDATE|REINDATE|WAIVERDATE|WVRSTATE',
    `DOE|ANN|||${ANN}|1128a1|20190430|00000000|20200101|MA`,
    '|||SOME PHARMACY|0000000000|1128b4|20210101|00000000|00000000|',
  )
  const query =
    'SELECT npi, last_name, excluded_on::VARCHAR AS e, reinstated_on::VARCHAR AS r, waiver_on::VARCHAR AS w, kind FROM exclusions ORDER BY record'
  expect(await rowsOf('UPDATED.csv', text, query)).toEqual([
    { npi: NPI_ANN, last_name: 'DOE', e: '2019-04-30', r: null, w: '2020-01-01', kind: '1128a1' },
    { npi: null, last_name: null, e: '2021-01-01', r: null, w: null, kind: '1128b4' },
  ])
})

test('opt-outs and affiliations are read', async () => {
  const files = {
    'optout_2026-06.csv': csv(
      'First Name|Last Name|NPI|Optout Effective Date|Optout End Date',
      `Ann|Doe|${ANN}|01/01/2025|01/01/2027`,
    ),
    'Facility_Affiliation_2026-06.csv': csv(
      'NPI|facility_type|Facility Affiliations Certification Number',
      `${ANN}|Hospital|10001`,
    ),
  }
  await withIngested(files, async ({ db }) => {
    expect(await db.rows('SELECT npi, from_date::VARCHAR AS f, until_date::VARCHAR AS u FROM opt_out')).toEqual([
      { npi: NPI_ANN, f: '2025-01-01', u: '2027-01-01' },
    ])
    expect(await db.rows('SELECT npi, facility_type, ccn FROM affiliations')).toEqual([
      { npi: NPI_ANN, facility_type: 'Hospital', ccn: '010001' },
    ])
  })
})

test('payments are cents; a teaching hospital has no NPI, and research goes to its first investigator', async () => {
  const company = 'Applicable_Manufacturer_or_Applicable_GPO_Making_Payment_Name'
  const product = 'Name_of_Drug_or_Biological_or_Device_or_Medical_Supply_1'
  const amount = 'Total_Amount_of_Payment_USDollars'
  const files = {
    'OP_DTL_GNRL_PGYR2023.csv': csv(
      `Covered_Recipient_NPI|${company}|${amount}|Nature_of_Payment_or_Transfer_of_Value|Record_ID|${product}|Program_Year`,
      `${ANN}|Acme|1234.56|Consulting Fee|1|Screw|2023`,
      '|Acme|10|Grant|2||2023',
    ),
    'OP_DTL_RSRCH_PGYR2023.csv': csv(
      `Covered_Recipient_NPI|Principal_Investigator_1_NPI|${company}|${amount}|Record_ID|Program_Year`,
      `|${BOB}|Acme|5000|1|2023`,
    ),
    'OP_DTL_OWNRSHP_PGYR2023.csv': csv(
      `Physician_NPI|Record_ID|Program_Year|Total_Amount_Invested_USDollars|Value_of_Interest|${company}`,
      `${ANN}|1|2023|0.00|250.10|Acme`,
    ),
  }
  await withIngested(files, async ({ db }) => {
    expect(
      await db.rows('SELECT npi, program_year, kind, cents, nature, company, product FROM payments ORDER BY kind, record'),
    ).toEqual([
      {
        npi: NPI_ANN,
        program_year: 2023,
        kind: 'general',
        cents: 123456n,
        nature: 'Consulting Fee',
        company: 'Acme',
        product: 'Screw',
      },
      { npi: null, program_year: 2023, kind: 'general', cents: 1000n, nature: 'Grant', company: 'Acme', product: null },
      {
        npi: NPI_ANN,
        program_year: 2023,
        kind: 'ownership',
        cents: 25010n,
        nature: 'Ownership or investment interest',
        company: 'Acme',
        product: null,
      },
      { npi: NPI_BOB, program_year: 2023, kind: 'research', cents: 500000n, nature: 'Research', company: 'Acme', product: null },
    ])
  })
})

test('ties are read with a header and, in the files of CMS, without', async () => {
  const files = {
    'hop_2022.csv': csv(
      'from_npi|to_npi|patient_count|transaction_count|average_day_wait|std_day_wait',
      `${ANN}|${BOB}|45|50|12.5|10.0`,
    ),
    'physician-shared-patient-patterns-2015-days30.txt': csv(`${BOB}|${ANN}|61|14|12`, `${ANN}|${BOB}|33|12|2`),
  }
  await withIngested(files, async ({ db, result }) => {
    expect(await db.rows('SELECT from_npi, to_npi, patients FROM ties ORDER BY patients')).toEqual([
      { from_npi: NPI_ANN, to_npi: NPI_BOB, patients: 12 },
      { from_npi: NPI_BOB, to_npi: NPI_ANN, patients: 14 },
      { from_npi: NPI_ANN, to_npi: NPI_BOB, patients: 45 },
    ])
    expect(result.inputs.map(({ headerLines, lines }) => [headerLines, lines])).toEqual([
      [0, 2],
      [1, 2],
    ])
  })
})

test('places: the county of a ZIP code holds most of its land; a county of the past has no class', async () => {
  const files = {
    'tab20_zcta520_county20_natl_2020.txt': [
      'OID_ZCTA5_20|GEOID_ZCTA5_20|NAMELSAD_ZCTA5_20|GEOID_COUNTY_20|NAMELSAD_COUNTY_20|AREALAND_PART',
      '1|02115|ZCTA5 02115|25025|Suffolk County|900',
      '2|02115|ZCTA5 02115|25021|Norfolk County|1200',
      '||| 02013|Aleutians East Borough|5',
      '',
    ].join('\n'),
    'zip_population_2023.csv': csv('ZIP_CLEAN|population', '2115|29,000'),
    'NCHSurb-rural-codes.csv': csv('STFIPS|CTYFIPS|CTYNAME|CODE2023', '25|21|Norfolk County|1', '2|270|Wade Hampton|'),
    'nucc_taxonomy_251.csv': csv(
      'Code|Grouping|Classification|Specialization|Definition|Display Name',
      '208100000x|G|C|||Physiatrist',
    ),
    'Hospital_General_Information.csv': csv(
      'Facility ID|Facility Name|City/Town|State|ZIP Code|Hospital Type',
      '10001|A HOSPITAL|DOTHAN|AL|36301|Acute',
    ),
  }
  await withIngested(files, async ({ db }) => {
    expect(await db.rows('SELECT zip5, county_fips, county_name FROM zcta_county')).toEqual([
      { zip5: '02115', county_fips: '25021', county_name: 'Norfolk County' },
    ])
    expect(await db.rows('SELECT zip5, population FROM zip_population')).toEqual([{ zip5: '02115', population: 29000 }])
    expect(await db.rows('SELECT county_fips, code FROM county_rurality ORDER BY 1')).toEqual([
      { county_fips: '02270', code: null },
      { county_fips: '25021', code: 1 },
    ])
    expect(await db.rows('SELECT code, display_name FROM nucc')).toEqual([{ code: '208100000X', display_name: 'Physiatrist' }])
    expect(await db.rows('SELECT ccn, name, zip5 FROM hospitals')).toEqual([{ ccn: '010001', name: 'A HOSPITAL', zip5: '36301' }])
  })
})
