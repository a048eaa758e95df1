import { CMS, CMS_CATALOG, US_PUBLIC_DOMAIN } from './publishers.ts'
import { may, need, type Source } from './source.ts'

export const prescribing: Source = {
  id: 'prescribing',
  title: 'Medicare Part D Prescribers – by Provider',
  publisher: CMS,
  foundAt: CMS_CATALOG,
  licence: US_PUBLIC_DOMAIN,
  oneRow: 'The Medicare prescriptions of one clinician in one year.',
  gives: 'opioid share, shown as practice style',
  refused: [
    'An NPI that is not ten digits with a right check digit.',
    'Claims that are missing, negative or absurd; more opioid claims than claims.',
    'A second row of the same NPI and year.',
  ],
  everReadFromPublisher: false,
  fetch: [
    {
      name: 'file',
      found: { in: 'cms-catalog', title: 'Medicare Part D Prescribers - by Provider' },
      releases: 1,
      bytesMax: 2e9,
      byState: { how: 'rows-api', columns: ['Prscrbr_State_Abrvtn'] },
    },
  ],
  dated: 'period',
  yearNeeded: true,
  maxLineBytes: 16_384,
  dropped: [],
  layouts: [
    {
      name: '2013',
      year: 2013,
      header: true,
      columns: {
        npi: need('npi'),
        claims: need('total_claim_count'),
        opioid_claims: need('opioid_claim_count'),
        opioid_patients: may('opioid_bene_count'),
        long_acting_claims: may('la_opioid_claim_count', 'er_opioid_claim_count'),
      },
    },
    {
      name: '2021',
      year: 2021,
      header: true,
      columns: {
        npi: need('PRSCRBR_NPI'),
        claims: need('Tot_Clms'),
        opioid_claims: need('Opioid_Tot_Clms'),
        opioid_patients: may('Opioid_Tot_Benes'),
        long_acting_claims: may('Opioid_LA_Tot_Clms'),
      },
    },
  ],
}
