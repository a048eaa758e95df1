import { expect, test } from 'vitest'
import { SOURCES } from './catalog.ts'
import { recogniseLayout } from './recognise-layout.ts'

const SERVICES_2012 =
  'npi nppes_provider_last_org_name nppes_provider_first_name nppes_provider_mi nppes_credentials nppes_provider_gender nppes_entity_code nppes_provider_street1 nppes_provider_street2 nppes_provider_city nppes_provider_zip nppes_provider_state nppes_provider_country provider_type medicare_participation_indicator place_of_service hcpcs_code hcpcs_description line_srvc_cnt bene_unique_cnt bene_day_srvc_cnt average_Medicare_allowed_amt'.split(
    ' ',
  )
const REPORTING =
  'measure_cd,measure_title,invs_msr,attestation_value,prf_rate,patient_count,star_value,five_star_benchmark,collection_type,CCXP_ind'

/** Header lines as the publishers write them, by what they must be taken for. */
const HEADERS: readonly (readonly [string, string])[] = [
  ['services 2012', SERVICES_2012.join(',')],
  ['services 2014', SERVICES_2012.toSpliced(18, 0, 'hcpcs_drug_indicator').join(',')],
  [
    'services 2021',
    'Rndrng_NPI,Rndrng_Prvdr_Last_Org_Name,Rndrng_Prvdr_First_Name,Rndrng_Prvdr_Ent_Cd,Rndrng_Prvdr_Type,HCPCS_Cd,HCPCS_Desc,HCPCS_Drug_Ind,Place_Of_Srvc,Tot_Benes,Tot_Srvcs,Tot_Bene_Day_Srvcs,Avg_Sbmtd_Chrg',
  ],
  [
    'summary 2021',
    'Rndrng_NPI,Rndrng_Prvdr_Ent_Cd,Rndrng_Prvdr_Type,Tot_HCPCS_Cds,Tot_Benes,Tot_Srvcs,Drug_Sprsn_Ind,Drug_Tot_Srvcs,Med_Sprsn_Ind,Med_Tot_Benes,Med_Tot_Srvcs,Bene_Avg_Age',
  ],
  ['summary 2012', 'npi,nppes_entity_code,provider_type,number_of_hcpcs,total_services,total_unique_benes,total_med_services'],
  ['doctors 2017', 'NPI,PAC ID,Last Name,First Name,Primary specialty,Line 1 Street Address,City,State,Zip Code,Phone Number'],
  ['doctors 2021', 'NPI, Ind_PAC_ID, lst_nm, frst_nm, pri_spec, org_nm, adr_ln_1, cty, st, zip, phn_numbr, hosp_afl_1'],
  [
    'doctors 2023',
    'NPI,Ind_PAC_ID,Ind_enrl_ID,Provider Last Name,Provider First Name,Cred,pri_spec,Telehlth,Facility Name,org_pac_id,num_org_mem,adr_ln_1,adr_ln_2,City/Town,State,ZIP Code,Telephone Number,ind_assgn,grp_assgn,adrs_id',
  ],
  [
    'doctors 2026 reduced',
    'NPI,Provider Last Name,Provider First Name,pri_spec,City/Town,State,ZIP Code,adrs_id,Full Street Address',
  ],
  [
    'nppes-locations 2018',
    'NPI,Provider Secondary Practice Location Address- Address Line 1,Provider Secondary Practice Location Address-  Address Line 2,Provider Secondary Practice Location Address - City Name,Provider Secondary Practice Location Address - State Name,Provider Secondary Practice Location Address - Postal Code',
  ],
  ['nppes-deactivations 2015', 'NPI,NPPES Deactivation Date'],
  ['nucc 2019', 'Code,Grouping,Classification,Specialization,Definition,Notes,Display Name,Section'],
  [
    'affiliations 2021',
    'NPI,Ind_PAC_ID,Provider Last Name,Provider First Name,suff,facility_type,Facility Affiliations Certification Number,Facility Type Certification Number',
  ],
  ['group-experience 2017', 'Org_nm, Org_PAC_ID, ST, measure_CD, measure_title, prf_rate, patient_count, FN'],
  ['group-experience 2020', 'Facility Name,org_PAC_ID,ACO_ID_1,ACO_nm_1,measure_cd,measure_title,prf_rate,patient_count,FN'],
  ['clinician-reporting 2018', `NPI,Ind_PAC_ID,Provider Last Name,Provider First Name,APM_affl_1,${REPORTING}`],
  [
    'clinician-reporting 2018 overall',
    'NPI, Org_PAC_ID, Provider Last Name, Provider First Name, source, Facility-based scoring Certification number, Facility Name, Quality_category_score, PI_category_score, IA_category_score, Cost_category_score, final_MIPS_score_without_CPB, final_MIPS_score',
  ],
  ['group-reporting 2018', `Facility Name,org_PAC_ID,ACO_ID_1,ACO_nm_1,${REPORTING}`],
  [
    'group-reporting 2017 overall',
    'Org_nm, Org_PAC_ID, source, quality_category_score, ACI_category_score, IA_category_score, final_MIPS_score',
  ],
  [
    'prescribing 2021',
    'PRSCRBR_NPI,Prscrbr_Last_Org_Name,Tot_Clms,Tot_Benes,Opioid_Tot_Clms,Opioid_Tot_Benes,Opioid_LA_Tot_Clms',
  ],
  [
    'prescribing 2013',
    'npi,nppes_provider_last_org_name,total_claim_count,opioid_claim_count,opioid_bene_count,la_opioid_claim_count',
  ],
  [
    'exclusions 2008',
    'LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,ZIP,EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE',
  ],
  [
    'opt-out 2017',
    'First Name,Last Name,NPI,Specialty,Optout Effective Date,Optout End Date,First Line Street Address,Last updated',
  ],
  [
    'payments general',
    'Change_Type,Covered_Recipient_Type,Covered_Recipient_NPI,Applicable_Manufacturer_or_Applicable_GPO_Making_Payment_Name,Total_Amount_of_Payment_USDollars,Nature_of_Payment_or_Transfer_of_Value,Record_ID,Name_of_Drug_or_Biological_or_Device_or_Medical_Supply_1,Program_Year',
  ],
  [
    'payments research',
    'Change_Type,Covered_Recipient_NPI,Principal_Investigator_1_NPI,Applicable_Manufacturer_or_Applicable_GPO_Making_Payment_Name,Total_Amount_of_Payment_USDollars,Record_ID,Program_Year,Name_of_Study',
  ],
  [
    'payments ownership',
    'Change_Type,Physician_NPI,Record_ID,Program_Year,Total_Amount_Invested_USDollars,Value_of_Interest,Terms_of_Interest,Applicable_Manufacturer_or_Applicable_GPO_Making_Payment_Name',
  ],
  ['ties hop teaming', 'from_npi,to_npi,patient_count,transaction_count,average_day_wait,std_day_wait'],
  ['ties CMS 2009–2015', '2000000002,2000000010,61,14,12'],
  ['hospitals 2023', 'Facility ID,Facility Name,Address,City/Town,State,ZIP Code,County/Parish,Telephone Number,Hospital Type'],
  ['hospitals 2019', 'Facility ID,Facility Name,Address,City,State,ZIP Code,County Name,Phone Number,Hospital Type'],
  [
    'zcta-county 2020',
    'OID_ZCTA5_20,GEOID_ZCTA5_20,NAMELSAD_ZCTA5_20,GEOID_COUNTY_20,NAMELSAD_COUNTY_20,AREALAND_PART,AREAWATER_PART',
  ],
  ['zip-population 2023', 'ZIP_CLEAN,population'],
  ['county-rurality 2023', 'STFIPS,CTYFIPS,ST_ABBREV,CTYNAME,CBSATITLE,CBSAPOP,CTYPOP,CODE2023,CODE2013'],
]

test.each(HEADERS)('the official header of %s is known', (expected, line) => {
  const found = recogniseLayout(line.split(','))
  expect(found.kind === 'recognised' ? `${found.source.id} ${found.layout.name}` : found).toBe(expected)
})

test('every layout but the large ones of NPPES stands in the table above', () => {
  const layouts = SOURCES.filter((source) => source.id !== 'nppes').flatMap((source) =>
    source.layouts.map((layout) => `${source.id} ${layout.name}`),
  )
  expect(HEADERS.map(([name]) => name).sort()).toEqual(layouts.sort())
})

test('a header is known however it is cased and spaced', () => {
  const found = recogniseLayout(['  NPI ', 'nppes DEACTIVATION date'])
  expect(found.kind).toBe('recognised')
})

test('a services file without its column of patients is taken for a services file that lacks it', () => {
  const found = recogniseLayout(SERVICES_2012.filter((cell) => cell !== 'bene_unique_cnt'))
  expect(found).toMatchObject({ kind: 'column-missing', source: { id: 'services' }, missing: ['bene_unique_cnt'] })
})

test('a services file parted by semicolons is taken for one, with the wrong delimiter', () => {
  expect(recogniseLayout([SERVICES_2012.join(';')])).toMatchObject({
    kind: 'wrong-delimiter',
    source: { id: 'services' },
    delimiter: ';',
  })
})

test('the file by geography has most columns of services and is still not taken for a broken one', () => {
  const cells = 'Rndrng_Prvdr_Geo_Lvl,HCPCS_Cd,HCPCS_Drug_Ind,Place_Of_Srvc,Tot_Benes,Tot_Srvcs,Tot_Bene_Day_Srvcs'.split(',')
  expect(recogniseLayout(cells)).toMatchObject({ kind: 'unknown', why: expect.stringContaining('by Geography and Service') })
})

test('another list of hospitals is not taken for a damaged one of ours', () => {
  const cells = 'Facility ID,Facility Name,Address,City/Town,State,ZIP Code,HCAHPS Measure ID'.split(',')
  expect(recogniseLayout(cells)).toEqual({
    kind: 'unknown',
    why: 'Its columns are of no known file; nearest is hospitals, without Hospital Type.',
  })
})

test('an unknown header says what is nearest', () => {
  expect(recogniseLayout(['npi', 'colour'])).toMatchObject({
    kind: 'unknown',
    why: expect.stringMatching(/nearest is .*, without /),
  })
  expect(recogniseLayout(['colour'])).toEqual({ kind: 'unknown', why: 'None of its columns is known.' })
})

test('five numbers that are not NPIs are no file of ties', () => {
  expect(recogniseLayout(['1', '2', '3', '4', '5'])).toMatchObject({ kind: 'unknown' })
})
