import { CMS, US_PUBLIC_DOMAIN } from './publishers.ts'
import { CMS_DOWNLOADS, OPEN_PAYMENTS_API } from './recipe.ts'
import { mark, may, need, type Source } from './source.ts'

const COMPANY = need('Applicable_Manufacturer_or_Applicable_GPO_Making_Payment_Name')
const PRODUCT = may(
  'Name_of_Drug_or_Biological_or_Device_or_Medical_Supply_1',
  // Program years 2013 to 2015 named drugs and devices apart.
  'Name_of_Associated_Covered_Drug_or_Biological1',
)

export const payments: Source = {
  id: 'payments',
  title: 'Open Payments: general payments, research payments, ownership and investment interests',
  publisher: CMS,
  foundAt: 'openpaymentsdata.cms.gov (catalog)',
  licence: US_PUBLIC_DOMAIN,
  oneRow: 'One payment, research payment or interest held, between one company and one recipient.',
  gives: 'industry money by NPI, nature, company and product; a research payment goes to its first principal investigator',
  refused: [
    'An NPI that is given but is not ten digits with a right check digit (a teaching hospital has none).',
    'A missing amount or one that is not money, a program year before 2013.',
    'A second row of the same record id, program year and kind.',
  ],
  everReadFromPublisher: false,
  fetch: [
    {
      name: 'general',
      found: { in: 'metastore', api: OPEN_PAYMENTS_API, title: '^\\d{4} General Payment Data$', fileHosts: [CMS_DOWNLOADS] },
      releases: 1,
      bytesMax: 20e9,
      byState: { how: 'rows-api', columns: ['recipient_state'] },
    },
    {
      name: 'research',
      found: { in: 'metastore', api: OPEN_PAYMENTS_API, title: '^\\d{4} Research Payment Data$', fileHosts: [CMS_DOWNLOADS] },
      releases: 1,
      bytesMax: 5e9,
      byState: { how: 'rows-api', columns: ['recipient_state', 'principal_investigator_1_state'] },
    },
    {
      name: 'ownership',
      found: { in: 'metastore', api: OPEN_PAYMENTS_API, title: '^\\d{4} Ownership Payment Data$', fileHosts: [CMS_DOWNLOADS] },
      releases: 1,
      bytesMax: 200e6,
      byState: { how: 'rows-api', columns: ['recipient_state'] },
    },
  ],
  dated: 'period',
  maxLineBytes: 65_536,
  dropped: ['Contextual_Information'],
  layouts: [
    {
      name: 'general',
      year: 2013,
      header: true,
      columns: {
        npi: mark('Covered_Recipient_NPI'),
        amount: need('Total_Amount_of_Payment_USDollars'),
        nature: need('Nature_of_Payment_or_Transfer_of_Value'),
        company: COMPANY,
        product: PRODUCT,
        record_id: need('Record_ID'),
        program_year: need('Program_Year'),
      },
    },
    {
      name: 'research',
      year: 2013,
      header: true,
      columns: {
        npi: may('Covered_Recipient_NPI'),
        investigator_npi: mark('Principal_Investigator_1_NPI'),
        amount: need('Total_Amount_of_Payment_USDollars'),
        company: COMPANY,
        product: PRODUCT,
        record_id: need('Record_ID'),
        program_year: need('Program_Year'),
      },
    },
    {
      name: 'ownership',
      year: 2013,
      header: true,
      columns: {
        npi: mark('Physician_NPI'),
        amount: need('Value_of_Interest'),
        invested: may('Total_Amount_Invested_USDollars'),
        company: COMPANY,
        record_id: need('Record_ID'),
        program_year: need('Program_Year'),
      },
    },
  ],
}
