import type { NeedCondition } from '#domain/condition.ts'
import type { Need, Stance, TreatmentKind, Weights } from '#domain/need.ts'
import { FLAG_ITEM_IDS, type FlagItemId } from '../screen/flag-item.ts'
import type { FeatureId } from '../screen/inflammation.ts'

/** A1 is asked by its features, S1 with its plan; P1a and P1b follow from the person. */
type DerivedSignId = 'A1' | 'S1' | 'P1a' | 'P1b'

/** Signs that are asked with yes, no and not sure. */
export type AskedSignId = Exclude<FlagItemId, DerivedSignId>
export const ASKED_SIGN_IDS = FLAG_ITEM_IDS.filter(isAsked)

function isAsked(id: FlagItemId): id is AskedSignId {
  return !['A1', 'S1', 'P1a', 'P1b'].includes(id)
}

/** "still-unsure" was asked a second time. */
export const SIGN_ANSWERS = ['yes', 'no', 'unsure', 'still-unsure'] as const
export type SignAnswer = (typeof SIGN_ANSWERS)[number]

export const SELF_HARM_ANSWERS = ['no', 'passive', 'active', 'yes'] as const
export const DURATION_IDS = [
  'under-2-weeks',
  '2-6-weeks',
  '6-12-weeks',
  '3-6-months',
  '6-12-months',
  'over-a-year',
  'not-sure',
] as const
export type DurationId = (typeof DURATION_IDS)[number]
export const BEGAN_IDS = ['under-35', '35-44', '45-or-older'] as const
export const RISK_IDS = ['osteoporosis', 'steroids', 'anticoagulant', 'cancer', 'pregnant'] as const
export type RiskId = (typeof RISK_IDS)[number]
export const WORK_IDS = ['not-affected', 'harder', 'off-work', 'no-paid-work'] as const

/** How often each of the four trouble was felt in the last 2 weeks: 0 not at all to 3 nearly every day. */
export type Phq4Answers = readonly [number, number, number, number]

/** All that the check may hold. Ages in years, pain from 0 to 10, distances in km. */
interface FullAnswers {
  signs: Partial<Record<AskedSignId, SignAnswer>>
  selfHarm: (typeof SELF_HARM_ANSWERS)[number]
  severe: boolean
  cannotWalk: boolean
  constantPain: boolean
  nightPain: boolean
  noBetterIn4Weeks: boolean
  began: (typeof BEGAN_IDS)[number]
  features: readonly FeatureId[]
  regions: readonly string[]
  age: number
  duration: DurationId
  concern: string
  condition: NeedCondition
  legPain: number
  walkingLimited: boolean
  deficit: boolean
  tried: readonly TreatmentKind[]
  helped: string
  goals: string
  mood: Phq4Answers
  work: (typeof WORK_IDS)[number]
  risks: readonly RiskId[]
  surgery: Stance
  medicines: Stance
  visit: Need['visit']
  language: string
  gender: 'F' | 'M'
  medicare: boolean
  near: string
  within: number
  weights: Partial<Weights>
}

/**
 * What was answered so far; absent is not answered, which is never no. It lives in the person's browser or in one request, and
 * nothing of it is kept.
 */
export type CheckAnswers = { readonly [Field in keyof FullAnswers]?: FullAnswers[Field] | undefined }

/** What one question fills in; signs are named by themselves. */
export type CheckField = Exclude<keyof CheckAnswers, 'signs'>
