import { expect, test } from 'vitest'
import { answerInflammation, answerScreen } from './answer-screen.ts'
import { FEATURE_IDS } from './inflammation.ts'

// Every vector of red-flags.md B3, in its order, written from its text.
test.each([
  [{ items: ['C3'] }, 'EMERGENCY'],
  [{ items: ['C5'] }, 'URGENT'],
  [{ items: ['C5', 'N1'] }, 'EMERGENCY'],
  [{ items: ['M1'] }, 'URGENT'],
  [{ items: ['M1', 'N1'] }, 'EMERGENCY'],
  [{ items: ['I1'] }, 'URGENT'],
  [{ items: ['I1', 'I2'] }, 'EMERGENCY'],
  [{ items: ['P1a'] }, 'NONE'],
  [{ items: ['P1b'] }, 'SOON'],
  [{ items: ['P1c'] }, 'NONE'],
  [{ items: ['P1c'], weeksWithoutImprovement: 6 }, 'SOON'],
  // "C3, no pain": pain is nowhere asked for.
  [{ items: ['C3'], severe: false, constantPain: false, nightPain: false }, 'EMERGENCY'],
  [{ items: ['I1', 'C5'] }, 'EMERGENCY'],
  [{ items: ['I2', 'N1'] }, 'EMERGENCY'],
  [{ items: ['F2', 'N1'] }, 'EMERGENCY'],
  [{ items: ['V4'] }, 'SOON'],
  [{ items: ['V5'] }, 'EMERGENCY'],
  [{ items: ['S1'] }, 'EMERGENCY'],
  [{ items: ['S1'], selfHarm: 'passive' }, 'SOON'],
  [{ items: ['M2'] }, 'SOON'],
  [{ items: ['V2'] }, 'URGENT'],
  [{ items: ['V1', 'A1'] }, 'EMERGENCY'],
  [{ items: [] }, 'NONE'],
  [{ items: ['F2'], cannotWalk: true }, 'URGENT'],
  [{ items: ['F2'] }, 'SOON'],
  [{ items: ['F2', 'V2'] }, 'URGENT'],
  [{ items: ['M1', 'N3'] }, 'EMERGENCY'],
  [{ items: ['I2'] }, 'NONE'],
  [{ items: ['I2', 'M3'] }, 'URGENT'],
  [{ items: ['M2', 'M3'] }, 'URGENT'],
])('%j is %s', (line, level) => {
  expect(answerScreen(line).level).toBe(level)
})

test.each([
  [{ items: ['F2', 'V2'] }, 13, [12, 13]],
  [{ items: ['C5', 'N1'] }, 3, [3, 8, 9]],
  [{ items: ['M2', 'M3'] }, 11, [11, 14]],
  [{ items: ['F2'], severe: true }, 12, [12]],
  [{ items: ['C3', 'V1'] }, 1, [1, 2]],
  [{ items: [] }, 18, [18]],
])('%j: the message is of row %d, of the rows %j', (line, row, rows) => {
  expect(answerScreen(line)).toMatchObject({ row, rows })
})

test('only the items that led to the message are named', () => {
  expect(answerScreen({ items: ['M1', 'M2', 'P1a'] }).items).toEqual(['M1'])
  expect(answerScreen({ items: ['I2', 'C5', 'A1'] }).items).toEqual(['C5', 'I2'])
})

test('not answered is not no: without an answer of rows 1 to 11 nothing is NONE', () => {
  expect(answerScreen({ items: [], unknown: ['C1', 'V4', 'S1'] })).toMatchObject({
    level: 'REASK',
    row: null,
    reask: ['C1', 'S1'],
  })
  expect(answerScreen({ items: ['V4'], unknown: ['C1'] })).toMatchObject({ level: 'SOON', row: 15, reask: ['C1'] })
  expect(answerScreen({ items: [], unknown: ['V2', 'V4', 'A1', 'P1a', 'P1b', 'P1c'] })).toMatchObject({
    level: 'NONE',
    reask: [],
  })
})

test('the safety net is said with leg symptoms or after a procedure on the spine, whatever was answered', () => {
  for (const line of [
    { items: ['C5'] },
    { items: ['V4'] },
    { items: [], legSymptoms: true },
    { items: [], afterSpineProcedure: true },
    { items: ['I2'] },
    { items: [], unknown: ['N1'] },
  ])
    expect(answerScreen(line).safetyNet, JSON.stringify(line)).toMatch(/passing urine/)
  expect(answerScreen({ items: ['M1'] }).safetyNet).toBeNull()
})

test('a plan that is spoken of counts although S1 was not ticked, and Spanish is answered in Spanish', () => {
  expect(answerScreen({ items: [], selfHarm: 'active' })).toMatchObject({ level: 'EMERGENCY', row: 7 })
  expect(answerScreen({ items: [], selfHarm: 'active' }).action).toMatch(/988.*911/)
  expect(answerScreen({ items: ['C1'], language: 'es' }).action).toMatch(/^Llame al 911/)
})

test('yes and unknown at once is an error that names the item', () => {
  expect(() => answerScreen({ items: ['C1'], unknown: ['C1'] })).toThrow('C1 is both answered with yes and unknown')
  expect(() => answerScreen({ unknown: ['C1'] })).toThrow('items is missing')
})

// red-flags.md B4.
test.each([
  [false, 6, 'no'],
  [true, 4, 'refer'],
  [true, 3, 'ask-for-hla-b27'],
  [true, 2, 'none'],
  [true, 9, 'refer'],
])('inflammation, precondition %s, with %d signs: %s', (beganBefore45, count, result) => {
  const features = FEATURE_IDS.slice(0, count)
  expect(answerInflammation({ beganBefore45, over3Months: true, features }).result).toBe(result)
  expect(answerInflammation({ beganBefore45, over3Months: false, features }).result).toBe('no')
})
