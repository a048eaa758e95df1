import { CMS, PROVIDER_DATA_CATALOG, US_PUBLIC_DOMAIN } from './publishers.ts'
import { PROVIDER_DATA_API } from './recipe.ts'
import { mark, may, need, type Source } from './source.ts'

export const groupReporting: Source = {
  id: 'group-reporting',
  title: 'Group public reporting: MIPS measures and attestations; overall MIPS performance',
  publisher: CMS,
  foundAt: PROVIDER_DATA_CATALOG,
  licence: US_PUBLIC_DOMAIN,
  oneRow: 'One measure, activity or attestation of one group; in the overall file, one final score.',
  gives: 'measure rates, attested activities and final scores by group',
  refused: [
    'A group without its ten-digit PAC id.',
    'A row without a measure.',
    'A rate or score outside 0 to 100.',
    'A row that repeats another in every column read.',
  ],
  everReadFromPublisher: false,
  fetch: [
    {
      name: 'measures',
      found: {
        in: 'metastore',
        api: PROVIDER_DATA_API,
        title: '^PY \\d{4} Group Public Reporting: MIPS Measures and Attestations$',
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
        org_pac_id: mark('org_PAC_ID'),
        org_name: need('Facility Name', 'org_nm'),
        measure: need('measure_cd'),
        attestation: need('attestation_value'),
        rate: need('prf_rate'),
        patients: may('patient_count'),
        collection_type: may('collection_type'),
      },
    },
    {
      name: '2017 overall',
      year: 2017,
      header: true,
      columns: {
        org_pac_id: mark('Org_PAC_ID'),
        org_name: need('Org_nm', 'Facility Name'),
        source: may('source'),
        final_score: need('final_MIPS_score'),
      },
    },
  ],
}
