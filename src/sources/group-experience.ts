import { CMS, PROVIDER_DATA_CATALOG, US_PUBLIC_DOMAIN } from './publishers.ts'
import { PROVIDER_DATA_API } from './recipe.ts'
import { may, need, type Source } from './source.ts'

export const groupExperience: Source = {
  id: 'group-experience',
  title: 'Group public reporting: patient experience (CAHPS for MIPS)',
  publisher: CMS,
  foundAt: PROVIDER_DATA_CATALOG,
  licence: US_PUBLIC_DOMAIN,
  oneRow: 'One summary survey measure of one group.',
  gives: 'communication, shared decisions and coordination, by group',
  refused: [
    'A group without its ten-digit PAC id.',
    'A measure that is not a CAHPS measure.',
    'A rate outside 0 to 100.',
    'A second row of the same group and measure in one release.',
  ],
  everReadFromPublisher: false,
  fetch: [
    {
      name: 'file',
      found: { in: 'metastore', api: PROVIDER_DATA_API, title: '^PY \\d{4} Group Public Reporting: Patient Experience$' },
      releases: 1,
      bytesMax: 200e6,
      byState: { how: 'whole', why: 'it names no state' },
    },
  ],
  dated: 'period',
  maxLineBytes: 8192,
  dropped: ['measure_title'],
  layouts: [
    {
      name: '2017',
      year: 2017,
      header: true,
      columns: {
        org_pac_id: need('Org_PAC_ID'),
        org_name: need('Org_nm'),
        // Only the early file names the state; the later ones name an ACO.
        state: need('ST'),
        measure: need('measure_CD'),
        rate: need('prf_rate'),
        patients: may('patient_count'),
      },
    },
    {
      name: '2020',
      year: 2020,
      header: true,
      columns: {
        org_pac_id: need('org_PAC_ID'),
        org_name: need('Facility Name', 'org_nm'),
        measure: need('measure_cd'),
        rate: need('prf_rate'),
        patients: may('patient_count'),
        footnote: may('FN'),
      },
    },
  ],
}
