import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONDITION_IDS } from '#domain/condition.ts'
import { TREATMENT_KINDS } from '#domain/need.ts'
import { parseNeed } from '#services/parse-need.ts'
import { choosePathway } from '../pathway.ts'
import { BODY_REGIONS } from './body-regions.ts'
import { type CheckAnswers, DURATION_IDS, RISK_IDS } from './check-answers.ts'
import { DURATION_WEEKS, readPerson } from './read-facts.ts'
import { writeNeed } from './write-need.ts'

const SEED = { seed: 20261125, numRuns: 600 }
// A place as latitude and longitude needs no list of places.
const NEAR = '41.8,-71.4'
const parse = (answers: CheckAnswers) =>
  parseNeed({ findZip: () => undefined, listPlaces: () => [] }, writeNeed({ near: NEAR, ...answers }), {
    nameField: (name) => name,
  })

const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined })
const answers: fc.Arbitrary<CheckAnswers> = fc.record({
  regions: fc.subarray(
    BODY_REGIONS.map(({ id }) => id),
    { maxLength: 5 },
  ),
  age: optional(fc.integer({ min: 0, max: 110 })),
  duration: optional(fc.constantFrom(...DURATION_IDS)),
  condition: optional(fc.constantFrom(...CONDITION_IDS, 'not-sure' as const)),
  legPain: optional(fc.integer({ min: 0, max: 10 })),
  walkingLimited: optional(fc.boolean()),
  deficit: optional(fc.boolean()),
  tried: fc.subarray([...TREATMENT_KINDS]),
  risks: fc.subarray([...RISK_IDS]),
  mood: optional(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3))),
  surgery: optional(fc.constantFrom('open' as const, 'avoid' as const)),
  medicines: optional(fc.constantFrom('open' as const, 'avoid' as const)),
  signs: fc.record({ P1c: fc.constantFrom('yes' as const, 'no' as const), M1: fc.constantFrom('yes' as const, 'no' as const) }),
  weights: optional(fc.record({ continuity: fc.integer({ min: 1, max: 10 }) })),
})

test('the search that the check writes is read back as the same person, who sees the same people first', () => {
  fc.assert(
    fc.property(answers, (said) => {
      const need = parse(said)
      expect(need).toMatchObject(readPerson(said))
      expect(choosePathway(need)).toEqual(choosePathway(readPerson(said)))
    }),
    SEED,
  )
})

test('what was not answered is not in the search', () => {
  expect(writeNeed({})).toEqual({})
  expect(writeNeed({ regions: [], risks: [], tried: [], weights: {} })).toEqual({})
})

test('everything that a search can hold is written as find reads it', () => {
  const said: CheckAnswers = {
    near: NEAR,
    within: 60,
    regions: ['neck-back', 'forearm-back-left'],
    age: 61,
    duration: '3-6-months',
    condition: 'neck-radiculopathy',
    tried: ['therapy', 'injection'],
    mood: [2, 1, 3, 1],
    risks: ['anticoagulant'],
    signs: { P1c: 'yes' },
    surgery: 'avoid',
    visit: 'telehealth',
    language: 'Spanish',
    gender: 'F',
    medicare: true,
    weights: { continuity: 5, knowledge: 1 },
  }
  expect(writeNeed(said)).toEqual({
    near: NEAR,
    within: '60',
    condition: 'neck-radiculopathy',
    weeks: '18',
    legSymptoms: 'no',
    armSymptoms: 'yes',
    tried: 'therapy,injection',
    phq4: '7',
    age: '61',
    firstEpisode: 'yes',
    anticoagulant: 'yes',
    surgery: 'avoid',
    visit: 'telehealth',
    language: 'Spanish',
    gender: 'F',
    medicare: 'yes',
    weights: 'continuity=5,knowledge=1',
  })
  expect(parse(said)).toMatchObject({
    withinKm: 60,
    acceptsMedicare: true,
    gender: 'F',
    weights: { continuity: 5, knowledge: 1, teamwork: 2 },
  })
})

test('the bands of time leave no gap, and none straddles a stage of the pathways', () => {
  const bands = Object.values(DURATION_WEEKS)
  for (const [place, { from, below, typical }] of bands.entries()) {
    expect(from).toBe(place === 0 ? 0 : bands[place - 1]!.below)
    expect(typical >= from && typical < below).toBe(true)
  }
  // Under 6, 6 to 12, over 12 weeks (pathways.md, rows 2 to 4); 12 from on (rows 9 to 12) falls within no band but 6 to 12 weeks.
  for (const edge of [6, 13]) expect(bands.map(({ from }) => from)).toContain(edge)
})

test('the chart: a region of each zone says what the pathway asks', () => {
  const read = (...regions: string[]) => {
    const { legSymptoms, armSymptoms } = readPerson({ regions })
    return [legSymptoms, armSymptoms]
  }
  expect(read('low-back-left')).toEqual([false, false])
  expect(read('buttock-right')).toEqual([false, false])
  expect(read('low-back-left', 'foot-front-right')).toEqual([true, false])
  expect(read('neck-back', 'hand-back-left')).toEqual([false, true])
  expect(read()).toEqual([null, null])
})

test('every region has a name of its own in each language', () => {
  for (const key of ['id'] as const) expect(new Set(BODY_REGIONS.map((region) => region[key])).size).toBe(BODY_REGIONS.length)
  for (const language of ['en', 'es'] as const)
    expect(new Set(BODY_REGIONS.map(({ name }) => name[language])).size).toBe(BODY_REGIONS.length)
  expect(BODY_REGIONS.find(({ id }) => id === 'lower-leg-back-left')?.name.en).toBe('left lower leg, back')
})
