import { expect, test } from 'vitest'
import { effectiveNumberOf, entropyOf, evennessOf } from './entropy.ts'

test.each([
  [[10], 0, 1, 0],
  [[5, 5], Math.LN2, 2, 1],
  [[4, 3, 2, 1], 1.279854, 3.596115, 0.92322],
  [[20, 1, 1], 0.367649, 1.444336, 0.334649],
  [[1, 1, 1, 1, 1, 1, 1, 1], 2.079442, 8, 1],
])('F3: the counts %j have the entropy %d', (counts, entropy, effective, evenness) => {
  expect(entropyOf(counts)).toBeCloseTo(entropy, 6)
  expect(effectiveNumberOf(counts)).toBeCloseTo(effective, 6)
  expect(evennessOf(counts)).toBeCloseTo(evenness, 6)
})

test('no counts, or counts of 0, are no kinds at all', () => {
  expect(effectiveNumberOf([])).toBe(0)
  expect(effectiveNumberOf([0, 0])).toBe(0)
})
