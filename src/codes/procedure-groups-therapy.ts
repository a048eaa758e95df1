import type { ProcedureGroup } from './procedure-group.ts'

/** Therapy, manual care, nerve tests and behavioral care of procedure-codes.md E. */
export const THERAPY_GROUPS = [
  { id: 'needle.dry', name: 'needling without injection', mark: 'A', weight: 0.4, codes: '20560 20561' },
  // Medicare pays acupuncture for chronic low back pain alone (NCD 30.3.3), hence S here.
  { id: 'acu', name: 'acupuncture', mark: 'S', weight: 1, codes: '97810 97811* 97813 97814*' },
  { id: 'cmt', name: 'chiropractic spinal manipulation', mark: 'S', weight: 1, codes: '98940 98941 98942' },
  { id: 'omt', name: 'osteopathic manipulation', mark: 'A', weight: 0.5, codes: '98925–98929' },
  {
    id: 'pt.eval',
    name: 'physical therapy evaluation',
    mark: 'A',
    weight: 0.35,
    codes: '97161 97162 97163 97164',
    retired: [{ codes: '97001 97002', lastYear: 2016 }],
  },
  {
    id: 'ot.eval',
    name: 'occupational therapy evaluation',
    mark: 'A',
    weight: 0.1,
    codes: '97165 97166 97167 97168',
    retired: [{ codes: '97003 97004', lastYear: 2016 }],
  },
  { id: 'pt.active', name: 'active therapy', mark: 'A', weight: 0.35, codes: '97110 97112 97530 97150 97113 97116' },
  { id: 'pt.manual', name: 'hands-on therapy', mark: 'A', weight: 0.35, codes: '97140 97124' },
  { id: 'pt.selfmgmt', name: 'self-care and work training', mark: 'A', weight: 0.2, codes: '97535 97537 97542' },
  {
    id: 'pt.passive',
    name: 'passive treatments (traction, ultrasound, current)',
    mark: 'A',
    weight: 0,
    codes: '97012 G0283 97014 97032 97035 97010 97033 97039 S9090',
  },
  { id: 'pt.workcond', name: 'work hardening', mark: 'A', weight: 0.3, codes: '97545 97546*' },
  { id: 'emg', name: 'nerve tests', mark: 'A', weight: 0.3, codes: '95885 95886* 95887* 95860–95864 95907–95913' },
  {
    id: 'beh.hbai',
    name: 'health behavior assessment and intervention',
    mark: 'M',
    weight: 0.4,
    codes: '96156 96158 96159* 96164 96165* 96167 96168* 96170 96171*',
    retired: [{ codes: '96150–96155', lastYear: 2019 }],
  },
  { id: 'beh.psytx', name: 'psychotherapy', mark: 'A', weight: 0.05, codes: '90791 90832 90834 90837 90853' },
  { id: 'beh.screen', name: 'brief behavioral screening', mark: 'A', weight: 0, codes: '96127 96160 96161 G0444' },
  {
    id: 'beh.bhi-cocm',
    name: 'behavioral care within another practice',
    mark: 'A',
    weight: 0.1,
    codes: '99484 99492 99493 99494* G2214',
  },
] as const satisfies readonly ProcedureGroup[]
