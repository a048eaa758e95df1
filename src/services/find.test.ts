import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONDITION_IDS } from '#domain/condition.ts'
import type { FindResult, Match } from '#domain/contract.ts'
import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import type { Need } from '#domain/need.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import { BOSTON, makeColumns, type TestClinician } from '#match/test-columns.ts'
import { makeNation } from '#match/test-nation.ts'
import { findSpecialists } from './find.ts'
import { makeEdition, makeNeed } from './test-edition.ts'

const ALL = { limit: 200 }

function find(clinicians: readonly TestClinician[], need: Partial<Need> = {}, options = ALL): FindResult {
  return findSpecialists(makeEdition({ columns: makeColumns(clinicians) }), makeNeed(need), options)
}

const exact = (mean: number) => Object.fromEntries(QUALITY_IDS.map((id) => [id, { mean, variance: 0 }]))
// Seven fictional NPIs with valid check digits, rising.
const NPIS = [2000000002, 2000000010, 2000000028, 2000000036, 2000000044, 2000000051, 2000000069]

test('groups stand in the order of the guidelines and everybody within the radius is in one', () => {
  const result = find([
    { npi: NPIS[0]!, discipline: 'spine-surgery' },
    { npi: NPIS[1]!, discipline: 'pmr' },
    {
      npi: NPIS[2]!,
      discipline: 'acupuncture',
      quality: Object.fromEntries(QUALITY_IDS.map((id) => [id, { mean: 0.5, strength: 0.1 }])),
    },
    { npi: NPIS[3]!, discipline: 'pmr', places: [{ lat: 0, lon: 0 }] },
  ])
  // Row 1 of pathways.md: not sure.
  expect(result.pathway.row).toBe(1)
  expect(result.groups.map(({ discipline, place, total, totalRanked }) => [discipline, place, total, totalRanked])).toEqual([
    ['primary-care', 'first', 0, 0],
    ['pmr', 'first', 1, 1],
    ['physical-therapy', 'also', 0, 0],
    ['spine-surgery', 'other', 1, 1],
    ['acupuncture', 'other', 1, 0],
  ])
  expect(result.total).toBe(3)
  expect(result.shortList).toEqual([String(NPIS[1])])
  expect(result.groups[4]!.unranked[0]).toMatchObject({
    npi: String(NPIS[2]),
    fit: null,
    robustness: null,
    tiedWith: [],
    counterfactual: null,
  })
})

test('ties are named by both, ordered by distance, then NPI', () => {
  const near = [BOSTON]
  const far = [{ lat: BOSTON.lat + 0.001, lon: BOSTON.lon }]
  const { groups } = find([
    { npi: NPIS[0]!, quality: exact(0.5), places: far },
    { npi: NPIS[1]!, quality: exact(0.499), places: near },
    { npi: NPIS[2]!, quality: exact(0.498), places: near },
    { npi: NPIS[3]!, quality: exact(0.4), places: near },
  ])
  const { results } = groups.find(({ discipline }) => discipline === 'pmr')!
  expect(results.map(({ npi }) => Number(npi))).toEqual([NPIS[1], NPIS[2], NPIS[0], NPIS[3]])
  expect(results.map(({ tiedWith }) => tiedWith.map(Number))).toEqual([
    [NPIS[2], NPIS[0]],
    [NPIS[1], NPIS[0]],
    [NPIS[1], NPIS[2]],
    [],
  ])
})

test('the first has no counterfactual, the next a true one', () => {
  const clinicians: TestClinician[] = [
    { npi: NPIS[0]!, quality: { ...exact(0.5), knowledge: { mean: 0.7, variance: 0 } } },
    { npi: NPIS[1]!, quality: { ...exact(0.5), continuity: { mean: 0.65, variance: 0 } } },
  ]
  const results = (need: Partial<Need>) => find(clinicians, need).groups.find(({ discipline }) => discipline === 'pmr')!.results
  const [first, second] = results({})
  expect(first!.counterfactual).toBeNull()
  const { quality, steps, text } = second!.counterfactual!
  expect(text).toMatch(/^First of this group if you weigh .* steps? (more|less) \(\d+ instead of \d+\)\.$/)
  const { weights } = makeNeed()
  expect(results({ weights: { ...weights, [quality]: weights[quality] + steps } })[0]!.npi).toBe(second!.npi)
})

test('pages follow each other without gap or repetition, and the short list is the same on each', () => {
  const edition = makeEdition({ columns: makeNation({ clinicians: 400, cities: 1, seed: 9 }) })
  const { lat, lon } = { lat: edition.columns.places.lat[0]!, lon: edition.columns.places.lon[0]! }
  const need = makeNeed({ place: { lat, lon, label: 'X' } })
  const read = (options: { limit: number; page?: number }) => findSpecialists(edition, need, options)
  const whole = read({ limit: 200 }).groups[1]!
  const pages = [1, 2, 3].map((page) => read({ limit: 4, page }))
  expect(whole.results.length).toBeGreaterThan(8)
  expect(pages.flatMap(({ groups }) => groups[1]!.results.map(({ npi }) => npi))).toEqual(
    whole.results.slice(0, 12).map(({ npi }) => npi),
  )
  expect(pages.flatMap(({ groups }) => groups[1]!.unranked.map(({ npi }) => npi))).toEqual(
    whole.unranked.slice(0, 12).map(({ npi }) => npi),
  )
  expect(new Set(pages.map(({ shortList }) => shortList.join())).size).toBe(1)
})

test('under 18 nobody of the adult list is shown, and the reason is', () => {
  const result = find([{ npi: NPIS[0]!, discipline: 'primary-care' }], { age: 12 })
  expect(result.total).toBe(0)
  expect(result.groups.every(({ results, unranked }) => results.length + unranked.length === 0)).toBe(true)
  expect(result.groups.map(({ why }) => why).join()).toContain('under 18')
  expect(result.pathway.notes.join()).toContain('under 18')
  expect(find([{ npi: NPIS[0]!, discipline: 'primary-care' }], { age: 18 }).total).toBe(1)
})

test('osteoporosis leaves manual manipulation out of first and also, says why, and hides nobody', () => {
  const result = find([{ npi: NPIS[0]!, discipline: 'chiropractic' }], { condition: 'nslbp', weeks: 3, osteoporosis: true })
  const group = result.groups.find(({ discipline }) => discipline === 'chiropractic')!
  expect(group.place).toBe('other')
  expect(group.why).toContain('manipulation')
  expect(group.results).toHaveLength(1)
})

test('pregnancy puts primary care and physical therapy first', () => {
  const result = find([], { condition: 'stenosis', weeks: 20, pregnant: true })
  expect(result.groups.filter(({ place }) => place === 'first').map(({ discipline }) => discipline)).toEqual([
    'primary-care',
    'physical-therapy',
  ])
})

test('a name is looked for everywhere, and near a place only there', () => {
  const clinicians = [{ npi: NPIS[0]! }, { npi: NPIS[1]!, places: [{ lat: 0, lon: 0 }] }]
  const everywhere = find(clinicians, { name: 'Fictional', place: null })
  expect(everywhere.groups.map(({ discipline }) => discipline)).toEqual(['pmr'])
  const matches = everywhere.groups.flatMap(({ results }) => results)
  expect(matches.map(({ npi, distanceKm }) => [Number(npi), distanceKm])).toEqual([
    [NPIS[0], null],
    [NPIS[1], null],
  ])
  expect(find(clinicians, { name: 'Fictional' }).total).toBe(1)
  expect(find(clinicians, { name: String(NPIS[1]), place: null }).total).toBe(1)
})

test('twice all weights give the same result but for what more weight would do', () => {
  const edition = makeEdition({ columns: makeNation({ clinicians: 600, cities: 1, seed: 4 }) })
  const place = { lat: edition.columns.places.lat[0]!, lon: edition.columns.places.lon[0]!, label: 'X' }
  const weights = { knowledge: 3, specialization: 1, teamwork: 2, partnership: 0, continuity: 4 }
  const twice = { knowledge: 6, specialization: 2, teamwork: 4, partnership: 0, continuity: 8 }
  const read = (own: typeof weights) =>
    findSpecialists(edition, makeNeed({ place, weights: own }), ALL).groups.map(({ results, unranked }) => [
      results.map(({ npi, robustness, tiedWith, reasons }) => ({ npi, robustness, tiedWith, reasons })),
      unranked.map(({ npi }) => npi),
    ])
  expect(read(twice)).toEqual(read(weights))
})

test('all weights 0 are the error "weights"', () => {
  const weights = { knowledge: 0, specialization: 0, teamwork: 0, partnership: 0, continuity: 0 }
  expect(() => find([], { weights })).toThrow(expect.objectContaining({ code: 'weights' }))
})

test('knowledge is shown for the condition asked, with an interval around it', () => {
  const columns = makeColumns([{ npi: NPIS[0]! }])
  columns.knowledgeByCondition.stenosis.mean[0] = 0.9
  const { groups } = findSpecialists(makeEdition({ columns }), makeNeed({ condition: 'stenosis', weeks: 4 }), ALL)
  const { score, low, high } = groups.flatMap(({ results }) => results)[0]!.qualities.knowledge
  expect(score).toBe(90)
  expect(low).toBeLessThan(90)
  expect(high).toBeGreaterThan(90)
})

test('a better figure of one quality never worsens a place, the others as they were', () => {
  const figures = fc.array(fc.tuple(fc.integer({ min: 300, max: 700 }), fc.integer({ min: 300, max: 700 }), fc.nat(9)), {
    minLength: 2,
    maxLength: NPIS.length,
  })
  const placeOf = (own: readonly TestClinician[], npi: number) =>
    find(own)
      .groups.find(({ discipline }) => discipline === 'pmr')!
      .results.findIndex((match) => Number(match.npi) === npi)
  fc.assert(
    fc.property(figures, fc.nat(), fc.integer({ min: 1, max: 300 }), (all, pick, more) => {
      const chosen = pick % all.length
      const make = (gain: number) =>
        all.map(([knowledge, continuity, north], n) => ({
          npi: NPIS[n]!,
          places: [{ lat: BOSTON.lat + north / 100, lon: BOSTON.lon }],
          quality: {
            knowledge: { mean: (knowledge + (n === chosen ? gain : 0)) / 1000, variance: 0.002 },
            continuity: { mean: continuity / 1000, variance: 0.001 },
          },
        }))
      expect(placeOf(make(more), NPIS[chosen]!)).toBeLessThanOrEqual(placeOf(make(0), NPIS[chosen]!))
    }),
    { seed: 31, numRuns: 150 },
  )
})

const anyNeed = fc.record({
  condition: fc.constantFrom(...CONDITION_IDS, 'not-sure' as const),
  weeks: fc.option(fc.integer({ min: 0, max: 400 })),
  age: fc.option(fc.integer({ min: 0, max: 110 })),
  deficit: fc.option(fc.boolean()),
  osteoporosis: fc.boolean(),
  withinKm: fc.constantFrom(0, 1, 40, 20_037),
  visit: fc.constantFrom('in-person' as const, 'telehealth' as const, 'either' as const),
  gender: fc.constantFrom('F' as const, 'M' as const, null),
  disciplines: fc.subarray([...DISCIPLINE_IDS], { maxLength: 2 }),
  weights: fc.record({
    knowledge: fc.integer({ min: 0, max: 10 }),
    specialization: fc.integer({ min: 0, max: 10 }),
    teamwork: fc.integer({ min: 0, max: 10 }),
    partnership: fc.integer({ min: 0, max: 10 }),
    continuity: fc.integer({ min: 1, max: 10 }),
  }),
})

test('for any need: no NaN, a reason for each, ties on both sides, everybody once, fits within their interval', () => {
  const edition = makeEdition({ columns: makeNation({ clinicians: 250, cities: 1, seed: 12 }) })
  const place = { lat: edition.columns.places.lat[3]!, lon: edition.columns.places.lon[3]!, label: 'X' }
  fc.assert(
    fc.property(anyNeed, (given) => {
      const result = findSpecialists(edition, makeNeed({ ...given, place }), ALL)
      expectNumbers(result)
      const matches = result.groups.flatMap(({ results, unranked }) => [...results, ...unranked])
      expect(new Set(matches.map(({ npi }) => npi)).size).toBe(result.total)
      for (const match of matches) expectReasons(match)
      for (const { results } of result.groups) expectTies(results)
    }),
    { seed: 21, numRuns: 60 },
  )
})

function expectNumbers(value: unknown): void {
  if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) expectNumbers(part)
}

function expectReasons({ reasons }: Match): void {
  expect(reasons.some(({ direction }) => direction === 'for')).toBe(true)
  for (const { text } of reasons) expect(text).toMatch(/\d/)
}

function expectTies(results: readonly Match[]): void {
  const byNpi = new Map(results.map((match) => [match.npi, match]))
  for (const { npi, tiedWith } of results) for (const other of tiedWith) expect(byNpi.get(other)!.tiedWith).toContain(npi)
}
