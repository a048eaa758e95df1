import { expect, test } from 'vitest'
import type { Io } from '../io.ts'
import { describeStep, openProgress } from './progress.ts'

const io: Io = { out: () => {}, note: () => {}, isTerminal: false, columns: 80, paint: (_, text) => text, input: process.stdin }

test('a step says how much is done, how fast it goes and how long it will take', () => {
  const step = { stage: 'reading', detail: 'a.csv', done: 50_000_000, total: 200_000_000, unit: 'B' }
  expect(describeStep(step, 5000)).toBe('reading a.csv · 25 % · 10 MB/s · 15 s left')
})

test('what was there before does not make it faster', () => {
  const step = { stage: 'fetching', detail: 'a.zip', done: 60_000_000, total: 200_000_000, unit: 'B' }
  expect(describeStep(step, 5000, 50_000_000)).toBe('fetching a.zip · 30 % · 2 MB/s · 70 s left')
})

test('without a known end it says how much there is', () => {
  const step = { stage: 'fetching', detail: 'a.zip', done: 60_000_000, unit: 'B' }
  expect(describeStep(step, 6000)).toBe('fetching a.zip · 60,000,000 bytes · 10 MB/s')
})

test.each([
  ['twice a second on a terminal', true, 43],
  ['each ten seconds in a log', false, 3],
])('work of less than two seconds stays silent, and longer work speaks %s', (_, isTerminal, lines) => {
  let now = 100_000
  const written: string[] = []
  const progress = openProgress({ ...io, isTerminal }, { now: () => now, write: (text) => written.push(text) })
  for (const end = now + 23_000; now <= end; now += 100) progress.show({ stage: 'reading', detail: 'a.csv' })
  expect(written).toHaveLength(lines)
})
