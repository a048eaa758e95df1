import { expect, test } from 'vitest'
import { capitalize, readableCredentials, readableName } from './readable-name.ts'

test.each([
  ['MCDONALD', 'McDonald'],
  ['MCCOY', 'McCoy'],
  ['MACHADO', 'Machado'],
  ["O'BRIEN", "O'Brien"],
  ["D'ANGELO", "D'Angelo"],
  ['SMITH-JONES', 'Smith-Jones'],
  ['ÁLVAREZ', 'Álvarez'],
  ['DeVito', 'DeVito'],
  ['smith', 'Smith'],
])('The word %s is shown as %s', (published, shown) => {
  expect(capitalize(published)).toBe(shown)
})

test.each([
  [{ first: 'MARIA', middle: 'A', last: 'DE LA CRUZ', suffix: null }, 'Maria A. de la Cruz'],
  [{ first: 'JOHN', middle: null, last: 'SMITH', suffix: 'III' }, 'John Smith III'],
  [{ first: 'JOHN', middle: 'Q', last: 'SMITH', suffix: 'JR.' }, 'John Q. Smith Jr.'],
  [{ first: 'KAY', middle: 'C.L.', last: 'DOE', suffix: null }, 'Kay C.L. Doe'],
  [{ first: 'VAN', middle: null, last: 'NGUYEN', suffix: null }, 'Van Nguyen'],
  [{ first: 'BINH', middle: null, last: 'LE', suffix: null }, 'Binh Le'],
  [{ first: 'JAN', middle: null, last: 'VAN DER BERG', suffix: null }, 'Jan van der Berg'],
  [{ first: null, middle: null, last: 'ST. JOHN JR', suffix: null }, 'St. John Jr.'],
  [{ first: '', middle: null, last: null, suffix: null }, ''],
])('The name %j is shown as %s', (published, shown) => {
  expect(readableName(published)).toBe(shown)
})

test.each([
  ['M.D.', 'MD'],
  ['MD', 'MD'],
  ['M.D., PH.D.', 'MD, PhD'],
  ['M D', 'MD'],
  ['P.T., D.P.T., P.T.', 'PT, DPT'],
  ['PA-C', 'PA-C'],
  ['PSY.D', 'PsyD'],
  ['L.AC.', 'LAc'],
  ['PHYSICAL THERAPIST', 'Physical Therapist'],
  ['OTR/L', 'OTR/L'],
  ['OTR L', 'OTR/L'],
  ['APRN, BC', 'APRN-BC'],
  ['APRN-CNP', 'APRN-CNP'],
  ['MD/PHD', 'MD/PhD'],
  ['', null],
  [null, null],
])('The credentials %j are shown as %j', (published, shown) => {
  expect(readableCredentials(published)).toBe(shown)
})
