import { expect, test } from 'vitest'
import type { IndicatorId } from '#domain/indicator.ts'
import { INDICATOR_IDS } from '#domain/indicator.ts'
import { parseNpi } from '#domain/npi.ts'
import type { MatchCard } from '#edition/reader-contract.ts'
import { medianOf } from './median.ts'
import { listContributions, listReasons, type ReasonScene } from './reasons.ts'
import { makeColumns } from './test-columns.ts'
import { listUnknowns } from './unknowns.ts'

const ALL = Uint32Array.of(0, 1, 2)
const columns = makeColumns([
  { npi: 1, indicator: { 'years-in-practice': 1 - Math.exp(-3), 'spine-share': 0.7, 'returning-visits': 0.2 } },
  { npi: 2, indicator: { 'years-in-practice': 1 - Math.exp(-1), 'spine-share': 0.4, 'returning-visits': 0.5 } },
  { npi: 3, indicator: { 'years-in-practice': 1 - Math.exp(-0.5), 'spine-share': NaN, 'returning-visits': 0.6 } },
])

const scene: ReasonScene = {
  language: 'en',
  columns,
  meanOf: (id) => columns.indicatorMean[id],
  medianOf: (id) => medianOf(columns.indicatorMean[id], ALL, ALL),
  weights: Float64Array.of(3, 3, 2, 3, 3),
  forCondition: false,
  placeLabel: 'Boston, MA 02115',
}

function cardOf(values: { [id in IndicatorId]?: number | undefined }): MatchCard {
  return {
    npi: parseNpi('2000000002'),
    name: 'Fictional',
    credentials: null,
    disciplines: ['pmr'],
    locations: [],
    whys: Uint8Array.from(INDICATOR_IDS, (id) => (values[id] === undefined ? 2 : 0)),
    values: Object.fromEntries(
      Object.entries(values).flatMap(([id, value]) => (value === undefined ? [] : [[id, { value, n: 20 }]])),
    ),
  }
}

test('a contribution is the weight of the quality times the part of the indicator times the distance from the middle', () => {
  const found = listContributions(scene, 0).find(({ indicator }) => indicator === 'spine-share')!
  // Weights 3 of 14; the indicator has 4 of the 6 of its quality; 0.7 against the middle of 0.7 and 0.4.
  expect(found.amount).toBeCloseTo((3 / 14) * (4 / 6) * (0.7 - 0.55), 12)
})

test('an indicator that does not apply contributes nothing, and the others take its part', () => {
  const found = listContributions(scene, 2).filter(({ quality }) => quality === 'specialization')
  expect(found.map(({ indicator }) => indicator)).toEqual(['declared-focus', 'recommended'])
})

test('the largest for and the largest against are told, each with its number and the usual one', () => {
  const reasons = listReasons(scene, 0, cardOf({ 'years-in-practice': 18, 'spine-share': 0.9, 'returning-visits': 0.31 }), 4)
  expect(reasons.map(({ indicator, direction, text }) => [indicator, direction, text])).toEqual([
    [
      'spine-share',
      'for',
      'About 70 % of the visible practice is backs and spines, with small numbers allowed for; usual in this group is about 55 %',
    ],
    ['years-in-practice', 'for', '18 years in practice; usual in this group is about 6 years'],
    [
      'returning-visits',
      'against',
      '31 % of visible office visits are returning patients; counts for less than usual in this group',
    ],
  ])
})

test('what is not known is no reason; where nothing speaks for someone the distance does', () => {
  expect(listReasons(scene, 0, cardOf({ 'returning-visits': 0.31 }), 4.04)).toEqual([
    expect.objectContaining({ indicator: 'returning-visits', direction: 'against' }),
    { quality: null, indicator: null, direction: 'for', text: '4 km from Boston, MA 02115' },
  ])
  expect(listReasons({ ...scene, placeLabel: null }, 0, cardOf({}), NaN)).toEqual([
    expect.objectContaining({ direction: 'for', text: 'The name or practice you searched for' }),
  ])
})

test('a quality of weight 0 gives no reason', () => {
  const reasons = listReasons(
    { ...scene, weights: Float64Array.of(3, 0, 0, 0, 0) },
    0,
    cardOf({ 'years-in-practice': 18, 'spine-share': 0.9 }),
    4,
  )
  expect(reasons.map(({ indicator }) => indicator)).toEqual(['years-in-practice'])
})

test('unknown is what applies, is not known and was asked about, the weightiest first', () => {
  const known = Object.fromEntries(INDICATOR_IDS.map((id) => [id, 0.5]))
  const card = cardOf({ ...known, 'stable-practice': undefined, 'returning-visits': undefined, training: undefined })
  const weights = { knowledge: 0, specialization: 3, teamwork: 2, partnership: 3, continuity: 3 }
  expect(listUnknowns(columns, card, weights)).toEqual([
    'whether patients come back (not in the file)',
    'whether the practice stays at one place (not in the file)',
  ])
})

test('more return visits than 95 of 100 peers speak for nobody, as many as that do', () => {
  const asked: ReasonScene = {
    ...scene,
    columns: { ...columns, questionAbove: { 'returning-visits': new Float64Array(24).fill(0.9) } },
  }
  const forOf = (value: number) =>
    listReasons(asked, 2, cardOf({ 'returning-visits': value }), 4)
      .filter(({ direction }) => direction === 'for')
      .map(({ indicator }) => indicator)
  expect(forOf(0.9)).toEqual(['returning-visits'])
  // The distance is the reason of last resort.
  expect(forOf(0.91)).toEqual([null])
})

test('what nobody has answers for yet is named after what is not known of this clinician', () => {
  const card = cardOf({})
  card.whys[INDICATOR_IDS.indexOf('reported-listening')] = 15
  const unknown = listUnknowns(columns, card, { knowledge: 3, specialization: 3, teamwork: 2, partnership: 3, continuity: 3 })
  expect(unknown.at(-1)).toMatch(/^what people report here about being listened to/)
})
