import { expect, test } from 'vitest'
import { ORGANISATION_TAXONOMIES } from './organisation-taxonomies.ts'
import { findTaxonomy, TAXONOMIES } from './taxonomies.ts'
import { findTaxonomyOfText, listTaxonomyTexts } from './taxonomy-text.ts'

test('each taxonomy code is of one discipline and has a weight from 0 to 1', () => {
  expect(new Set(TAXONOMIES.map(({ code }) => code)).size).toBe(TAXONOMIES.length)
  expect(TAXONOMIES.filter(({ code }) => !/^[0-9A-Z]{9}X$/.test(code))).toEqual([])
  expect(TAXONOMIES.filter(({ weight }) => weight < 0 || weight > 1)).toEqual([])
  expect(TAXONOMIES.filter(({ code }) => ORGANISATION_TAXONOMIES.has(code))).toEqual([])
})

test.each([
  ['207XS0117X', 'spine-surgery', 1],
  ['207L00000X', 'anesthesiology', 0.1],
  ['364SR0400X', 'advanced-practice', 0.1],
  ['111NI0013X', 'chiropractic', 0],
  ['225200000X', 'physical-therapy', 0],
  ['207P00000X', 'emergency', 0],
] as const)('%s is of %s with weight %d', (code, discipline, weight) => {
  expect(findTaxonomy(code)).toMatchObject({ discipline, weight })
})

test.each([
  ['ACUPUNCTURIST', '171100000X'],
  ['PHYSICAL THERAPIST IN PRIVATE PRACTICE', '225100000X'],
  ['ORTHOPEDIC SURGERY', '207X00000X'],
  ['ELECTRODIAGNOSTIC MEDICINE PHYSICIAN', '204R00000X'],
  ['MASSAGE THERAPIST', '225700000X'],
  ['Physical Therapist/Orthopedic', '2251X0800X'],
  ['Physical Therapist/', '225100000X'],
  ['Pain Medicine/Interventional Pain Medicine', '208VP0014X'],
  ['Psychologist/Cognitive & Behavioral', '103TB0200X'],
  ['Physical Medicine & Rehabilitation', '208100000X'],
  ['Neuromusculoskeletal Medicine, Sports Medicine', '204C00000X'],
  ['Physician Assistant/Surgical', '363AS0400X'],
])('%s stands for %s', (text, code) => {
  expect(findTaxonomyOfText(text)).toBe(code)
})

test('a text of another field, or of several, stands for no code', () => {
  const texts = ['SPECIALIST', 'NEUROPSYCHIATRY', 'CERTIFIED REGISTERED NURSE ANESTHETIST CRNA', 'Physical Therapist/Hand', '']
  expect(texts.map(findTaxonomyOfText)).toEqual(Array(5).fill(undefined))
})

test('every text stands for a code of the reviewed list', () => {
  expect(listTaxonomyTexts().filter(({ code }) => !findTaxonomy(code))).toEqual([])
})

test('a text that could be of several taxonomies means none of them', () => {
  expect(findTaxonomyOfText('SPORTS MEDICINE')).toBeUndefined()
  expect(findTaxonomyOfText('ORTHOPAEDIC SURGERY / SPORTS MEDICINE')).toBe('207XX0005X')
})
