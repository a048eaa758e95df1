import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONDITION_IDS } from '#domain/condition.ts'
import { UserError } from '#domain/errors.ts'
import { TREATMENT_KINDS } from '#domain/need.ts'
import { answerPathway } from './answer-pathway.ts'
import { choosePathway } from './pathway.ts'
import { PATHWAY_ROWS } from './pathway-rows.ts'
import { FLAG_LEVELS } from './screen/flag-level.ts'

const idsOf = (steps: readonly { discipline: string | null }[]) => steps.map(({ discipline }) => discipline)
const MANUAL = ['chiropractic', 'osteopathic-manual']

test.each(['osteoporosis', 'steroids', 'anticoagulant', 'cancer', 'armSymptoms'])(
  'with %s manipulation is left out, and why',
  (risk) => {
    const answer = answerPathway({ condition: 'nslbp', weeks: 3, [risk]: true })
    expect(answer.row).toBe(2)
    expect(idsOf([...answer.first, ...answer.also]).filter((id) => MANUAL.includes(id ?? ''))).toEqual([])
    expect(idsOf(answer.notFirst)).toEqual([null, ...MANUAL])
  },
)

test('neck pain with arm symptoms is row 18 without manipulation', () => {
  const answer = answerPathway({ condition: 'neck-radiculopathy', weeks: 2, armSymptoms: true })
  expect([answer.row, idsOf(answer.also), idsOf(answer.notFirst)]).toEqual([18, ['pmr'], MANUAL])
})

test('PHQ-4 of 6 adds behavioral health to any row, once', () => {
  expect(idsOf(answerPathway({ condition: 'nslbp', weeks: 8, phq4: 6 }).also)).toContain('behavioral-health')
  expect(idsOf(answerPathway({ condition: 'nslbp', weeks: 8, phq4: 5 }).also)).not.toContain('behavioral-health')
  expect(idsOf(answerPathway({ condition: 'nslbp', weeks: 8, highDistress: true }).also)).toContain('behavioral-health')
  expect(
    idsOf(answerPathway({ condition: 'nslbp', weeks: 20, phq4: 9 }).also).filter((id) => id === 'behavioral-health'),
  ).toHaveLength(1)
})

test('in pregnancy primary care and physical therapy come first, unless a deficit cannot wait', () => {
  const gentle = answerPathway({ condition: 'stenosis', weeks: 20, walkingLimited: true, pregnant: true })
  expect(idsOf(gentle.first)).toEqual(['primary-care', 'physical-therapy'])
  expect(idsOf(gentle.also)).toEqual(['spine-surgery', 'pmr', 'pain-medicine'])
  expect(gentle.notes?.[0]).toMatch(/obstetric/)
  const deficit = answerPathway({ condition: 'radiculopathy', weeks: 2, deficit: true, pregnant: true })
  expect(idsOf(deficit.first)).toEqual(['spine-surgery', 'pmr'])
  expect(idsOf(deficit.also)).toEqual(['primary-care', 'physical-therapy', 'neurology'])
})

test('under 18 never sees the adult lists', () => {
  const minor = answerPathway({ condition: 'scoliosis', weeks: 60, age: 17, phq4: 9 })
  expect(idsOf(minor.first)).toEqual(['primary-care', 'orthopedics-general'])
  expect(minor.also).toEqual([])
  expect(idsOf(answerPathway({ condition: 'scoliosis', weeks: 60, age: 18 }).first)).toEqual(['pmr', 'physical-therapy'])
})

test('a first episode over 50 puts primary care beside the row', () => {
  const first = (age: number) => idsOf(answerPathway({ condition: 'nslbp', weeks: 13, age, firstEpisode: true }).first)
  expect(first(51)).toEqual(['pmr', 'physical-therapy', 'primary-care'])
  expect(first(50)).toEqual(['pmr', 'physical-therapy'])
  const stenosis = answerPathway({ condition: 'stenosis', weeks: 4, age: 70, firstEpisode: true })
  expect(idsOf(stenosis.also)).toEqual(['pain-medicine'])
})

test('a stance changes the order and hides nobody', () => {
  const person = { condition: 'stenosis', weeks: 20, walkingLimited: true }
  const averse = answerPathway({ ...person, stance: { surgery: 'avoid', medicines: 'avoid' } })
  expect(idsOf(averse.first)).toEqual(['pmr', 'spine-surgery'])
  expect(idsOf(averse.also)).toEqual(['physical-therapy', 'pain-medicine'])
  expect(averse.notes).toHaveLength(2)
})

test.each(['EMERGENCY', 'URGENT', 'REASK'])('the flag %s stands alone, without a list, whatever the condition', (flagLevel) => {
  expect(answerPathway({ condition: 'nslbp', flagLevel })).toMatchObject({
    row: null,
    first: [],
    also: [],
    flag: { level: flagLevel },
  })
})

test('milder flags stand beside the list', () => {
  expect(answerPathway({ condition: 'nslbp', weeks: 3, flagLevel: 'SOON' })).toMatchObject({ row: 2, flag: { level: 'SOON' } })
  expect(answerPathway({ condition: 'nslbp', weeks: 3, flagLevel: 'NONE' })).not.toHaveProperty('flag')
  expect(answerPathway({ condition: 'nslbp', weeks: 30, flagLevel: 'ROUTINE-REFER' }).row).toBe(16)
  expect(idsOf(answerPathway({ condition: 'ddd', weeks: 30, flagLevel: 'ROUTINE-REFER' }).also)[0]).toBe('rheumatology')
})

test.each([
  [{ condition: 'back' }, 'unknown-value', 'condition'],
  [{ weeks: 3 }, 'missing', 'condition'],
  [{ condition: 'nslbp' }, 'missing', 'weeks'],
  [{ condition: 'nslbp', weeks: -1 }, 'out-of-range', 'weeks'],
  [{ condition: 'nslbp', weeks: Number.NaN }, 'wrong-type', 'weeks'],
  [{ condition: 'nslbp', weeks: '3' }, 'wrong-type', 'weeks'],
  [{ condition: 'nslbp', weeks: 3, triedKinds: ['therapy', 'prayer'] }, 'unknown-value', 'triedKinds[1]'],
  [{ condition: 'nslbp', weeks: 3, defcit: true }, 'unknown-field', 'defcit'],
  [{ condition: 'nslbp', weeks: 3, flagLevel: 'RED' }, 'unknown-value', 'flagLevel'],
  [[], 'wrong-type', ''],
  [null, 'wrong-type', ''],
])('%j is refused as %s at %j', (input, code, at) => {
  const refusal = (() => {
    try {
      return answerPathway(input)
    } catch (error) {
      return error
    }
  })()
  expect(refusal).toBeInstanceOf(UserError)
  expect(refusal).toMatchObject({ code, at })
})

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null })
const people = fc.record({
  condition: fc.constantFrom(...CONDITION_IDS, 'not-sure' as const, 'myelopathy' as const),
  weeks: maybe(fc.integer({ min: 0, max: 60 })),
  legSymptoms: maybe(fc.boolean()),
  legPain: maybe(fc.integer({ min: 0, max: 10 })),
  legPainWeeks: maybe(fc.integer({ min: 0, max: 20 })),
  armSymptoms: maybe(fc.boolean()),
  deficit: maybe(fc.boolean()),
  walkingLimited: maybe(fc.boolean()),
  triedKinds: fc.subarray([...TREATMENT_KINDS]),
  phq4: maybe(fc.integer({ min: 0, max: 12 })),
  age: maybe(fc.integer({ min: 0, max: 100 })),
  firstEpisode: maybe(fc.boolean()),
  pregnant: fc.boolean(),
  osteoporosis: fc.boolean(),
  steroids: fc.boolean(),
  anticoagulant: fc.boolean(),
  cancer: fc.boolean(),
  stance: fc.record({ surgery: fc.constantFrom('open', 'avoid'), medicines: fc.constantFrom('open', 'avoid') }),
  severe: maybe(fc.boolean()),
})
const SEED = { seed: 20261124, numRuns: 2000 }

test('at most one row fits anybody', () => {
  fc.assert(
    fc.property(people, (person) => {
      expect(PATHWAY_ROWS.filter(({ fits }) => fits(person)).length).toBeLessThanOrEqual(1)
    }),
    SEED,
  )
})

test('everybody gets somebody first, nobody twice, and nobody both offered and not first', () => {
  fc.assert(
    fc.property(people, (person) => {
      const { first, also, notFirst } = choosePathway(person)
      const offered = idsOf([...first, ...also])
      expect(first.length).toBeGreaterThan(0)
      expect(new Set(offered).size).toBe(offered.length)
      expect(idsOf(notFirst).filter((id) => offered.includes(id))).toEqual([])
      const texts = [...first, ...also, ...notFirst].flatMap(({ why, source }) => [why.en, why.es, source.en, source.es])
      expect(texts.every((text) => text !== '')).toBe(true)
      expect([...first, ...also, ...notFirst].every(({ why }) => why.en !== why.es)).toBe(true)
    }),
    SEED,
  )
})

test('nobody at risk is offered manipulation', () => {
  fc.assert(
    fc.property(people, (person) => {
      const risks = [
        person.osteoporosis,
        person.steroids,
        person.anticoagulant,
        person.cancer,
        person.armSymptoms,
        person.deficit,
      ]
      const isAtRisk = risks.some((risk) => risk === true) || ['compression-fx', 'myelopathy'].includes(person.condition)
      const { first, also } = choosePathway(person)
      const manual = idsOf([...first, ...also]).filter((id) => MANUAL.includes(id ?? ''))
      expect(isAtRisk && manual.length > 0).toBe(false)
    }),
    SEED,
  )
})

test('while the weeks are not known, a condition whose rows ask for them is row 1 with a remark', () => {
  const { condition, ...unknown } = answerInput()
  expect(choosePathway({ condition, ...unknown })).toMatchObject({ row: 1, notes: [{ en: expect.stringMatching(/How long/) }] })
})

test('the pathway answers in Spanish where asked, for the same disciplines', () => {
  const line = { condition: 'nslbp', weeks: 3, osteoporosis: true }
  const [english, spanish] = [answerPathway(line), answerPathway({ ...line, language: 'es' })]
  expect(idsOf(spanish.first)).toEqual(idsOf(english.first))
  expect(spanish.first[0]?.why).toMatch(/seguir activo/)
  expect(spanish.notFirst.at(-1)?.why).toBe('se deja fuera la manipulación manual: osteoporosis')
})

test('every flag level has something to do', () => {
  for (const flagLevel of FLAG_LEVELS.filter((level) => level !== 'NONE')) {
    expect(answerPathway({ condition: 'nslbp', weeks: 3, flagLevel }).flag?.action).toMatch(/\.$/)
  }
})

function answerInput() {
  const nothing = { legSymptoms: null, legPain: null, legPainWeeks: null, armSymptoms: null, deficit: null, walkingLimited: null }
  const risks = { pregnant: false, osteoporosis: false, steroids: false, anticoagulant: false, cancer: false }
  const rest = {
    triedKinds: [],
    phq4: null,
    age: null,
    firstEpisode: null,
    stance: { surgery: 'open', medicines: 'open' } as const,
  }
  return { condition: 'radiculopathy' as const, weeks: null, ...nothing, ...risks, ...rest }
}
