import { z } from 'zod'
import { CONDITION_IDS } from '#domain/condition.ts'
import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import { TREATMENT_KINDS } from '#domain/need.ts'

/** Half the way round the Earth at the equator: nobody is farther. */
export const WITHIN_MAX_KM = 20_037
export const LIMIT_MAX = 200
// A page so far that no group reaches it.
const PAGE_MAX = 10_000
const WEEKS_MAX = 120 * 53
const TEXT_MAX = 100

export interface NeedField<Output> {
  schema: z.ZodType<Output>
  /** Completes "… is not …". */
  expected: string
  example: string
}

/** What each flag of the command line and each parameter over HTTP may say, as text. */
export const NEED_FIELDS = {
  near: text('a place', '02115'),
  within: number(0, WITHIN_MAX_KM, `a distance in km from 0 to ${WITHIN_MAX_KM}`, '40'),
  name: text('a name', 'rivera'),
  condition: oneOf([...CONDITION_IDS, 'not-sure'], 'stenosis'),
  weeks: number(0, WEEKS_MAX, 'a number of weeks', '8'),
  legSymptoms: yesNo(),
  armSymptoms: yesNo(),
  legPain: number(0, 10, 'a pain from 0 to 10', '6'),
  legPainWeeks: number(0, WEEKS_MAX, 'a number of weeks', '3'),
  walkingLimited: yesNo(),
  deficit: yesNo(),
  tried: listOf(TREATMENT_KINDS, 'therapy,medicine'),
  phq4: whole(0, 12, 'a PHQ-4 score from 0 to 12', '4'),
  age: number(0, 130, 'an age in years', '60'),
  firstEpisode: yesNo(),
  pregnant: yesNo(),
  osteoporosis: yesNo(),
  steroids: yesNo(),
  anticoagulant: yesNo(),
  cancer: yesNo(),
  surgery: oneOf(['open', 'avoid'], 'avoid'),
  medicines: oneOf(['open', 'avoid'], 'avoid'),
  visit: oneOf(['in-person', 'telehealth', 'either'], 'telehealth'),
  language: text('a language', 'Spanish'),
  gender: oneOf(['F', 'M'], 'F'),
  medicare: yesNo(),
  discipline: listOf(DISCIPLINE_IDS, 'pmr,physical-therapy'),
  weights: text('a list of weights', 'knowledge=3,continuity=5'),
  limit: whole(1, LIMIT_MAX, `a whole number from 1 to ${LIMIT_MAX}`, '20'),
  page: whole(1, PAGE_MAX, `a whole number from 1 to ${PAGE_MAX}`, '2'),
  sort: oneOf(['fit', 'distance'], 'distance'),
} as const

export type NeedFieldId = keyof typeof NEED_FIELDS

function text(expected: string, example: string): NeedField<string> {
  return { schema: z.string().trim().min(1).max(TEXT_MAX), expected: `${expected} of at most ${TEXT_MAX} letters`, example }
}

function number(low: number, high: number, expected: string, example: string): NeedField<number> {
  return { schema: plainNumber().pipe(z.number().min(low).max(high)), expected, example }
}

function whole(low: number, high: number, expected: string, example: string): NeedField<number> {
  return { schema: plainNumber().pipe(z.int().min(low).max(high)), expected, example }
}

/** Digits as people write them: no NaN, no Infinity, no 1e9, no hexadecimal, no empty text that would count as 0. */
function plainNumber() {
  return z
    .string()
    .trim()
    .regex(/^-?\d{1,9}(\.\d{1,9})?$/)
    .transform(Number)
}

function yesNo(): NeedField<boolean> {
  const schema = z
    .string()
    .trim()
    .pipe(z.stringbool({ truthy: ['yes', 'true', '1', 'on'], falsy: ['no', 'false', '0', 'off'] }))
  return { schema, expected: 'yes or no', example: 'yes' }
}

function oneOf<const Id extends string>(ids: readonly Id[], example: Id): NeedField<Id> {
  return { schema: z.string().trim().pipe(z.enum(ids)), expected: `one of ${ids.join(', ')}`, example }
}

function listOf<const Id extends string>(ids: readonly Id[], example: string): NeedField<Id[]> {
  const schema = z
    .string()
    .transform((list) => [...new Set(list.split(',').map((part) => part.trim()))])
    .pipe(z.array(z.enum(ids)))
  return { schema, expected: `a list of ${ids.join(', ')}`, example }
}
