import { expect, test } from 'vitest'
import { parseNpi } from '#domain/npi.ts'
import { makeColumns } from '#match/test-columns.ts'
import { compareClinicians } from './compare.ts'
import { showClinician } from './show.ts'
import { makeClinician, makeEdition } from './test-edition.ts'

const NPIS = ['2000000002', '2000000010', '2000000028', '2000000036', '2000000044']
const figure = (score: number, low: number, high: number) => ({ score, low, high, strength: 0.6, percentile: 0.5, n: 3 })

function editionWith(scores: readonly [number, number, number][], disciplines: ('pmr' | 'chiropractic')[] = []) {
  const clinicians = scores.map((score, place) => {
    const one = makeClinician({ npi: parseNpi(NPIS[place]!), disciplines: [disciplines[place] ?? 'pmr'] })
    return { ...one, qualities: { ...one.qualities, knowledge: figure(...score) } }
  })
  return makeEdition({ columns: makeColumns([]), clinicians })
}

function aheadIn(scores: readonly [number, number, number][], disciplines: ('pmr' | 'chiropractic')[] = []) {
  const { differences } = compareClinicians(editionWith(scores, disciplines), NPIS.slice(0, scores.length))
  return differences.find(({ quality }) => quality === 'knowledge')!
}

test('who is ahead by more than the intervals is named, with all who tie with the best', () => {
  expect(
    aheadIn([
      [80, 70, 90],
      [75, 65, 85],
      [40, 30, 50],
    ]).ahead,
  ).toEqual(NPIS.slice(0, 2))
})

test('intervals that touch are a tie of all', () => {
  expect(
    aheadIn([
      [80, 70, 90],
      [65, 60, 70],
    ]),
  ).toMatchObject({ ahead: [], text: expect.stringContaining('No clear difference') })
})

test('professions are not compared with each other', () => {
  expect(
    aheadIn(
      [
        [80, 70, 90],
        [20, 10, 30],
      ],
      ['pmr', 'chiropractic'],
    ),
  ).toMatchObject({ ahead: [], text: expect.stringContaining('profession') })
})

test('each clinician is compared once, in the order asked', () => {
  const edition = editionWith([
    [80, 70, 90],
    [40, 30, 50],
  ])
  expect(compareClinicians(edition, [NPIS[1]!, NPIS[0]!, NPIS[1]!]).clinicians.map(({ npi }) => npi)).toEqual([NPIS[1], NPIS[0]])
})

test.each([[[]], [NPIS]])('none and five are the error "compare": %j', (npis) => {
  expect(() => compareClinicians(editionWith([]), npis)).toThrow(expect.objectContaining({ code: 'compare', kind: 'usage' }))
})

test('an NPI with a wrong digit and one that is not in the edition are told apart, each with a remedy', () => {
  const edition = editionWith([[80, 70, 90]])
  expect(showClinician(edition, ' 2000000002 ').npi).toBe('2000000002')
  expect(() => showClinician(edition, '2000000003')).toThrow(
    expect.objectContaining({ code: 'npi', kind: 'usage', remedy: expect.any(String) }),
  )
  expect(() => showClinician(edition, '2000000010')).toThrow(
    expect.objectContaining({
      code: 'npi-not-found',
      kind: 'notFound',
      at: '2000000010',
      remedy: expect.stringContaining('find --name'),
    }),
  )
})
