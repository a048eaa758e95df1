import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FEATURE_IDS } from '../screen/inflammation.ts'
import { screenFlags } from '../screen/screen-flags.ts'
import { BODY_REGIONS } from './body-regions.ts'
import {
  ASKED_SIGN_IDS,
  type AskedSignId,
  BEGAN_IDS,
  type CheckAnswers,
  DURATION_IDS,
  SELF_HARM_ANSWERS,
} from './check-answers.ts'
import { nextQuestions, SCREEN_STEPS_MAX, type ScreenTurn } from './next-questions.ts'
import type { Question } from './question.ts'
import { readFlags } from './read-flags.ts'

const SEED = { seed: 20261125, numRuns: 1500 }

/** A person with an answer to everything, mostly no, so that no end is rare. */
function arbitraryPerson(signs: readonly string[]): fc.Arbitrary<CheckAnswers> {
  const sign = fc.oneof({ weight: 12, arbitrary: fc.constant('no') }, { weight: 1, arbitrary: fc.constantFrom(...signs) })
  return fc.record({
    signs: fc.record(Object.fromEntries(ASKED_SIGN_IDS.map((id) => [id, sign]))),
    selfHarm: fc.oneof({ weight: 6, arbitrary: fc.constant('no' as const) }, fc.constantFrom(...SELF_HARM_ANSWERS)),
    severe: fc.boolean(),
    cannotWalk: fc.boolean(),
    constantPain: fc.boolean(),
    nightPain: fc.boolean(),
    noBetterIn4Weeks: fc.boolean(),
    began: fc.constantFrom(...BEGAN_IDS),
    features: fc.subarray([...FEATURE_IDS].filter((id) => id !== 'began-before-35')),
    regions: fc.subarray(
      BODY_REGIONS.map(({ id }) => id),
      { maxLength: 4 },
    ),
    age: fc.option(fc.integer({ min: 10, max: 95 }), { nil: undefined }),
    duration: fc.constantFrom(...DURATION_IDS),
  }) as fc.Arbitrary<CheckAnswers>
}

/** Answers what is asked as the person would, page by page; every page is kept. */
function walk(person: CheckAnswers): { turns: ScreenTurn[]; answers: CheckAnswers } {
  let answers: CheckAnswers = {}
  const turns: ScreenTurn[] = []
  for (;;) {
    const turn = nextQuestions(answers)
    turns.push(turn)
    if (turn.kind !== 'ask' || turns.length > 50) return { turns, answers }
    for (const question of turn.questions) answers = answerOne(answers, question, person, turn.step.id === 'again')
  }
}

function answerOne(answers: CheckAnswers, question: Question, person: CheckAnswers, isAgain: boolean): CheckAnswers {
  if (question.kind !== 'sign') return { ...answers, [question.id]: person[question.id] }
  const said = person.signs?.[question.id]
  return { ...answers, signs: { ...answers.signs, [question.id]: isAgain && said === 'unsure' ? 'still-unsure' : said } }
}

const end = ({ turns }: { turns: ScreenTurn[] }) => turns.at(-1)!

test('every path ends within as many pages as there are, whatever is answered', () => {
  fc.assert(
    fc.property(arbitraryPerson(['yes', 'unsure', 'still-unsure']), (person) => {
      const { turns } = walk(person)
      expect(end({ turns }).kind).not.toBe('ask')
      expect(turns.length - 1).toBeLessThanOrEqual(SCREEN_STEPS_MAX)
    }),
    SEED,
  )
})

test('no sign that could change the level is passed over: the form ends at the level of all that is true of a person', () => {
  fc.assert(
    fc.property(arbitraryPerson(['yes']), (person) => {
      const truth = screenFlags(readFlags(makeConsistent(person)))
      const turn = end(walk(person))
      expect(turn.kind).not.toBe('ask')
      if (turn.kind !== 'ask') expect(turn.screening.level).toBe(truth.level)
    }),
    SEED,
  )
})

test('an emergency ends the questions on the page where it is told, with its instruction and nothing else', () => {
  fc.assert(
    fc.property(arbitraryPerson(['yes']), (person) => {
      const { turns } = walk(person)
      const stops = turns.filter(({ kind }) => kind === 'stop')
      expect(stops.length).toBeLessThanOrEqual(1)
      if (stops.length === 1) expect(Object.keys(end({ turns })).sort()).toEqual(['kind', 'screening'])
    }),
    SEED,
  )
})

test('what stays unsure is asked once more, and then is never "go on"', () => {
  const calm = calmPerson({ C1: 'unsure' })
  const { turns } = walk(calm)
  const again = turns.filter((turn) => turn.kind === 'ask' && turn.step.id === 'again')
  expect(again).toHaveLength(1)
  expect(again[0]).toMatchObject({ questions: [{ kind: 'sign', id: 'C1' }] })
  expect(end({ turns })).toMatchObject({ kind: 'done', screening: { level: 'REASK', reask: ['C1'] } })
})

test('a page that comes back without its answers is asked again: not answered is not no', () => {
  const first = nextQuestions({})
  const empty = nextQuestions({ regions: [], age: 40, signs: { V1: 'no', V3: 'no' } })
  expect([first, empty].map((turn) => turn.kind === 'ask' && turn.step.id)).toEqual(['danger', 'danger'])
})

test('each sign of an emergency stops the form on its own page', () => {
  for (const id of ['V1', 'V3', 'V5', 'F1', 'N2', 'R1', 'C1', 'C2', 'C3', 'C4'] as const) {
    const { turns } = walk(calmPerson({ [id]: 'yes' }))
    expect(end({ turns }), id).toMatchObject({ kind: 'stop', screening: { level: 'EMERGENCY' } })
    expect(turns.length, id).toBeLessThanOrEqual(3)
  }
})

test('who is asked what: legs, below the neck, ages', () => {
  const asked = (person: CheckAnswers) =>
    walk(person).turns.flatMap((turn) => (turn.kind === 'ask' ? turn.questions.map(({ id }) => id) : []))
  const neck = asked({ ...calmPerson({}), regions: ['neck-back'], age: 30 })
  for (const id of ['C5', 'V4', 'F3', 'K1', 'V2', 'P1c']) expect(neck).not.toContain(id)
  const leg = asked({ ...calmPerson({}), regions: ['low-back-left', 'lower-leg-back-left'], age: 70 })
  for (const id of ['C5', 'V4', 'F3', 'K1', 'V2', 'P1c']) expect(leg).toContain(id)
  // Nothing is known of the person: nothing is left out.
  const unknown = asked(calmPerson({}))
  for (const id of ASKED_SIGN_IDS) expect(unknown).toContain(id)
})

test.each([
  [{ age: 30, duration: 'over-a-year' }, false, true],
  [{ age: 40, duration: '3-6-months' }, true, true],
  [{ age: 40, duration: '6-12-weeks' }, false, false],
  [{ age: 60, duration: '6-12-months' }, false, false],
  [{ age: 60, duration: 'over-a-year' }, true, true],
  [{ age: 60, duration: 'over-a-year', began: '45-or-older' }, true, false],
  [{ duration: 'over-a-year' }, true, true],
  [{ age: 30, duration: 'not-sure' }, false, false],
] as const)('inflammation is asked for long pain that began before 45: %j', (facts, began, features) => {
  const { turns } = walk({ ...calmPerson({}), began: 'under-35', ...facts })
  const last = turns.flatMap((turn) => (turn.kind === 'ask' && turn.step.id === 'stiffness' ? turn.questions : []))
  expect(last.some(({ id }) => id === 'began')).toBe(began)
  // Who began late is asked on the same page and may leave the list empty.
  expect(end({ turns })).toMatchObject({ kind: 'done', screening: { level: 'NONE' } })
  if (!features)
    expect(end(walk({ ...calmPerson({}), ...facts, features: [...FEATURE_IDS] }))).toMatchObject({ screening: { level: 'NONE' } })
})

test('four signs of inflammation, the early onset counted, send to a rheumatologist', () => {
  const person = {
    ...calmPerson({}),
    age: 30,
    duration: 'over-a-year',
    features: ['buttock-pain', 'better-with-movement', 'psoriasis'],
  } as const
  expect(end(walk(person))).toMatchObject({ kind: 'done', screening: { level: 'ROUTINE-REFER', row: 16 } })
  expect(end(walk({ ...person, features: ['buttock-pain', 'psoriasis'] }))).toMatchObject({ screening: { level: 'NONE' } })
})

// How the form's own questions reach the table, by hand from B2 and B3.
test.each([
  ['under 18', { age: 17 }, 'SOON', 14],
  ['no plan', { selfHarm: 'passive' }, 'SOON', 17],
  ['a plan', { selfHarm: 'active' }, 'EMERGENCY', 7],
  ['a plan not told', { selfHarm: 'yes' }, 'EMERGENCY', 7],
  ['a bone, bearable', { signs: { F2: 'yes' }, severe: false, cannotWalk: false }, 'SOON', 12],
  ['a bone, severe', { signs: { F3: 'yes' }, severe: true, cannotWalk: false }, 'URGENT', 12],
  ['a bone, cannot walk', { signs: { F2: 'yes' }, severe: false, cannotWalk: true }, 'URGENT', 12],
  ['a risk of infection alone', { signs: { I2: 'yes' }, constantPain: false, nightPain: false }, 'NONE', 18],
  ['a risk of infection and pain at night', { signs: { I2: 'yes' }, constantPain: false, nightPain: true }, 'URGENT', 10],
  ['a first episode that gets better', { age: 60, signs: { P1c: 'yes' }, noBetterIn4Weeks: false }, 'NONE', 18],
  ['a first episode that does not', { age: 60, signs: { P1c: 'yes' }, noBetterIn4Weeks: true }, 'SOON', 14],
] as const)('%s', (_, facts, level, row) => {
  const calm = calmPerson('signs' in facts ? facts.signs : {})
  expect(end(walk({ ...calm, ...facts, signs: { ...calm.signs } }))).toMatchObject({ screening: { level, row } })
})

/** Nothing is the matter but what is named. */
function calmPerson(signs: Partial<Record<AskedSignId, 'yes' | 'unsure'>>): CheckAnswers {
  const no = Object.fromEntries(ASKED_SIGN_IDS.map((id) => [id, 'no']))
  return { signs: { ...no, ...signs }, selfHarm: 'no', duration: '6-12-weeks', features: [], began: '45-or-older' }
}

/** Facts that exclude each other leave: no leg pain without legs on the chart, no first episode after 50 at 30. By hand, from B2 and B4. */
function makeConsistent(person: CheckAnswers): CheckAnswers {
  const { began, features, ...rest } = person
  const { age = 70 } = person
  const zones = new Set(BODY_REGIONS.filter(({ id }) => person.regions?.includes(id)).map(({ zone }) => zone))
  const isNeckAlone = zones.size > 0 && [...zones].every((zone) => zone === 'neck' || zone === 'arm')
  const never: AskedSignId[] = [
    ...(zones.size > 0 && !zones.has('leg') ? (['C5', 'V4'] as const) : []),
    ...(isNeckAlone ? (['F3', 'K1', 'V2'] as const) : []),
    ...(age < 60 ? (['V2'] as const) : []),
    ...(age <= 50 ? (['P1c'] as const) : []),
  ]
  const signs = { ...person.signs, ...Object.fromEntries(never.map((id) => [id, 'no'])) } as CheckAnswers['signs']
  if (isNeckAlone || !isLongEnough(person)) return { ...rest, signs, features: [] }
  // Under 35, the age itself tells when it began.
  return { ...rest, signs, features, ...(age < 35 ? {} : { began }) }
}

/** Over three months, and not surely begun after 45. */
function isLongEnough({ age = 40, duration }: CheckAnswers): boolean {
  if (duration === 'over-a-year') return true
  return (duration === '3-6-months' || duration === '6-12-months') && age <= 45
}
