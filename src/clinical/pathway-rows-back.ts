import { countTriedKinds, hasLongSevereLegPain, isAbove, isBelow, isFrom, type PathwayPerson } from './pathway-person.ts'
import { cite, entry, type PathwayRow } from './pathway-row.ts'

const isBackPain = ({ condition, deficit }: PathwayPerson) => condition === 'nslbp' && deficit !== true
const isSciatica = ({ condition, deficit }: PathwayPerson) => condition === 'radiculopathy' && deficit !== true

const NO_STRUCTURAL_CAUSE = 'an operation is not for back pain without a structural cause that fits'

/** Rows 0 to 8 of pathways.md: deficits, not sure, nonspecific back pain, sciatica. */
export const BACK_ROWS: readonly PathwayRow[] = [
  {
    row: 0,
    stage: 'a neurological deficit',
    source: cite('NG59', 'NASS', 'OWN'),
    fits: ({ condition, deficit }) =>
      deficit === true && !['radiculopathy', 'neck-radiculopathy', 'myelopathy'].includes(condition),
    first: [
      entry('spine-surgery', 'weakness or numbness from the spine needs an opinion on the nerve, soon'),
      entry('pmr', 'examines nerve and muscle, and can order the scan and the nerve tests'),
    ],
    also: [
      entry('neurology', 'finds out whether the nerve is the cause'),
      entry('primary-care', 'can examine at once and refer the same day'),
    ],
    notFirst: [{ discipline: null, why: 'waiting without a review date: a deficit can grow while one waits' }],
  },
  {
    row: 2,
    stage: 'back pain for under 6 weeks',
    source: cite('ACP', 'NG59'),
    fits: (person) => isBackPain(person) && isBelow(person, 6),
    first: [
      entry('physical-therapy', 'staying active with advice and exercise is what helps most in the first weeks'),
      entry('primary-care', 'checks for warning signs and treats pain so that you can move'),
      entry('chiropractic', 'manipulation is one of the first choices for recent back pain'),
    ],
    also: [
      entry('osteopathic-manual', 'manual treatment by a physician'),
      entry('acupuncture', 'a choice of ACP for recent back pain; NICE advises against'),
      entry('massage-bodywork', 'a choice of ACP for recent back pain'),
    ],
    notFirst: [{ discipline: null, why: 'imaging and specialists seldom change the course in the first weeks' }],
  },
  {
    row: 3,
    stage: 'back pain for 6 to 12 weeks',
    source: cite('NG59', 'ACP', 'WHO'),
    fits: (person) => isBackPain(person) && isFrom(person, 6) && !isAbove(person, 12),
    first: [
      entry('physical-therapy', 'structured exercise, the treatment on which the guidelines agree'),
      entry('pmr', 'looks again at the diagnosis and leads a plan without surgery'),
    ],
    also: [
      entry('chiropractic', 'manipulation as a part of a plan with exercise'),
      entry('osteopathic-manual', 'manual treatment as a part of a plan with exercise'),
    ],
    notFirst: [{ discipline: 'pain-medicine', why: 'procedures have little evidence here' }],
  },
  {
    row: 4,
    stage: 'back pain for over 12 weeks, under two kinds of treatment tried',
    source: cite('ACP', 'WHO', 'NG59'),
    fits: (person) => isBackPain(person) && isAbove(person, 12) && countTriedKinds(person) < 2,
    first: [
      entry('pmr', 'looks at the whole problem and leads a plan without surgery'),
      entry('physical-therapy', 'an exercise program of 6 to 12 weeks comes before anything stronger'),
    ],
    also: [
      entry('behavioral-health', 'cognitive behavioral therapy helps with pain that lasts'),
      entry('chiropractic', 'manipulation as a part of a plan with exercise'),
      entry('pain-medicine', 'for an opinion'),
    ],
    notFirst: [{ discipline: 'spine-surgery', why: NO_STRUCTURAL_CAUSE }],
  },
  {
    row: 5,
    stage: 'back pain for over 12 weeks, two or more kinds of treatment tried',
    source: cite('NG59', 'WHO', 'EVIDENCE'),
    fits: (person) => isBackPain(person) && isAbove(person, 12) && countTriedKinds(person) >= 2,
    isTeam: true,
    first: [
      entry('pmr', 'this or a pain physician can lead'),
      entry('pain-medicine', 'this or a rehabilitation physician can lead'),
      entry('physical-therapy', 'the physical part of a combined program'),
      entry('behavioral-health', 'the psychological part of a combined program'),
    ],
    also: [entry('rheumatology', 'if you have night pain and morning stiffness')],
    notFirst: [{ discipline: 'spine-surgery', why: NO_STRUCTURAL_CAUSE }],
  },
  {
    row: 6,
    stage: 'sciatica for under 6 weeks, without a deficit',
    source: cite('NASS', 'EVIDENCE', 'OWN'),
    fits: (person) => isSciatica(person) && isBelow(person, 6),
    first: [
      entry('primary-care', 'checks strength and feeling, treats pain and sets a date to look again'),
      entry('physical-therapy', 'keeps you moving while the nerve recovers'),
    ],
    also: [
      entry('pmr', 'if the course is not what was expected'),
      entry('pain-medicine', 'leg pain of 7 or more for 2 weeks: an injection can give short-term relief', hasLongSevereLegPain),
    ],
    notFirst: [{ discipline: 'spine-surgery', why: 'most improve in 6 to 12 weeks; earlier if the pain cannot be borne' }],
  },
  {
    row: 7,
    stage: 'sciatica for 6 weeks or more, without a deficit',
    source: cite('NASS', 'SPORT'),
    fits: (person) => isSciatica(person) && isFrom(person, 6),
    first: [
      entry('pmr', 'confirms the nerve, and leads the plan without surgery'),
      entry('spine-surgery', 'an opinion: surgery relieves leg pain sooner; a year later the results are alike'),
    ],
    also: [
      entry('pain-medicine', 'an injection can give short-term relief; the evidence is disputed'),
      entry('physical-therapy', 'exercise that follows the nerve'),
    ],
    notFirst: [],
  },
  {
    row: 8,
    stage: 'sciatica with stable weakness',
    source: cite('NASS', 'OWN'),
    fits: ({ condition, deficit }) => condition === 'radiculopathy' && deficit === true,
    first: [
      entry('spine-surgery', 'weakness needs an opinion on freeing the nerve'),
      entry('pmr', 'measures the weakness and follows it'),
    ],
    also: [
      entry('neurology', 'is it the nerve?'),
      entry('physical-therapy', 'keeps strength and walking while the opinion is sought'),
    ],
    notFirst: [{ discipline: null, why: 'waiting without a review date: weakness can become lasting' }],
  },
]
