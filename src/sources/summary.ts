import { CMS, CMS_CATALOG, US_PUBLIC_DOMAIN } from './publishers.ts'
import { mark, may, need, type Source } from './source.ts'

export const summary: Source = {
  id: 'summary',
  title: 'Medicare Physician & Other Practitioners – by Provider',
  publisher: CMS,
  foundAt: CMS_CATALOG,
  licence: US_PUBLIC_DOMAIN,
  oneRow: 'The totals of one clinician or organisation in one year, suppressed cells included.',
  gives: "totals that include suppressed cells, patients' mean age",
  refused: [
    'An NPI that is not ten digits with a right check digit.',
    'Total patients or services that are missing, negative or absurd.',
    'A second row of the same NPI and year.',
  ],
  everReadFromPublisher: false,
  fetch: [
    {
      name: 'file',
      found: { in: 'cms-catalog', title: 'Medicare Physician & Other Practitioners - by Provider' },
      releases: 2,
      bytesMax: 2e9,
      byState: { how: 'rows-api', columns: ['Rndrng_Prvdr_State_Abrvtn'] },
    },
  ],
  dated: 'period',
  yearNeeded: true,
  maxLineBytes: 16_384,
  dropped: [],
  layouts: [
    {
      // From memory of the files of 2012 to 2018; read when its required cells are there.
      name: '2012',
      year: 2012,
      header: true,
      columns: {
        npi: need('npi'),
        entity_code: need('nppes_entity_code'),
        specialty: may('provider_type'),
        patients: need('total_unique_benes'),
        services: need('total_services'),
        medical_patients: may('total_med_unique_benes'),
        medical_services: may('total_med_services'),
        drug_services: may('total_drug_services'),
        average_age: may('beneficiary_average_age', 'average_age_of_beneficiaries'),
      },
    },
    {
      name: '2021',
      year: 2021,
      header: true,
      columns: {
        npi: need('Rndrng_NPI'),
        entity_code: need('Rndrng_Prvdr_Ent_Cd'),
        specialty: may('Rndrng_Prvdr_Type'),
        patients: need('Tot_Benes'),
        services: need('Tot_Srvcs'),
        // Only the file by provider has this; the file by service has the others too.
        codes: mark('Tot_HCPCS_Cds'),
        medical_patients: may('Med_Tot_Benes'),
        medical_services: may('Med_Tot_Srvcs'),
        drug_services: may('Drug_Tot_Srvcs'),
        average_age: may('Bene_Avg_Age'),
      },
    },
  ],
}
