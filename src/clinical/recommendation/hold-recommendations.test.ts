import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdRecommendations, type RecommendationEdge } from './hold-recommendations.ts'

const edge = (id: string, giver: string, clinician: string, day = 1): RecommendationEdge => ({
  id,
  giver,
  clinician,
  at: new Date(Date.UTC(2026, 0, day)).toISOString(),
  declared: [],
})

test('a recommendation of oneself is held', () => {
  expect(holdRecommendations([edge('1', 'a', 'a')], [])).toEqual([{ id: '1', reasons: ['self'] }])
})

test('a shared group that was not declared is held whichever way round it is known; declared, it is only shown', () => {
  const ties = [{ between: ['b', 'a'], kind: 'group' }] as const
  expect(holdRecommendations([edge('1', 'a', 'b')], ties)).toEqual([{ id: '1', reasons: ['undeclared-tie'] }])
  expect(holdRecommendations([{ ...edge('1', 'a', 'b'), declared: ['group'] }], ties)).toEqual([])
})

test('five within 7 days are a burst; four, or five within 8 days, are none', () => {
  const days = (list: number[]) => list.map((day, index) => edge(String(index), `g${index}`, 'c', day))
  const held = (list: number[]) => holdRecommendations(days(list), []).map(({ id }) => id)
  expect(held([1, 2, 3, 4, 8])).toEqual(['0', '1', '2', '3', '4'])
  expect(held([1, 2, 3, 4, 9])).toEqual([])
  expect(held([1, 2, 3, 4])).toEqual([])
  expect(held([1, 20, 21, 22, 23, 24])).toEqual(['1', '2', '3', '4', '5'])
})

test('a ring of two to four is held, and who only leads into it is not; a ring of five is none', () => {
  const ring = (names: string) =>
    [...names].map((name, index) => edge(name, name, names[(index + 1) % names.length]!, index * 30))
  const held = (edges: RecommendationEdge[]) => holdRecommendations(edges, []).map(({ id }) => id)
  expect(held([...ring('ab'), edge('z', 'z', 'a', 100)])).toEqual(['a', 'b'])
  expect(held(ring('abcd'))).toEqual(['a', 'b', 'c', 'd'])
  expect(held(ring('abcde'))).toEqual([])
})

test('the order in which recommendations are given does not matter', () => {
  const names = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  const some = fc
    .array(fc.tuple(names, names, fc.integer({ min: 1, max: 40 })), { maxLength: 20 })
    .map((list) => list.map(([giver, clinician, day], index) => edge(String(index), giver, clinician, day)))
  const shuffled = some.chain((edges) =>
    fc.tuple(fc.constant(edges), fc.shuffledSubarray(edges, { minLength: edges.length, maxLength: edges.length })),
  )
  fc.assert(
    fc.property(shuffled, ([edges, other]) => {
      expect(holdRecommendations(other, [])).toEqual(holdRecommendations(edges, []))
    }),
    { seed: 12, numRuns: 300 },
  )
})
