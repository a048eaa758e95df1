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
  stage: { en: 'not sure yet', es: 'todavía no está claro' },
  source: cite('NG59', 'ACP', 'OWN'),
  fits: () => true,
  first: [
    entry('primary-care', {
      en: 'looks at the whole of you, rules out what is dangerous and refers',
      es: 'le mira en conjunto, descarta lo peligroso y le envía a quien haga falta',
    }),
    entry('pmr', { en: 'finds out what kind of back problem it is', es: 'averigua qué tipo de problema de espalda es' }),
  ],
  also: [
    entry('physical-therapy', {
      en: 'helps with most back pain, whatever its name',
      es: 'ayuda con casi todo dolor de espalda, tenga el nombre que tenga',
    }),
  ],
  notFirst: [
    {
      discipline: 'spine-surgery',
      why: { en: 'most back pain needs no operation', es: 'casi ningún dolor de espalda necesita operación' },
    },
  ],
}
