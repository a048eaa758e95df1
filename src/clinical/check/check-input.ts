import { z } from 'zod'
import { CONDITION_IDS } from '#domain/condition.ts'
import { TREATMENT_KINDS } from '#domain/need.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import { FEATURE_IDS } from '../screen/inflammation.ts'
import { BODY_REGIONS } from './body-regions.ts'
import {
  ASKED_SIGN_IDS,
  BEGAN_IDS,
  type CheckAnswers,
  DURATION_IDS,
  RISK_IDS,
  SELF_HARM_ANSWERS,
  SIGN_ANSWERS,
  WORK_IDS,
} from './check-answers.ts'
import { TEXT_MAX } from './story-steps.ts'

const text = z.string().max(TEXT_MAX)
const mood = z.int().min(0).max(3)
const stance = z.enum(['open', 'avoid'])
const weight = z.number().min(0).max(10).optional()

const schema = z.strictObject({
  signs: z.partialRecord(z.enum(ASKED_SIGN_IDS), z.enum(SIGN_ANSWERS)),
  selfHarm: z.enum(SELF_HARM_ANSWERS),
  severe: z.boolean(),
  cannotWalk: z.boolean(),
  constantPain: z.boolean(),
  nightPain: z.boolean(),
  noBetterIn4Weeks: z.boolean(),
  began: z.enum(BEGAN_IDS),
  features: z.array(z.enum(FEATURE_IDS)),
  regions: z.array(z.enum(BODY_REGIONS.map(({ id }) => id))),
  age: z.number().min(0).max(130),
  duration: z.enum(DURATION_IDS),
  concern: text,
  condition: z.enum([...CONDITION_IDS, 'not-sure']),
  legPain: z.number().min(0).max(10),
  walkingLimited: z.boolean(),
  deficit: z.boolean(),
  tried: z.array(z.enum(TREATMENT_KINDS)),
  helped: text,
  goals: text,
  mood: z.tuple([mood, mood, mood, mood]),
  work: z.enum(WORK_IDS),
  risks: z.array(z.enum(RISK_IDS)),
  surgery: stance,
  medicines: stance,
  visit: z.enum(['in-person', 'telehealth', 'either']),
  language: z.string().max(100),
  gender: z.enum(['F', 'M']),
  medicare: z.boolean(),
  near: z.string().max(100),
  within: z.number().min(0).max(20_037),
  weights: z.strictObject(Object.fromEntries(QUALITY_IDS.map((id) => [id, weight]))),
} satisfies Record<keyof CheckAnswers, z.ZodType>)

/** The check's answers as JSON; every one may be left out, and none may be unknown to the check. */
export const checkInput = schema.partial()
