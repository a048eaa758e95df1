import { BODY_REGIONS } from '#clinical/check/body-regions.ts'
import type { CheckAnswers } from '#clinical/check/check-answers.ts'
import { PHQ4_ITEMS, PHQ4_OPTIONS } from '#clinical/check/phq4.ts'
import type { CheckStep, Question } from '#clinical/check/question.ts'
import { DEFAULT_WEIGHTS } from '#domain/need.ts'
import { QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import type { Language } from '#domain/words.ts'

interface Labelled {
  id: string
  label: string
}

export interface RegionView extends Labelled {
  view: 'front' | 'back'
  side: 'left' | 'right' | null
  /** The part of the body alone, as it stands on the chart. */
  partId: string
  part: string
}

/** One question in the page's language, with what was answered. */
export interface QuestionView {
  kind: Question['kind']
  id: string
  ask: string
  help: string | null
  isOptional: boolean
  options: Labelled[]
  min: number | null
  max: number | null
  lengthMax: number | null
  regions: RegionView[]
  /** The questions of an instrument, answered by its options. */
  items: string[]
  weights: { id: QualityId; value: number }[]
  /** Of a mood, one an item; else what is ticked, chosen or written. */
  given: string[]
  isMissing: boolean
  isWrong: boolean
}

export interface StepView {
  id: string
  title: string
  lead: string | null
  questions: QuestionView[]
}

interface Looked {
  answers: CheckAnswers
  language: Language
  missing: readonly string[]
  wrong: readonly string[]
}

export function viewStep({ id, title, lead }: CheckStep, questions: readonly Question[], looked: Looked): StepView {
  const { language } = looked
  return {
    id,
    title: title[language],
    lead: lead?.[language] ?? null,
    questions: questions.map((question) => viewQuestion(question, looked)),
  }
}

function viewQuestion(question: Question, { answers, language, missing, wrong }: Looked): QuestionView {
  const { kind, id, ask, help, isOptional } = question
  const label = (option: { id: string; label: Record<Language, string> }) => ({ id: option.id, label: option.label[language] })
  return {
    kind,
    id,
    ask: ask[language],
    help: help?.[language] ?? null,
    isOptional,
    options: listOptions(question, language) ?? ('options' in question ? question.options.map(label) : []),
    min: 'min' in question ? question.min : null,
    max: 'max' in question ? question.max : null,
    lengthMax: 'lengthMax' in question ? question.lengthMax : null,
    regions: kind === 'chart' ? listRegions(language) : [],
    items: kind === 'mood' ? PHQ4_ITEMS.map((item) => item[language]) : [],
    weights: kind === 'weights' ? QUALITY_IDS.map((quality) => ({ id: quality, value: weightOf(answers, quality) })) : [],
    given: listGiven(question, answers),
    isMissing: missing.includes(id),
    isWrong: wrong.includes(id),
  }
}

function listOptions({ kind }: Question, language: Language): Labelled[] | undefined {
  if (kind === 'mood') return PHQ4_OPTIONS.map((option, place) => ({ id: String(place), label: option[language] }))
  return undefined
}

function listRegions(language: Language): RegionView[] {
  return BODY_REGIONS.map(({ name, part, id, view, side, partId }) => ({
    id,
    view,
    side,
    partId,
    label: name[language],
    part: part[language],
  }))
}

function weightOf({ weights }: CheckAnswers, id: QualityId): number {
  return weights?.[id] ?? DEFAULT_WEIGHTS[id]
}

function listGiven(question: Question, answers: CheckAnswers): string[] {
  if (question.kind === 'sign') return [answers.signs?.[question.id]?.replace('still-', '') ?? ''].filter(Boolean)
  const given = answers[question.id]
  if (given === undefined || question.kind === 'weights') return []
  if (typeof given === 'boolean') return [given ? 'yes' : 'no']
  return Array.isArray(given) ? given.map(String) : [String(given)]
}
