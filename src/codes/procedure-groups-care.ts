import type { ProcedureGroup } from './procedure-group.ts'

/** Visits, care between visits and drug tests of procedure-codes.md E. Visits count by the rest of the work, hence weight 0. */
export const CARE_GROUPS = [
  {
    id: 'em.new',
    name: 'office visit, new patient',
    mark: 'A',
    weight: 0,
    codes: '99202 99203 99204 99205',
    retired: [{ codes: '99201', lastYear: 2020 }],
  },
  { id: 'em.est', name: 'office visit, known patient', mark: 'A', weight: 0, codes: '99211 99212 99213 99214 99215' },
  { id: 'em.consult', name: 'consultation', mark: 'A', weight: 0, codes: '99242–99245' },
  { id: 'em.long', name: 'continuing-relationship add-on', mark: 'A', weight: 0, codes: 'G2211' },
  { id: 'em.prolong', name: 'prolonged time', mark: 'A', weight: 0, codes: 'G2212 99417' },
  {
    id: 'tele',
    name: 'care by telephone, video or message',
    mark: 'A',
    weight: 0,
    codes: '98000–98016 G2012 99421–99423',
    retired: [{ codes: '99441–99443', lastYear: 2024 }],
  },
  { id: 'cc.tcm', name: 'care after discharge', mark: 'A', weight: 0.2, codes: '99495 99496' },
  {
    id: 'cc.ccm',
    name: 'chronic care management',
    mark: 'A',
    weight: 0.2,
    codes: '99490 99439* 99491 99437* 99487 99489* G0506',
  },
  { id: 'cc.pcm', name: 'management of one condition', mark: 'A', weight: 0.3, codes: '99424 99425* 99426 99427*' },
  { id: 'cc.apcm', name: 'advanced primary care management', mark: 'A', weight: 0.1, codes: 'G0556 G0557 G0558' },
  { id: 'cc.cpm', name: 'chronic pain management', mark: 'M', weight: 0.8, codes: 'G3002 G3003*' },
  {
    id: 'cc.rtm',
    name: 'remote therapeutic monitoring',
    mark: 'A',
    weight: 0.5,
    // Respiratory devices (98976, 98984) are no spine care and stand in no group.
    codes: '98975 98978 98979 98980 98981* 98986',
    // Musculoskeletal devices.
    apart: { codes: '98977 98985', mark: 'M', weight: 0.5 },
  },
  {
    id: 'cc.conf',
    name: 'team conference or consult between clinicians',
    mark: 'A',
    weight: 0.3,
    codes: '99366–99368 99446–99449 99451 99452',
  },
  { id: 'cc.caregiver', name: 'caregiver training', mark: 'A', weight: 0.1, codes: '97550 97551* 97552' },
  { id: 'cc.sdoh', name: 'navigation and community health', mark: 'A', weight: 0.1, codes: 'G0019 G0022* G0023 G0024* G0136' },
  {
    id: 'opioid.uds',
    name: 'drug testing',
    mark: 'A',
    weight: 0,
    codes: '80305–80307 G0480–G0483 G0659',
    retired: [{ codes: 'G0431 G0434 80100–80104', lastYear: 2015 }],
  },
] as const satisfies readonly ProcedureGroup[]
