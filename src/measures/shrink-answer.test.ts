import { expect, test } from 'vitest'
import { answerShrink } from './shrink-answer.ts'

const VECTOR_1 = [
  [2, 20],
  [5, 40],
  [12, 50],
  [30, 100],
  [8, 20],
  [1, 25],
  [18, 60],
  [9, 15],
].map(([x, n]) => ({ x, n }))

test('a known prior answers with the posterior of vector 2', () => {
  const answer = answerShrink({ alpha: 3, beta: 9, x: 30, n: 100 })
  expect(answer).toMatchObject({ mu: 0.25, m: 12, alpha: 3, beta: 9 })
  expect(answer.rho).toBeCloseTo(1 / 13, 12)
  expect(answer.mean).toBeCloseTo(0.294643, 6)
  expect(answer.lambda).toBeCloseTo(0.892857, 6)
  expect(answer.low90).toBeCloseTo(0.2262, 4)
  expect(answer.high90).toBeCloseTo(0.3673, 4)
  // 0.014423 ÷ (0.014423 + 0.294643 × 0.705357 ÷ 100): with the posterior mean, not with the raw share.
  expect(answer.reliability).toBeCloseTo(0.874054, 5)
})

test('groups answer with the estimated prior of vector 1 where the limit is lowered to eight', () => {
  const answer = answerShrink({ groups: VECTOR_1, groupsMin: 8, x: 2, n: 20 })
  expect(answer.mu).toBeCloseTo(0.2575757576, 10)
  expect(answer.m).toBeCloseTo(13.6956460101, 9)
  expect(answer.mean).toBeCloseTo(0.164, 4)
})

test('fewer than 20 groups are refused with the reason and the place', () => {
  expect(() => answerShrink({ groups: VECTOR_1, x: 2, n: 20 })).toThrow(
    expect.objectContaining({ code: 'too-few-groups', at: 'groups', message: expect.stringContaining('8 groups') }),
  )
})

test.each([
  ['nothing', null, ''],
  ['a list', [], ''],
  ['x above n', { alpha: 3, beta: 9, x: 3, n: 2 }, 'x'],
  ['a negative count', { alpha: 3, beta: 9, x: -1, n: 2 }, 'x'],
  ['no n', { alpha: 3, beta: 9, x: 1 }, 'n'],
  ['an alpha of 0', { alpha: 0, beta: 9, x: 1, n: 2 }, 'alpha'],
  ['text for beta', { alpha: 1, beta: '9', x: 1, n: 2 }, 'beta'],
  [
    'a bad group',
    {
      groups: [
        { x: 1, n: 2 },
        { x: 5, n: 2 },
      ],
      x: 1,
      n: 2,
    },
    'groups[1].x',
  ],
  ['groups that are no list', { groups: 7, x: 1, n: 2 }, 'groups'],
])('%s is refused and the place named', (_, input, at) => {
  expect(() => answerShrink(input)).toThrow(expect.objectContaining({ at }))
})
