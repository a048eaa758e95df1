import type { FlagItemId } from '../screen/flag-item.ts'
import { FLAG_ITEMS } from '../screen/flag-items.ts'
import { type Screening, screenFlags } from '../screen/screen-flags.ts'
import { ASKED_SIGN_IDS, type AskedSignId, type CheckAnswers } from './check-answers.ts'
import type { CheckStep, Question } from './question.ts'
import { readFlags } from './read-flags.ts'
import { isFieldAsked, isSignAsked } from './screen-conditions.ts'
import { AGAIN_STEP, SCREEN_QUESTIONS, SCREEN_STEPS, type ScreenStep } from './screen-steps.ts'

/** Of an emergency, only what to do and what led there: no further question and no other text. */
export type Emergency = Pick<Screening, 'level' | 'row' | 'items' | 'instruction'>

/** What comes next in the warning signs: a page of questions, a stop with its instruction and nothing else, or the end. */
export type ScreenTurn =
  | { kind: 'ask'; step: CheckStep; number: number; stepsMax: number; questions: readonly Question[] }
  | { kind: 'stop'; screening: Emergency }
  | { kind: 'done'; screening: Screening }

export const SCREEN_STEPS_MAX = SCREEN_STEPS.length + 1

/** The next page for these answers; an emergency ends the questions at once. */
export function nextQuestions(answers: CheckAnswers): ScreenTurn {
  const screening = screenFlags(readFlags(answers))
  const { level, row, items, instruction } = screening
  if (level === 'EMERGENCY') return { kind: 'stop', screening: { level, row, items, instruction } }
  const open = SCREEN_STEPS.findIndex((step) => isOpen(step, answers))
  const step = SCREEN_STEPS[open]
  if (step) return ask(step, open + 1, listQuestions(step, answers))
  const unsure = ASKED_SIGN_IDS.filter((id) => screening.reask.includes(id) && answers.signs?.[id] === 'unsure')
  if (unsure.length > 0) return ask(AGAIN_STEP, SCREEN_STEPS_MAX, unsure.map(askSign))
  return { kind: 'done', screening }
}

function ask(step: CheckStep, number: number, questions: readonly Question[]): ScreenTurn {
  const { id, title, lead } = step
  return { kind: 'ask', step: { id, title, lead }, number, stepsMax: SCREEN_STEPS_MAX, questions }
}

/** A page is open while a question of it that is asked, and must be answered, is not. */
function isOpen(step: ScreenStep, answers: CheckAnswers): boolean {
  return listQuestions(step, answers).some((question) => !question.isOptional && !isAnswered(question, answers))
}

function listQuestions({ fields, signs }: ScreenStep, answers: CheckAnswers): Question[] {
  return [
    ...signs.filter((id) => isSignAsked(id, answers)).map(askSign),
    ...SCREEN_QUESTIONS.filter(({ id }) => fields.some((field) => field === id && isFieldAsked(field, answers))),
  ]
}

function isAnswered(question: Question, answers: CheckAnswers): boolean {
  return (question.kind === 'sign' ? answers.signs?.[question.id] : answers[question.id]) !== undefined
}

function askSign(id: AskedSignId & FlagItemId): Question {
  const { question, why } = FLAG_ITEMS[id]
  return { kind: 'sign', id, ask: question, help: why, isOptional: false }
}
