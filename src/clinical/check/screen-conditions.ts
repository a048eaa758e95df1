import type { FlagAnswers } from '../screen/screen-flags.ts'
import { touchesZone } from './body-regions.ts'
import type { AskedSignId, CheckAnswers, CheckField } from './check-answers.ts'
import { DURATION_WEEKS, FIRST_EPISODE_AGE } from './read-facts.ts'

type Condition = (answers: CheckAnswers) => boolean

// A condition holds unless it is known not to: what was not answered skips no question.
const isBelowNeck: Condition = ({ regions }) => touchesZone(regions, ['back', 'leg', 'elsewhere']) !== false
const isInLegs: Condition = ({ regions }) => touchesZone(regions, ['leg']) !== false
const hasSign =
  (...ids: readonly AskedSignId[]): Condition =>
  ({ signs }) =>
    ids.some((id) => signs?.[id] === 'yes')

/** red-flags.md B2, V2: from 60. */
const VESSEL_AGE_MIN = 60

/** Signs that not everybody is asked, and when they are; whoever is not asked has them not. */
const SIGN_CONDITIONS: Partial<Record<AskedSignId, Condition>> = {
  C5: isInLegs,
  V4: isInLegs,
  F3: isBelowNeck,
  K1: isBelowNeck,
  V2: (answers) => (answers.age ?? VESSEL_AGE_MIN) >= VESSEL_AGE_MIN && isBelowNeck(answers),
  P1c: ({ age }) => age === undefined || age > FIRST_EPISODE_AGE,
}

/** Questions beside the signs that wait for an answer. */
const FIELD_CONDITIONS: Partial<Record<CheckField, Condition>> = {
  severe: hasSign('F2', 'F3'),
  cannotWalk: hasSign('F2', 'F3'),
  // M3 says already that the pain is constant or severe at night.
  constantPain: (answers) => hasSign('I2')(answers) && !hasSign('M3')(answers),
  nightPain: (answers) => hasSign('I2')(answers) && !hasSign('M3')(answers),
  noBetterIn4Weeks: hasSign('P1c'),
  began: (answers) => isInflammationAsked(answers) && (answers.age ?? EARLY_AGE) >= EARLY_AGE,
  features: (answers) => isInflammationAsked(answers) && answers.began !== '45-or-older',
  walkingLimited: isInLegs,
  legPain: isInLegs,
}

export function isSignAsked(id: AskedSignId, answers: CheckAnswers): boolean {
  return SIGN_CONDITIONS[id]?.(answers) ?? true
}

export function isFieldAsked(field: CheckField, answers: CheckAnswers): boolean {
  return FIELD_CONDITIONS[field]?.(answers) ?? true
}

// red-flags.md B4.
const EARLY_AGE = 35
const LATE_AGE = 45

/** B4 is for pain of over three months that began before 45. */
function isInflammationAsked(answers: CheckAnswers): boolean {
  const { age, duration } = answers
  if (duration === undefined || duration === 'not-sure' || !isBelowNeck(answers)) return false
  const { from, below } = DURATION_WEEKS[duration]
  const beganLate = age !== undefined && age > LATE_AGE && below <= DURATION_WEEKS['over-a-year'].from
  return from >= DURATION_WEEKS['3-6-months'].from && !beganLate
}

/** What the answers say of the onset, for B4. */
export function readOnset({ began, age }: CheckAnswers): { beganBefore45: boolean; beganBefore35: boolean } {
  return {
    beganBefore45: began === undefined ? age !== undefined && age < LATE_AGE : began !== '45-or-older',
    beganBefore35: began === undefined ? age !== undefined && age < EARLY_AGE : began === 'under-35',
  }
}

/** Follow-ups as the table takes them; one that was not asked is no. */
export function readFollowUps(
  answers: CheckAnswers,
): Pick<FlagAnswers, 'isSevere' | 'cannotWalk' | 'constantPain' | 'nightPain' | 'weeksWithoutImprovement'> {
  const { severe, cannotWalk, constantPain, nightPain, noBetterIn4Weeks } = answers
  return {
    isSevere: severe ?? false,
    cannotWalk: cannotWalk ?? false,
    constantPain: constantPain ?? false,
    nightPain: nightPain ?? false,
    // red-flags.md B3, row 14: four weeks or more.
    weeksWithoutImprovement: noBetterIn4Weeks === undefined ? null : Number(noBetterIn4Weeks) * 4,
  }
}
