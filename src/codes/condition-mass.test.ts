import { expect, test } from 'vitest'
import { CONDITION_IDS } from '#domain/condition.ts'
import { massesOf } from './condition-mass.ts'
import { CONDITIONS } from './conditions.ts'
import { listGroupedCodes } from './group-of.ts'

test.each([
  ['63030', { radiculopathy: 1 }],
  ['63047', { stenosis: 1 }],
  ['63012', { spondylolisthesis: 1 }],
  ['22633', { spondylolisthesis: 0.5, ddd: 0.25, scoliosis: 0.25 }],
  ['22856', { 'neck-radiculopathy': 1 }],
  ['22857', { ddd: 1 }],
  ['64628', { ddd: 1 }],
  ['22525', { 'compression-fx': 1 }],
  ['62311', { radiculopathy: 0.5, stenosis: 0.5 }],
  ['64479', { 'neck-radiculopathy': 1 }],
  ['64483', { radiculopathy: 0.75, stenosis: 0.25 }],
  ['G0260', { 'si-joint': 1 }],
  ['95971', { psps2: 1 }],
  ['62368', { psps2: 0.5 }],
  ['97001', { nslbp: 0.75, 'neck-radiculopathy': 0.25 }],
  ['95910', { radiculopathy: 0.5, 'neck-radiculopathy': 0.5 }],
  ['G3002', { nslbp: 0.5, psps2: 0.5 }],
])('%s marks %j', (code, masses) => {
  expect(massesOf(code)).toEqual(masses)
})

test('what the table does not name has no mass', () => {
  // Codes of a group whose other codes are named, groups that are not named, and a code of no group.
  const unnamed = ['63035', '62325', '62319', '64484', '22842', '63300', '97012', '97165', '96156', '99213', '72148', '99999']
  expect(unnamed.map(massesOf)).toEqual(unnamed.map(() => ({})))
})

test('no code has more mass than one patient', () => {
  const sums = listGroupedCodes().map(({ code }) => Object.values(massesOf(code)).reduce((sum, mass) => sum + mass, 0))
  expect(Math.max(...sums)).toBe(1)
})

test('every condition but axspa has a procedure that marks it', () => {
  const marked = new Set(listGroupedCodes().flatMap(({ code }) => Object.keys(massesOf(code))))
  expect(CONDITION_IDS.filter((id) => !marked.has(id))).toEqual(['axspa'])
})

test('no ICD-10-CM family is of two conditions', () => {
  const families = Object.values(CONDITIONS).flatMap(({ icd10 }) => icd10)
  const clashes = families.filter((family, place) => families.some((other, at) => at !== place && other.startsWith(family)))
  expect(clashes).toEqual([])
})
