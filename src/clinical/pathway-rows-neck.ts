import { isBelow, isFrom, type PathwayPerson } from './pathway-person.ts'
import { cite, entry, type PathwayRow } from './pathway-row.ts'

const isNeck = ({ condition }: PathwayPerson) => condition === 'neck-radiculopathy'

/** Rows 18 to 20 of pathways.md. */
export const NECK_ROWS: readonly PathwayRow[] = [
  {
    row: 18,
    stage: 'neck pain for under 6 weeks, without a deficit',
    source: cite('EVIDENCE', 'OWN'),
    fits: (person) => isNeck(person) && person.deficit !== true && isBelow(person, 6),
    first: [
      entry('primary-care', 'checks strength and feeling, treats pain and sets a date to look again'),
      entry('physical-therapy', 'exercise and movement; most recover in 6 to 12 weeks'),
    ],
    also: [
      entry('pmr', 'if the course is not what was expected'),
      entry('chiropractic', 'only without arm symptoms'),
      entry('osteopathic-manual', 'only without arm symptoms'),
    ],
    notFirst: [],
  },
  {
    row: 19,
    stage: 'neck pain or a pinched neck nerve for 6 weeks or more, or stable weakness',
    source: cite('NASS', 'OWN'),
    fits: (person) => isNeck(person) && (person.deficit === true || isFrom(person, 6)),
    first: [
      entry('spine-surgery', 'an opinion on freeing the nerve'),
      entry('pmr', 'measures strength, and weighs surgery against more rehabilitation'),
    ],
    also: [
      entry('pain-medicine', 'for the short term; steroid injections in the neck carry rare, grave risks'),
      entry('neurology', 'is it the nerve?'),
    ],
    notFirst: [],
  },
  {
    row: 20,
    stage: 'signs of a squeezed spinal cord (myelopathy)',
    source: cite('B3'),
    fits: ({ condition }) => condition === 'myelopathy',
    first: [entry('spine-surgery', 'within days: urgent')],
    also: [],
    notFirst: [{ discipline: null, why: 'everything else waits' }],
  },
]
