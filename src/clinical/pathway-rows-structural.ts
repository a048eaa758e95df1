import { isBelow, isFrom, type PathwayPerson } from './pathway-person.ts'
import { cite, entry, type PathwayRow } from './pathway-row.ts'

const has = ({ condition, deficit }: PathwayPerson, ...conditions: readonly string[]) =>
  conditions.includes(condition) && deficit !== true

// "if severe after 2 to 6 weeks": from two weeks on, unless the pain is known to be bearable.
const canStillBeSevere = (person: PathwayPerson) => isFrom(person, 2) && person.severe !== false

/** Rows 9 to 17 of pathways.md: what imaging, surgery or inflammation has named, without a deficit. */
export const STRUCTURAL_ROWS: readonly PathwayRow[] = [
  {
    row: 9,
    stage: 'spinal stenosis for under 12 weeks, or walking not limited',
    source: cite('NASS', 'EVIDENCE'),
    fits: (person) => has(person, 'stenosis') && (isBelow(person, 12) || person.walkingLimited !== true),
    first: [
      entry('physical-therapy', 'exercise and walking training are the first step'),
      entry('pmr', 'confirms what limits you and leads a plan without surgery'),
    ],
    also: [
      entry('primary-care', 'pain treatment, and a look at the other causes of leg trouble'),
      entry('pain-medicine', 'injections for the short term; the evidence is disputed'),
    ],
    notFirst: [],
  },
  {
    row: 10,
    stage: 'spinal stenosis that has limited walking for 12 weeks or more',
    source: cite('SPORT', 'NASS'),
    fits: (person) => has(person, 'stenosis') && isFrom(person, 12) && person.walkingLimited === true,
    first: [
      entry('spine-surgery', 'an opinion: decompression can help walking when other care has not'),
      entry('pmr', 'weighs surgery against more rehabilitation'),
    ],
    also: [
      entry('physical-therapy', 'before and after an operation, or instead of it'),
      entry('pain-medicine', 'injections for the short term; the evidence is disputed'),
    ],
    notFirst: [],
  },
  {
    row: 11,
    stage: 'spondylolisthesis without leg symptoms, or for under 12 weeks',
    source: cite('NASS', 'EVIDENCE', 'OWN'),
    fits: (person) => has(person, 'spondylolisthesis') && (person.legSymptoms !== true || isBelow(person, 12)),
    first: [
      entry('physical-therapy', 'strength and control of the trunk come first'),
      entry('pmr', 'judges whether the slip explains the pain'),
    ],
    also: [],
    notFirst: [{ discipline: 'spine-surgery', why: 'not before rehabilitation was tried' }],
  },
  {
    row: 12,
    stage: 'spondylolisthesis with leg symptoms for 12 weeks or more',
    source: cite('EVIDENCE', 'NORDSTEN'),
    fits: (person) => has(person, 'spondylolisthesis') && person.legSymptoms === true && isFrom(person, 12),
    first: [
      entry('spine-surgery', 'an opinion on decompression; whether fusion adds anything is disputed'),
      entry('pmr', 'weighs surgery against more rehabilitation'),
    ],
    also: [entry('physical-therapy', 'before and after an operation, or instead of it')],
    notFirst: [],
  },
  {
    row: 13,
    stage: 'facet, sacroiliac or disc pain',
    source: cite('NG59', 'EVIDENCE'),
    fits: (person) => has(person, 'facet', 'si-joint', 'ddd'),
    first: [
      entry('physical-therapy', 'exercise helps whichever joint or disc it is'),
      entry('pmr', 'finds the source of the pain and leads a plan without surgery'),
    ],
    also: [
      entry('pain-medicine', 'nerve ablation after two diagnostic blocks; the evidence is disputed'),
      entry('osteopathic-manual', 'manual treatment as a part of a plan with exercise'),
      entry('chiropractic', 'manipulation as a part of a plan with exercise'),
    ],
    notFirst: [{ discipline: 'spine-surgery', why: 'fusion or a new disc is not advised for this pain alone' }],
  },
  {
    row: 14,
    stage: 'vertebral compression fracture',
    source: cite('NG59', 'EVIDENCE', 'OWN'),
    fits: (person) => has(person, 'compression-fx'),
    first: [
      entry('primary-care', 'pain relief, and treatment of the bone so that no other vertebra breaks'),
      entry('pmr', 'safe movement, bracing for a short time, and a date to look again'),
    ],
    also: [
      entry('spine-surgery', 'if the pain is still severe after 2 to 6 weeks', canStillBeSevere),
      entry('pain-medicine', 'if the pain is still severe after 2 to 6 weeks', canStillBeSevere),
      entry('physical-therapy', 'strength, posture and balance once the pain allows'),
    ],
    notFirst: [
      { discipline: 'chiropractic', why: 'no manipulation on a fresh fracture' },
      { discipline: 'osteopathic-manual', why: 'no manipulation on a fresh fracture' },
    ],
  },
  {
    row: 15,
    stage: 'pain that persists after spine surgery',
    source: cite('EVIDENCE', 'OWN'),
    fits: (person) => has(person, 'psps2'),
    isTeam: true,
    first: [
      entry('pain-medicine', 'reviews medicines and what can still be done'),
      entry('pmr', 'rebuilds function'),
      entry('behavioral-health', 'pain that lasts after surgery is eased by psychological care too'),
    ],
    also: [
      entry('physical-therapy', 'graded exercise as a part of the plan'),
      entry('spine-surgery', 'a second opinion if there is a new deficit or a failed implant'),
    ],
    notFirst: [{ discipline: null, why: 'repeat surgery first: success falls with each operation' }],
  },
  {
    row: 16,
    stage: 'inflammatory back pain suspected',
    source: cite('NG65'),
    fits: (person) => has(person, 'axspa'),
    first: [entry('rheumatology', 'confirms inflammation and starts treatment that changes its course')],
    also: [
      entry('physical-therapy', 'exercise is a part of the treatment'),
      entry('primary-care', 'blood tests and the referral'),
    ],
    notFirst: [],
  },
  {
    row: 17,
    stage: 'scoliosis in an adult',
    source: cite('EVIDENCE', 'OWN'),
    fits: (person) => has(person, 'scoliosis'),
    first: [
      entry('pmr', 'measures the curve, follows it, and leads a plan without surgery'),
      entry('physical-therapy', 'exercise made for the curve'),
    ],
    also: [entry('spine-surgery', 'a surgeon of deformities, if the curve grows or nerves suffer')],
    notFirst: [],
  },
]
