import { expect, test } from 'vitest'
import { disciplineMultiplier } from './discipline-multiplier.ts'
import { foldText } from './fold-text.ts'
import { findSpecialty, SPECIALTIES } from './specialties.ts'

// Names as the files of 2012 to 2026 spell them, with the multiplier that E-rule 2 gives.
test.each([
  ['Orthopedic Surgery', 'spine-surgery', 1],
  ['ORTHOPAEDIC SURGERY', 'spine-surgery', 1],
  ['Neurosurgery', 'spine-surgery', 1],
  ['PHYSICAL MEDICINE AND REHABILITATION', 'pmr', 1],
  ['Interventional Pain Management', 'pain-medicine', 1],
  ['Anesthesiology', 'anesthesiology', 0.2],
  ['CRNA', 'anesthesiology', 0.2],
  ['CERTIFIED REGISTERED NURSE ANESTHETIST (CRNA)', 'anesthesiology', 0.2],
  ['Osteopathic Manipulative Medicine', 'osteopathic-manual', 0.7],
  ['Sports Medicine', 'sports-medicine', 0.4],
  ['FAMILY MEDICINE', 'primary-care', 0.4],
  ['Family Practice', 'primary-care', 0.4],
  ['PREVENTATIVE MEDICINE', 'occupational-medicine', 0.2],
  ['Physical Therapist', 'physical-therapy', 1],
  ['PHYSICAL THERAPY', 'physical-therapy', 1],
  ['Occupational therapist', 'occupational-therapy', 0.2],
  ['PSYCHOLOGIST, CLINICAL', 'behavioral-health', 0.2],
  ['Psychologist (billing independently)', 'behavioral-health', 0.2],
  ['CLINICAL SOCIAL WORKER', 'behavioral-health', 0.2],
  ['CERTIFIED CLINICAL NURSE SPECIALIST CNS', 'advanced-practice', 0.2],
  ['Certified Clinical Nurse Specialist', 'advanced-practice', 0.2],
  [' Diagnostic   Radiology ', 'radiology', 0.2],
  ['Emergency Medicine', 'emergency', 0.2],
] as const)('%s is of the discipline %s, multiplier %d', (name, discipline, multiplier) => {
  const found = findSpecialty(name)
  expect(found?.discipline).toBe(discipline)
  expect(disciplineMultiplier(found?.discipline)).toBe(multiplier)
})

test('a specialty that D2 does not name has no discipline and the multiplier of the others', () => {
  expect(['ALLERGY/IMMUNOLOGY', 'Neuropsychiatry', '', 'Ambulatory Surgical Center'].map(findSpecialty)).toEqual(
    Array(4).fill(undefined),
  )
  expect(disciplineMultiplier(undefined)).toBe(0.2)
})

test('spellings are folded and no two specialties share one', () => {
  const spellings = SPECIALTIES.flatMap((specialty) => specialty.spellings)
  expect(spellings.filter((spelling) => foldText(spelling) !== spelling)).toEqual([])
  expect(new Set(spellings).size).toBe(spellings.length)
})

test('the weight of a specialty is that of its general taxonomy', () => {
  expect(findSpecialty('Orthopedic Surgery')?.weight).toBe(0.3)
  expect(findSpecialty('Chiropractic')?.weight).toBe(0.8)
  expect(findSpecialty('Emergency Medicine')?.weight).toBe(0)
})
