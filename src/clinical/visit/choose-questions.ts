import type { Words } from '#domain/words.ts'
import type { VisitFacts, VisitQuestion } from './visit-question.ts'
import { VISIT_QUESTIONS } from './visit-questions.ts'

export const VISIT_QUESTIONS_MAX = 7

export interface ChosenQuestion {
  id: string
  ask: Words
  source: string
  reasons: readonly Words[]
}

/** At most seven questions for a visit: what is not known of the clinician, by what the person weighs, and what the person told. */
export function chooseQuestions(facts: VisitFacts): ChosenQuestion[] {
  return VISIT_QUESTIONS.map((question) => judgeQuestion(question, facts))
    .filter(({ worth }) => worth > 0)
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, VISIT_QUESTIONS_MAX)
    .map(({ question: { id, ask, source }, reasons }) => ({ id, ask, source, reasons }))
}

// What a person told about themselves is worth as much as a quality that they weigh with 4 of 10.
const REASON_WORTH = 4

interface Judged {
  question: VisitQuestion
  worth: number
  reasons: Words[]
}

/** A question is worth its base, the weight of the heaviest quality that it would tell, and each reason that holds. */
function judgeQuestion(question: VisitQuestion, facts: VisitFacts): Judged {
  const { base, tells, unknownWhy } = question
  const told = Math.max(
    0,
    ...facts.unknown.filter(({ indicator }) => tells.includes(indicator)).map(({ quality }) => facts.weights[quality]),
  )
  const holding = question.reasons.filter(({ holds }) => holds(facts)).map(({ why }) => why)
  const reasons = [...holding, ...(told > 0 && unknownWhy ? [unknownWhy] : [])]
  return {
    question,
    worth: base + told + holding.length * REASON_WORTH,
    reasons: reasons.length > 0 ? reasons : [GOOD_AT_EVERY_VISIT],
  }
}

const GOOD_AT_EVERY_VISIT: Words = { en: 'good at every visit', es: 'útil en toda visita' }
