import { expect, test } from 'vitest'
import type { Io } from '../io.ts'
import { describeStep, openProgress } from './progress.ts'

const io: Io = { out: () => {}, note: () => {}, isTerminal: false, columns: 80, paint: (_, text) => text, input: process.stdin }

test('a step says how much is done, how fast it goes and how long it will take', () => {
  const step = { stage: 'reading', detail: 'a.csv', done: 50_000_000, total: 200_000_000, unit: 'B' }
  expect(describeStep(step, 5000)).toBe('reading a.csv · 25 % · 10 MB/s · 15 s left')
})

test('work of less than two seconds stays silent, and longer work speaks twice a second', () => {
  let now = 0
  const written: string[] = []
  const progress = openProgress(io, { now: () => now, write: (text) => written.push(text) })
  for (now = 0; now <= 3000; now += 100) progress.show({ stage: 'reading', detail: 'a.csv' })
  expect(written).toHaveLength(3)
})
