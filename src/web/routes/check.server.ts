import { data, type LoaderFunctionArgs } from 'react-router'
import type { CheckAnswers } from '#clinical/check/check-answers.ts'
import { nextQuestions, type ScreenTurn } from '#clinical/check/next-questions.ts'
import { listStoryQuestions, STORY_STEPS, type StoryStep } from '#clinical/check/story-steps.ts'
import { UserError } from '#domain/errors.ts'
import type { Language } from '#domain/words.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { understandQuery } from '#services/understand-query.ts'
import { type MergedStep, mergeStep, readSentStep, type SentStep } from '#web/check/read-step.server.ts'
import { type InstructionView, viewEnd, viewInstruction } from '#web/check/view-end.server.ts'
import { type StepView, viewStep } from '#web/check/view-step.server.ts'
import { languageOf } from '#web/language.ts'
import { readPageContext } from '#web/page-context.server.ts'
import { problemIn } from '#web/problem-in.server.ts'

/** A page of the check. `answers`: all given so far, as JSON, which the next page sends back; the server keeps none of it. */
export type CheckPageData = CheckTurn & {
  /** How many pages were sent; the next has an address of its own, so that the browser can go back to each. */
  page: number
}

type CheckTurn =
  | {
      kind: 'ask'
      step: StepView
      number: number
      stepsMax: number
      part: 'signs' | 'story'
      answers: string
      isRefused: boolean
    }
  | { kind: 'stop'; isBare: true; instruction: InstructionView; before: string }
  | ({ kind: 'end'; answers: string } & ReturnType<typeof viewEnd>)

export function loadCheck({ context, request }: LoaderFunctionArgs) {
  const { edition, form } = readPageContext(context)
  const url = new URL(request.url)
  const asked: Asked = { edition, language: languageOf(url.pathname) }
  if (!form) return { ...turnTo(asked, startFrom(edition, url.searchParams.get('q') ?? '')), page: 0 }
  try {
    return { ...answerForm(asked, readSentStep(form)), page: Number.parseInt(url.searchParams.get('page') ?? '', 10) || 0 }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    throw data(problemIn(asked.language, error), { status: 400 })
  }
}

interface Asked {
  edition: Edition
  language: Language
}

/** What was already said in the one box is not asked again. */
function startFrom(edition: Edition, text: string): CheckAnswers {
  const { condition, near } = understandQuery(edition, text.slice(0, 100)).need
  return { ...(condition ? { condition } : {}), ...(near ? { near } : {}) }
}

function answerForm(asked: Asked, sent: SentStep): CheckTurn {
  const merged = mergeStep(sent)
  // An emergency waits for no other answer.
  if (nextQuestions(merged.answers).kind === 'stop') return turnTo(asked, merged.answers, sent)
  const isRefused = merged.missing.length + merged.wrong.length > 0
  const story = STORY_STEPS.findIndex(({ id }) => id === sent.at)
  if (isRefused || (sent.go === 'again' && sent.at !== '')) return showAgain(asked, sent, merged)
  if (sent.go === 'story' || (story >= 0 && sent.go === 'next')) return turnTo(asked, merged.answers, sent, story + 1)
  return turnTo(asked, merged.answers, sent)
}

/** The same page: with what is open or not understood, or in the other language, with what was filled in. */
function showAgain(asked: Asked, sent: SentStep, { answers, missing, wrong }: MergedStep): CheckTurn {
  const story = STORY_STEPS.findIndex(({ id }) => id === sent.at)
  const shown = story >= 0 ? askStory(asked, sent.before, story) : turnTo(asked, sent.before, sent)
  if (shown.kind !== 'ask') return turnTo(asked, answers, sent)
  const { language } = asked
  const questions = story >= 0 ? listHere(STORY_STEPS[story]!, sent.before, language) : askedBy(nextQuestions(sent.before))
  const { id } = shown.step
  const step = { id, title: say(shown.step.title), lead: shown.step.lead === null ? null : say(shown.step.lead) }
  const view = viewStep(step, questions, { answers, language, missing, wrong })
  return { ...shown, step: view, isRefused: missing.length + wrong.length > 0 }
}

// The view is in the page's language already.
function say(text: string): Record<Language, string> {
  return { en: text, es: text }
}

function askedBy(turn: ScreenTurn) {
  return turn.kind === 'ask' ? turn.questions : []
}

/** Where the answers lead: a warning sign that is open comes before all else, then the story from a step on, then the end. */
function turnTo(asked: Asked, answers: CheckAnswers, sent?: SentStep, storyFrom?: number): CheckTurn {
  const turn = nextQuestions(answers)
  const { language } = asked
  const text = JSON.stringify(answers)
  if (turn.kind === 'stop')
    return {
      kind: 'stop',
      isBare: true,
      instruction: viewInstruction(turn.screening, language),
      before: JSON.stringify(sent?.before ?? {}),
    }
  if (turn.kind === 'ask') {
    const { step, questions, number, stepsMax } = turn
    const view = viewStep(step, questions, { answers, language, missing: [], wrong: [] })
    return { kind: 'ask', step: view, number, stepsMax, part: 'signs', answers: text, isRefused: false }
  }
  const story = storyFrom === undefined ? -1 : findStory(asked, answers, storyFrom)
  return story >= 0 ? askStory(asked, answers, story) : { kind: 'end', answers: text, ...viewEnd(asked, answers, turn.screening) }
}

/** The next step that has a question for this person. */
function findStory({ language }: Asked, answers: CheckAnswers, from: number): number {
  return STORY_STEPS.findIndex((step, place) => place >= from && listHere(step, answers, language).length > 0)
}

/** The PHQ-4 is asked in English alone: its Spanish wording was not yet held against the published form. */
function listHere(step: StoryStep, answers: CheckAnswers, language: Language) {
  return listStoryQuestions(step, answers).filter(({ kind }) => language === 'en' || kind !== 'mood')
}

function askStory({ language }: Asked, answers: CheckAnswers, place: number): CheckTurn {
  const step: StoryStep = STORY_STEPS[place]!
  const view = viewStep(step, listHere(step, answers, language), { answers, language, missing: [], wrong: [] })
  const answered = JSON.stringify(answers)
  return {
    kind: 'ask',
    step: view,
    number: place + 1,
    stepsMax: STORY_STEPS.length,
    part: 'story',
    answers: answered,
    isRefused: false,
  }
}
