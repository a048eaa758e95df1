import { expect, test } from 'vitest'
import { placeGroups, takeInTurn } from './groups.ts'

const peersOf = (discipline: 'pmr' | 'spine-surgery' | 'chiropractic', count: number) => ({
  discipline,
  all: new Uint32Array(count),
  ranked: new Uint32Array(count),
  unranked: new Uint32Array(0),
})

const GUIDANCE = {
  first: [{ discipline: 'pmr', why: 'a good start' }],
  also: [{ discipline: 'physical-therapy', why: 'good too' }],
  notFirst: [
    { discipline: 'spine-surgery', why: 'most need none' },
    { discipline: null, why: 'no waiting' },
  ],
} as const

test('groups stand in the order of the guidelines, the rest after with the reason, and nobody is hidden', () => {
  const groups = placeGroups([peersOf('spine-surgery', 2), peersOf('pmr', 3), peersOf('chiropractic', 1)], GUIDANCE, [])
  expect(groups.map(({ discipline, place, why, peers }) => [discipline, place, why, peers.all.length])).toEqual([
    ['pmr', 'first', 'a good start', 3],
    ['physical-therapy', 'also', 'good too', 0],
    ['spine-surgery', 'other', 'most need none', 2],
    ['chiropractic', 'other', expect.stringContaining('nobody is hidden'), 1],
  ])
})

test('a discipline that is asked for keeps its place, the others are not asked', () => {
  const groups = placeGroups([peersOf('spine-surgery', 2), peersOf('pmr', 3)], GUIDANCE, ['spine-surgery'])
  expect(groups.map(({ discipline, place }) => [discipline, place])).toEqual([['spine-surgery', 'other']])
})

test('the short list takes one of each list in turn', () => {
  expect(takeInTurn([['a1', 'a2', 'a3'], ['b1'], ['c1', 'c2']], 5)).toEqual(['a1', 'b1', 'c1', 'a2', 'c2'])
  expect(takeInTurn([], 5)).toEqual([])
})
