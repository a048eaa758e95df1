import { KNOWN_SERVICES } from './known-services.ts'
import { CMS, CMS_CATALOG, US_PUBLIC_DOMAIN_WITHOUT_CPT } from './publishers.ts'
import { type LayoutColumns, may, need, type Source } from './source.ts'

// Headers of CY2012 as published in 2014; hcpcs_drug_indicator came with CY2014 (BigQuery's copy of 2014 has it).
const FIRST: LayoutColumns = {
  npi: need('npi'),
  last_name: may('nppes_provider_last_org_name'),
  first_name: may('nppes_provider_first_name'),
  middle_name: may('nppes_provider_mi'),
  credentials: may('nppes_credentials'),
  gender: may('nppes_provider_gender'),
  entity_code: need('nppes_entity_code'),
  street1: may('nppes_provider_street1'),
  street2: may('nppes_provider_street2'),
  city: may('nppes_provider_city'),
  state: may('nppes_provider_state'),
  zip: may('nppes_provider_zip'),
  country: may('nppes_provider_country'),
  specialty: need('provider_type'),
  place: need('place_of_service'),
  hcpcs: need('hcpcs_code'),
  patients: need('bene_unique_cnt'),
  services: need('line_srvc_cnt'),
  days: need('bene_day_srvc_cnt'),
}

const CURRENT: LayoutColumns = {
  npi: need('Rndrng_NPI'),
  last_name: may('Rndrng_Prvdr_Last_Org_Name'),
  first_name: may('Rndrng_Prvdr_First_Name'),
  middle_name: may('Rndrng_Prvdr_MI'),
  credentials: may('Rndrng_Prvdr_Crdntls'),
  gender: may('Rndrng_Prvdr_Gndr'),
  entity_code: need('Rndrng_Prvdr_Ent_Cd'),
  street1: may('Rndrng_Prvdr_St1'),
  street2: may('Rndrng_Prvdr_St2'),
  city: may('Rndrng_Prvdr_City'),
  state: may('Rndrng_Prvdr_State_Abrvtn'),
  zip: may('Rndrng_Prvdr_Zip5'),
  country: may('Rndrng_Prvdr_Cntry'),
  specialty: need('Rndrng_Prvdr_Type'),
  place: need('Place_Of_Srvc'),
  hcpcs: need('HCPCS_Cd'),
  drug: need('HCPCS_Drug_Ind'),
  patients: need('Tot_Benes'),
  services: need('Tot_Srvcs'),
  days: need('Tot_Bene_Day_Srvcs'),
}

export const services: Source = {
  id: 'services',
  title: 'Medicare Physician & Other Practitioners – by Provider and Service',
  publisher: CMS,
  foundAt: `${CMS_CATALOG}; rows by state through its data-api, filter[Rndrng_Prvdr_State_Abrvtn]`,
  licence: US_PUBLIC_DOMAIN_WITHOUT_CPT,
  oneRow: 'What one clinician or organisation did for Medicare patients: one HCPCS code in one place of service in one year.',
  gives: 'services, patients and days by code and place',
  refused: [
    'An NPI that is not ten digits with a right check digit.',
    'A code that is not five letters or digits, a place that is neither F nor O, an entity that is neither I nor O.',
    'Patients under 1, or more than the 70 million people in Medicare; services of 0 or less, or over a thousand million; more patients than patient-days.',
    'A second row of the same NPI, code, place and year.',
  ],
  everReadFromPublisher: false,
  fetch: [
    {
      name: 'file',
      found: { in: 'cms-catalog', title: 'Medicare Physician & Other Practitioners - by Provider and Service' },
      releases: 2,
      bytesMax: 8e9,
      byState: { how: 'rows-api', columns: ['Rndrng_Prvdr_State_Abrvtn'] },
      known: KNOWN_SERVICES,
    },
  ],
  dated: 'period',
  yearNeeded: true,
  maxLineBytes: 16_384,
  dropped: ['hcpcs_description', 'HCPCS_Desc'],
  layouts: [
    { name: '2012', year: 2012, header: true, columns: FIRST },
    { name: '2014', year: 2014, header: true, columns: { ...FIRST, drug: need('hcpcs_drug_indicator') } },
    { name: '2021', year: 2021, header: true, columns: CURRENT },
  ],
}
