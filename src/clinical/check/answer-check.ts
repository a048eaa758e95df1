import { z } from 'zod'
import { LANGUAGES, type Language, type Words } from '#domain/words.ts'
import { guideAfterScreen } from '../guide-after-screen.ts'
import { parseInput } from '../inputs.ts'
import type { Screening } from '../screen/screen-flags.ts'
import type { CheckAnswers } from './check-answers.ts'
import { checkInput } from './check-input.ts'
import { type Emergency, nextQuestions, type ScreenTurn } from './next-questions.ts'
import { PHQ4_ITEMS, PHQ4_OPTIONS } from './phq4.ts'
import type { CheckStep, Question } from './question.ts'
import { readPerson } from './read-facts.ts'
import { listStoryQuestions, STORY_STEPS } from './story-steps.ts'
import { writeGuide } from './write-guide.ts'
import { writeNeed } from './write-need.ts'

const lineInput = z.strictObject({ check: checkInput, language: z.enum(LANGUAGES).default('en') })

/** `spinewise clinical check`: what the check asks next, or where it ends. */
export function answerCheck(input: unknown): object {
  const { check, language } = parseInput(lineInput, input)
  const turn = nextQuestions(check)
  if (turn.kind === 'ask') return speakAsk(turn, language)
  if (turn.kind === 'stop') return { turn: 'stop', ...speakLevel(turn.screening, language) }
  return { turn: 'done', ...speakScreening(turn.screening, language), ...speakEnd(check, turn.screening, language) }
}

function speakAsk({ step, number, stepsMax, questions }: ScreenTurn & { kind: 'ask' }, language: Language): object {
  return { turn: 'ask', number, stepsMax, ...speakStep(step, questions, language) }
}

function speakStep({ id, title, lead }: CheckStep, questions: readonly Question[], language: Language): object {
  return {
    step: id,
    title: title[language],
    lead: lead?.[language] ?? null,
    questions: questions.map((question) => speakQuestion(question, language)),
  }
}

function speakQuestion(question: Question, language: Language): object {
  const { kind, id, ask, help, isOptional, ...rest } = question
  return {
    id,
    kind,
    ask: ask[language],
    help: help?.[language] ?? null,
    isOptional,
    ...rest,
    ...('options' in question
      ? { options: question.options.map((option) => ({ id: option.id, label: option.label[language] })) }
      : {}),
    ...(kind === 'mood' ? { items: speakAll(PHQ4_ITEMS, language), answers: speakAll(PHQ4_OPTIONS, language) } : {}),
  }
}

function speakLevel({ level, row, items, instruction }: Emergency, language: Language): object {
  return {
    level,
    row,
    items,
    action: instruction.action[language],
    why: instruction.why[language],
    next: speakAll(instruction.next, language),
  }
}

function speakScreening(screening: Screening, language: Language): object {
  const { reask, safetyNet } = screening
  return { ...speakLevel(screening, language), reask, safetyNet: safetyNet?.[language] ?? null }
}

/** Where nothing ends it: who to see first and why, the search filled in, and what may still be told. */
function speakEnd(check: CheckAnswers, { level }: Screening, language: Language): object {
  const pathway = guideAfterScreen(readPerson(check), level)
  if (pathway === null) return {}
  return {
    pathway: pathway.row,
    guide: writeGuide(pathway).map(({ place, discipline, text, source }) => ({
      place,
      discipline,
      text: text[language],
      source: source?.[language] ?? null,
    })),
    find: writeNeed(check),
    story: STORY_STEPS.map((step) => speakStep(step, listStoryQuestions(step, check), language)),
  }
}

function speakAll(words: readonly Words[], language: Language): string[] {
  return words.map((each) => each[language])
}
