import type { CheckAnswers } from '#clinical/check/check-answers.ts'
import { checkInput } from '#clinical/check/check-input.ts'
import { nextQuestions } from '#clinical/check/next-questions.ts'
import type { Question } from '#clinical/check/question.ts'
import { AGAIN_STEP } from '#clinical/check/screen-steps.ts'
import { listStoryQuestions, STORY_STEPS } from '#clinical/check/story-steps.ts'
import { UserError } from '#domain/errors.ts'
import { QUALITY_IDS } from '#domain/quality.ts'

/** What one page of the check sent: the answers before it, which page it was, and which button was pressed. */
export interface SentStep {
  before: CheckAnswers
  at: string
  go: 'next' | 'none' | 'result' | 'story' | 'again'
  form: URLSearchParams
}

export interface MergedStep {
  answers: CheckAnswers
  /** Ids of questions that must be answered and were not, or whose answer is not understood. */
  missing: string[]
  wrong: string[]
}

const BUTTONS = ['next', 'none', 'result', 'story', 'again'] as const

/** Takes a page apart; what another program sent in its place is an error that says how to begin again. */
export function readSentStep(form: URLSearchParams): SentStep {
  const go = BUTTONS.find((button) => button === form.get('go')) ?? 'next'
  return { before: parseAnswers(form.get('answers') ?? '{}'), at: form.get('at') ?? '', go, form }
}

function parseAnswers(text: string): CheckAnswers {
  const parsed = checkInput.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  throw new UserError('check-answers', 'The answers that came with this page are not those of the check', {
    remedy: 'Begin the check again.',
    kind: 'usage',
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The questions that a page asked, so that nothing else is read from what it sent. */
export function listAsked({ before, at }: SentStep): readonly Question[] {
  const story = STORY_STEPS.find(({ id }) => id === at)
  if (story) return listStoryQuestions(story, before)
  const turn = nextQuestions(before)
  return turn.kind === 'ask' && turn.step.id === at ? turn.questions : []
}

/** The answers with those of the page; "none of these" is a no to each sign that was not ticked, and silence never is. */
export function mergeStep(sent: SentStep): MergedStep {
  const merged: MergedStep = { answers: sent.before, missing: [], wrong: [] }
  for (const question of listAsked(sent)) takeAnswer(merged, question, sent)
  const isAsked = sent.go === 'next' || sent.go === 'none'
  return isAsked ? merged : { ...merged, missing: [] }
}

function takeAnswer(merged: MergedStep, question: Question, sent: SentStep): void {
  const answer = readAnswer(question, sent)
  if (answer === undefined) {
    if (!question.isOptional) merged.missing.push(question.id)
    return
  }
  const answers =
    question.kind === 'sign'
      ? { ...merged.answers, signs: { ...merged.answers.signs, [question.id]: answer } }
      : { ...merged.answers, [question.id]: answer }
  const parsed = checkInput.safeParse(answers)
  if (parsed.success) merged.answers = parsed.data
  else merged.wrong.push(question.id)
}

type Reader = (question: Question & { id: string }, sent: SentStep) => unknown

/** How each kind of question arrives; undefined where it was left open. */
const READERS: Record<Question['kind'], Reader> = {
  sign: readSign,
  'yes-no': ({ id }, { form }) => ({ yes: true, no: false })[form.get(id) ?? ''],
  one: ({ id }, { form }) => form.get(id) || undefined,
  many: ({ id, isOptional }, { form }) => listOrOpen(form.getAll(id), isOptional),
  chart: ({ id }, { form }) => listOrOpen(form.getAll(id), true),
  number: ({ id }, { form }) => readNumber(form.get(id)),
  text: ({ id }, { form }) => form.get(id)?.trim() || undefined,
  mood: readMood,
  weights: (_, { form }) => readWeights(form),
}

function readAnswer(question: Question, sent: SentStep): unknown {
  return READERS[question.kind](question, sent)
}

function readSign({ id }: { id: string }, { form, go, at }: SentStep): string | undefined {
  const said = form.get(`sign-${id}`) ?? (go === 'none' ? 'no' : undefined)
  return said === 'unsure' && at === AGAIN_STEP.id ? 'still-unsure' : said
}

function listOrOpen(list: string[], isOptional: boolean): string[] | undefined {
  return list.length === 0 && isOptional ? undefined : list
}

function readNumber(text: string | null): number | string | undefined {
  const trimmed = text?.trim() ?? ''
  if (trimmed === '') return undefined
  return /^\d{1,5}([.,]\d{1,2})?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : trimmed
}

const MOODS = [0, 1, 2, 3]

/** All four or none: a sum over fewer says nothing. */
function readMood({ id }: { id: string }, { form }: SentStep): (number | null)[] | undefined {
  const given = MOODS.map((place) => form.get(`${id}-${place}`))
  if (given.every((answer) => answer === null)) return undefined
  return given.map((answer) => (answer === null ? null : Number(answer)))
}

function readWeights(form: URLSearchParams): Record<string, number | string> | undefined {
  const given = QUALITY_IDS.flatMap((id) => {
    const weight = readNumber(form.get(`w-${id}`))
    return weight === undefined ? [] : [[id, weight] as const]
  })
  return given.length === 0 ? undefined : Object.fromEntries(given)
}
