import { reviewOf } from '#codes/review.ts'
import { cite, entry, type PathwayRow } from './pathway-row.ts'
import { BACK_ROWS } from './pathway-rows-back.ts'
import { NECK_ROWS } from './pathway-rows-neck.ts'
import { STRUCTURAL_ROWS } from './pathway-rows-structural.ts'

/** No clinician has signed this off; the methods page says so. */
export const PATHWAYS_REVIEW = reviewOf(
  'Who to see first',
  'pathways.md; ACP 2017, NICE NG59, NG65 and NG234, WHO 2023, NASS, SPORT',
)

/** Rows 0 and 2 to 20: at most one fits anybody. */
export const PATHWAY_ROWS: readonly PathwayRow[] = [...BACK_ROWS, ...STRUCTURAL_ROWS, ...NECK_ROWS]

/** Row 1: where no other fits. */
export const NOTHING_FITS: PathwayRow = {
  row: 1,
  stage: 'not sure yet',
  source: cite('NG59', 'ACP', 'OWN'),
  fits: () => true,
  first: [
    entry('primary-care', 'looks at the whole of you, rules out what is dangerous and refers'),
    entry('pmr', 'finds out what kind of back problem it is'),
  ],
  also: [entry('physical-therapy', 'helps with most back pain, whatever its name')],
  notFirst: [{ discipline: 'spine-surgery', why: 'most back pain needs no operation' }],
}
