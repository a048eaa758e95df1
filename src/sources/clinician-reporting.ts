import { CMS, PROVIDER_DATA_CATALOG, US_PUBLIC_DOMAIN } from './publishers.ts'
import { PROVIDER_DATA_API } from './recipe.ts'
import { mark, may, need, type Source } from './source.ts'

export const clinicianReporting: Source = {
  id: 'clinician-reporting',
  title: 'Clinician public reporting: MIPS measures and attestations; overall MIPS performance',
  publisher: CMS,
  foundAt: PROVIDER_DATA_CATALOG,
  licence: US_PUBLIC_DOMAIN,
  oneRow: 'One measure, activity or attestation of one clinician; in the overall file, one final score.',
  gives: 'measure rates and attested activities by NPI',
  refused: [
    'An NPI that is not ten digits with a right check digit.',
    'A row without a measure, or with neither rate nor attestation where one is due.',
    'A rate outside 0 to 100.',
    'A row that repeats another in every column read.',
  ],
  everReadFromPublisher: false,
  fetch: [
    {
      name: 'measures',
      found: {
        in: 'metastore',
        api: PROVIDER_DATA_API,
        title: '^PY \\d{4} Clinician Public Reporting: MIPS Measures and Attestations$',
      },
      releases: 1,
      bytesMax: 4e9,
      byState: { how: 'whole', why: 'it names no state' },
    },
    {
      name: 'overall',
      found: {
        in: 'metastore',
        api: PROVIDER_DATA_API,
        title: '^PY \\d{4} Clinician Public Reporting: Overall MIPS Performance$',
      },
      releases: 1,
      bytesMax: 1e9,
      byState: { how: 'whole', why: 'it names no state' },
    },
  ],
  dated: 'period',
  maxLineBytes: 8192,
  dropped: ['measure_title'],
  layouts: [
    {
      name: '2018',
      year: 2018,
      header: true,
      columns: {
        npi: mark('NPI'),
        org_pac_id: may('Org_PAC_ID'),
        measure: need('measure_cd'),
        attestation: need('attestation_value'),
        rate: need('prf_rate'),
        patients: may('patient_count'),
        collection_type: may('collection_type'),
      },
    },
    {
      name: '2018 overall',
      year: 2018,
      header: true,
      columns: {
        npi: mark('NPI'),
        org_pac_id: may('Org_PAC_ID'),
        final_score: need('final_MIPS_score'),
        // The group's own file has no people in it.
        last_name: may('Provider Last Name', 'lst_nm'),
        source: may('source'),
      },
    },
  ],
}
