import { FLAG_ITEM_IDS, type FlagItemId } from '../screen/flag-item.ts'
import { judgeInflammation } from '../screen/inflammation.ts'
import type { FlagAnswers } from '../screen/screen-flags.ts'
import { touchesZone } from './body-regions.ts'
import { ASKED_SIGN_IDS, type CheckAnswers } from './check-answers.ts'
import { DURATION_WEEKS } from './read-facts.ts'
import { isFieldAsked, isSignAsked, readFollowUps, readOnset } from './screen-conditions.ts'

const ADULT_MIN = 18

/** The check's answers as the decision table takes them; what is asked and not answered is unknown. */
export function readFlags(answers: CheckAnswers): FlagAnswers {
  const { signs = {}, selfHarm, tried = [], regions } = answers
  const yes = new Set<FlagItemId>(ASKED_SIGN_IDS.filter((id) => signs[id] === 'yes'))
  const unknown = new Set<FlagItemId>(
    ASKED_SIGN_IDS.filter((id) => signs[id] !== 'yes' && signs[id] !== 'no' && isSignAsked(id, answers)),
  )
  for (const id of FLAG_ITEM_IDS) {
    const derived = deriveSign(id, answers)
    if (derived === 'yes') yes.add(id)
    if (derived === 'unknown') unknown.add(id)
  }
  return {
    yes,
    unknown,
    ...readFollowUps(answers),
    selfHarm: selfHarm === 'passive' || selfHarm === 'active' ? selfHarm : null,
    legSymptoms: touchesZone(regions, ['leg']) === true,
    afterSpineProcedure: tried.includes('injection') || tried.includes('surgery'),
  }
}

/** The signs that no question asks for by themselves. */
function deriveSign(id: FlagItemId, answers: CheckAnswers): 'yes' | 'no' | 'unknown' {
  const { age, selfHarm, risks } = answers
  if (id === 'P1a') return risks?.includes('pregnant') ? 'yes' : 'no'
  if (id === 'P1b') return toAnswer(age === undefined ? undefined : age < ADULT_MIN)
  if (id === 'S1') return toAnswer(selfHarm === undefined ? undefined : selfHarm !== 'no')
  return id === 'A1' ? deriveInflammation(answers) : 'no'
}

function deriveInflammation(answers: CheckAnswers): 'yes' | 'no' | 'unknown' {
  const { duration, features } = answers
  if (duration === undefined || (isFieldAsked('features', answers) && features === undefined)) return 'unknown'
  const { beganBefore45, beganBefore35 } = readOnset(answers)
  const over3Months = duration !== 'not-sure' && DURATION_WEEKS[duration].from >= DURATION_WEEKS['3-6-months'].from
  const counted = new Set([...(features ?? []), ...(beganBefore35 ? (['began-before-35'] as const) : [])])
  return toAnswer(judgeInflammation({ beganBefore45, over3Months, features: counted }).result === 'refer')
}

function toAnswer(fact: boolean | undefined): 'yes' | 'no' | 'unknown' {
  if (fact === undefined) return 'unknown'
  return fact ? 'yes' : 'no'
}
