import { expect, test } from 'vitest'
import { renderBar } from './bar.ts'

test('a bar has a column for every five points: the interval as a line, the score as a dot', () => {
  expect(renderBar({ score: 62, low: 48, high: 75 })).toBe('·········━━━●━━━····')
})

test('100 stays inside the bar, and what is not known is dots alone', () => {
  expect(renderBar({ score: 100, low: 100, high: 100 })).toBe(`${'·'.repeat(19)}●`)
  expect(renderBar({ score: null, low: null, high: null })).toBe('·'.repeat(20))
})
