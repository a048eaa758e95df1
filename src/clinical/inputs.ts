import { z } from 'zod'
import { CONDITION_IDS } from '#domain/condition.ts'
import { UserError } from '#domain/errors.ts'
import { TREATMENT_KINDS } from '#domain/need.ts'
import { LANGUAGES } from '#domain/words.ts'
import { FLAG_ITEM_IDS } from './screen/flag-item.ts'
import { FLAG_LEVELS } from './screen/flag-level.ts'
import { FEATURE_IDS } from './screen/inflammation.ts'

// Far above any real course of care; keeps one line from filling the memory.
const VISITS_MAX = 100_000
const WEEKS_MAX = 120 * 53

// What was left out is decided here: facts not said are null, risks not named are absent, a stance not taken is open.
const orNull = <Value>(value: Value | null | undefined) => value ?? null
const fact = z.boolean().nullish().transform(orNull)
const risk = z
  .boolean()
  .nullish()
  .transform((said) => said ?? false)
const stance = z
  .enum(['open', 'avoid'])
  .nullish()
  .transform((said) => said ?? 'open')
const weeks = z.number().min(0).max(WEEKS_MAX).nullish().transform(orNull)

export const continuityInput = z.strictObject({ visits: z.array(z.string().min(1)).max(VISITS_MAX) })

const language = z
  .enum(LANGUAGES)
  .nullish()
  .transform((said) => said ?? 'en')
const flagItems = z
  .array(z.enum(FLAG_ITEM_IDS))
  .nullish()
  .transform((ids) => new Set(ids ?? []))

/** clinical/README.md, `screen`; whose signs show in the legs, or follow a procedure on the spine, may be said too. */
export const screenInput = z.strictObject({
  items: z.array(z.enum(FLAG_ITEM_IDS)).transform((ids) => new Set(ids)),
  unknown: flagItems,
  severe: risk,
  cannotWalk: risk,
  constantPain: risk,
  nightPain: risk,
  weeksWithoutImprovement: weeks,
  selfHarm: z.enum(['active', 'passive']).nullish().transform(orNull),
  legSymptoms: risk,
  afterSpineProcedure: risk,
  language,
})

/** red-flags.md B4. */
export const inflammationInput = z.strictObject({
  beganBefore45: z.boolean(),
  over3Months: z.boolean(),
  features: z.array(z.enum(FEATURE_IDS)).transform((ids) => new Set(ids)),
  language,
})

/** clinical/README.md, `pathway`; the last four facts are asked on some rows only. */
export const pathwayInput = z.strictObject({
  condition: z.enum([...CONDITION_IDS, 'not-sure', 'myelopathy']),
  weeks,
  legSymptoms: fact,
  legPain: z.number().min(0).max(10).nullish().transform(orNull),
  legPainWeeks: weeks,
  armSymptoms: fact,
  deficit: fact,
  walkingLimited: fact,
  triedKinds: z
    .array(z.enum(TREATMENT_KINDS))
    .nullish()
    .transform((kinds) => kinds ?? []),
  phq4: z.int().min(0).max(12).nullish().transform(orNull),
  age: z.number().min(0).max(130).nullish().transform(orNull),
  pregnant: risk,
  osteoporosis: risk,
  steroids: risk,
  anticoagulant: risk,
  cancer: risk,
  flagLevel: z
    .enum(FLAG_LEVELS)
    .nullish()
    .transform((level) => level ?? 'NONE'),
  firstEpisode: fact,
  severe: fact,
  highDistress: fact,
  stance: z
    .strictObject({ surgery: stance, medicines: stance })
    .nullish()
    .transform((stances) => stances ?? { surgery: 'open' as const, medicines: 'open' as const }),
  language,
})

/** What the schema makes of a value; the first thing not understood becomes an error with code, message and path. */
export function parseInput<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return parsed.data
  // A failed parse has at least one issue.
  const issue = parsed.error.issues[0]!
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path
  const at = writePath(path)
  const message = issue.input === undefined ? `${at} is missing` : issue.message
  throw new UserError(codeOf(issue), message, { at, kind: 'usage' })
}

const CODES: Partial<Record<z.core.$ZodIssue['code'], string>> = {
  unrecognized_keys: 'unknown-field',
  invalid_value: 'unknown-value',
  invalid_type: 'wrong-type',
  too_small: 'out-of-range',
  too_big: 'out-of-range',
}

function codeOf(issue: z.core.$ZodIssue): string {
  return issue.input === undefined ? 'missing' : (CODES[issue.code] ?? 'not-understood')
}

/** "visits[2]", "stance.surgery". */
function writePath(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
}
