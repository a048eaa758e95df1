import { expect, test } from 'vitest'
import { careDensity, countSharedPatients } from './care-density.ts'

const VISITS = new Map([
  ['1', ['A', 'C', 'D']],
  ['2', ['A', 'D']],
  ['3', ['A', 'D']],
  ['4', ['D']],
  ['5', ['C']],
])

test('the vector of F7: shared patients by pair', () => {
  expect(countSharedPatients(VISITS)).toEqual(
    new Map([
      ['A C', 1],
      ['A D', 3],
      ['C D', 1],
    ]),
  )
})

test('the vector of F7: care density by patient, null with one clinician', () => {
  const shared = countSharedPatients(VISITS)
  const densities = [...VISITS.values()].map((clinicians) => careDensity(clinicians, shared))
  expect(densities[0]).toBeCloseTo(5 / 3, 12)
  expect(densities.slice(1)).toEqual([3, 3, null, null])
})
