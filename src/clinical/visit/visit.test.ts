import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import { INDICATOR_IDS } from '#domain/indicator.ts'
import { DEFAULT_WEIGHTS } from '#domain/need.ts'
import type { QualityId } from '#domain/quality.ts'
import type { CheckAnswers } from '../check/check-answers.ts'
import { answerBrief, answerQuestions } from './answer-visit.ts'
import { chooseQuestions, VISIT_QUESTIONS_MAX } from './choose-questions.ts'
import type { VisitFacts } from './visit-question.ts'
import { VISIT_QUESTIONS } from './visit-questions.ts'
import { writeBrief } from './write-brief.ts'

const SEED = { seed: 20261125, numRuns: 500 }
const NOTHING: VisitFacts = { unknown: [], disciplines: [], hasPayments: false, weights: DEFAULT_WEIGHTS, check: {} }
const unknownOf = (indicator: (typeof INDICATOR_IDS)[number], quality: QualityId) => ({ indicator, quality })
const idsOf = (facts: Partial<VisitFacts>) => chooseQuestions({ ...NOTHING, ...facts }).map(({ id }) => id)

test('there are at most seven questions, each once and each with a reason', () => {
  const facts = fc.record({
    unknown: fc.subarray(INDICATOR_IDS.map((id) => unknownOf(id, 'knowledge'))),
    disciplines: fc.subarray([...DISCIPLINE_IDS], { maxLength: 3 }),
    hasPayments: fc.boolean(),
    weights: fc.constant(DEFAULT_WEIGHTS),
    check: fc.record({ goals: fc.constantFrom('', 'walk'), surgery: fc.constantFrom('open' as const, 'avoid' as const) }),
  })
  fc.assert(
    fc.property(facts, (each) => {
      const chosen = chooseQuestions(each)
      expect(chosen.length).toBeGreaterThan(3)
      expect(chosen.length).toBeLessThanOrEqual(VISIT_QUESTIONS_MAX)
      expect(new Set(chosen.map(({ id }) => id)).size).toBe(chosen.length)
      expect(chosen.every(({ reasons }) => reasons.length > 0)).toBe(true)
    }),
    SEED,
  )
})

test('what is not known of a clinician is asked, with that as the reason', () => {
  const [question] = chooseQuestions({ ...NOTHING, unknown: [unknownOf('stable-practice', 'continuity')] }).filter(
    ({ id }) => id === 'same-person',
  )
  expect(question?.reasons[0]?.en).toMatch(/not known whether the practice stays/)
  expect(idsOf({})).not.toContain('same-person')
})

test('the more a person weighs a quality, the sooner what it would tell is asked; with 0 it is not', () => {
  const unknown = [unknownOf('spine-volume', 'knowledge'), unknownOf('between-visit-care', 'continuity')]
  const place = (continuity: number) => idsOf({ unknown, weights: { ...DEFAULT_WEIGHTS, continuity } }).indexOf('between')
  expect(place(10)).toBe(0)
  expect(place(1)).toBeGreaterThan(place(10))
  expect(place(0)).toBe(-1)
})

test('what a person told is asked about: a goal, work, a stance, a pregnancy; payments and procedures too', () => {
  expect(idsOf({ check: { goals: 'walk' } })).toContain('goal')
  expect(idsOf({ check: { work: 'off-work' } })).toContain('work')
  expect(idsOf({ check: { surgery: 'avoid' } })).toContain('wait')
  expect(idsOf({ check: { risks: ['anticoagulant'] } })).toContain('fewer-medicines')
  expect(idsOf({ check: { risks: ['pregnant'] } })).toContain('pregnancy')
  expect(idsOf({ hasPayments: true })).toContain('interest')
  expect(idsOf({ disciplines: ['spine-surgery'] })).toContain('procedures')
  for (const id of ['goal', 'work', 'wait', 'fewer-medicines', 'pregnancy', 'interest', 'procedures'])
    expect(idsOf({})).not.toContain(id)
})

test('every indicator that a public file could tell has a question; recommendations are nobody else’s', () => {
  const told = new Set(VISIT_QUESTIONS.flatMap(({ tells }) => tells))
  expect(INDICATOR_IDS.filter((id) => !told.has(id))).toEqual(['recommended'])
  for (const { tells, unknownWhy, id } of VISIT_QUESTIONS) expect(unknownWhy !== null, id).toBe(tells.length > 0)
})

const CHECK: CheckAnswers = {
  concern: 'Pain down the left leg',
  regions: ['low-back-left', 'lower-leg-back-left'],
  duration: '6-12-weeks',
  signs: { M2: 'yes', C1: 'unsure' },
  selfHarm: 'no',
  goals: 'Carry my daughter',
  surgery: 'avoid',
}

test('the brief says what was told, in the person’s words, and what was not answered', () => {
  const { sections, madeOn } = writeBrief(CHECK, { day: '2026-11-25', questions: [{ en: 'Why?', es: '¿Por qué?' }] })
  expect(madeOn).toEqual({ en: 'Made on November 25, 2026', es: 'Hecho el 25 de noviembre de 2026' })
  const linesOf = (id: string, language: 'en' | 'es' = 'en') =>
    sections.find((section) => section.id === id)?.lines.map((line) => line[language])
  expect(linesOf('concern')).toEqual(['“Pain down the left leg”'])
  expect(linesOf('place')).toEqual(['left lower back; left lower leg, back'])
  expect(linesOf('course', 'es')).toEqual(['De 6 a 12 semanas'])
  expect(linesOf('goals')).toEqual(['“Carry my daughter”'])
  expect(linesOf('preferences')).toEqual(['I would rather avoid surgery'])
  expect(linesOf('questions', 'es')).toEqual(['¿Por qué?'])
  expect(linesOf('safety')?.[0]).toBe('I answered yes to: weight loss without trying')
  expect(linesOf('safety')?.[1]).toMatch(/^Not answered, or not sure: new trouble passing urine; /)
  expect(linesOf('tried')).toBeUndefined()
})

test('an emergency stands first among the warning signs of the brief', () => {
  const { sections } = writeBrief({ signs: { C1: 'yes' } }, { day: '2026-11-25', questions: [] })
  expect(sections.find(({ id }) => id === 'safety')?.lines[0]?.en).toMatch(/^Call 911/)
})

test('the command line answers in one language, and refuses a day that is none and an answer that does not exist', () => {
  expect(answerBrief({ check: CHECK, day: '2026-11-25', language: 'es' })).toMatchObject({ title: 'Mi espalda: para la visita' })
  expect(() => answerBrief({ check: CHECK, day: '25 November' })).toThrow(expect.objectContaining({ at: 'day' }))
  expect(() => answerBrief({ check: { regions: ['wing'] }, day: '2026-11-25' })).toThrow(
    expect.objectContaining({ code: 'unknown-value', at: 'check.regions[0]' }),
  )
  expect(() => answerQuestions({ check: { mod: 1 } })).toThrow(
    expect.objectContaining({ code: 'unknown-field', at: 'check.mod' }),
  )
})

test('questions read a profile as `show --json` prints it', () => {
  const evidence = [
    { indicator: 'care-coordination', quality: 'teamwork', known: false, applies: true, why: 'x' },
    { indicator: 'spine-volume', quality: 'knowledge', known: false, applies: false },
  ]
  const clinician = { npi: '2000000002', disciplines: ['pain-medicine'], evidence, payments: { total: 10, years: [] } }
  const { questions } = answerQuestions({ clinician }) as { questions: { id: string }[] }
  const ids = questions.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(['report', 'procedures', 'interest']))
  expect(ids).not.toContain('volume')
})
