import { expect } from 'vitest'
import type { PracticeExport } from '#measures/counting/export-practice.ts'
import type { PlainPractice } from './practice.ts'

/** Every number of 2a to 1e-9, of one individual, where no summary file bounds the patients. */
export function expectSamePractice(found: Omit<PracticeExport, 'year'>, expected: PlainPractice): void {
  expectClose(found.spine.patients, expected.spine.patients)
  expectClose(found.spine.allPatients, expected.spine.allPatients)
  expect(found.spine.share === null).toBe(expected.spine.share === null)
  expectClose(found.spine.share ?? 0, expected.spine.share ?? 0)
  expectClose(found.visits.newServices, expected.visits.newServices)
  expectClose(found.visits.establishedServices, expected.visits.establishedServices)
  expect(found.practice.map(({ group }) => group)).toEqual(Object.keys(expected.practice).sort())
  for (const row of found.practice) {
    const sums = expected.practice[row.group]!
    expect([row.patientsLow, row.patientsHigh, row.patientsBound]).toEqual([sums.patientsLow, sums.patientsHigh, null])
    expectClose(row.services, sums.services)
    expect(row.conditions).toEqual([...sums.conditions].sort())
  }
}

function expectClose(found: number, expected: number): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))
}
