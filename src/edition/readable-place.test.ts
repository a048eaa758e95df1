import { expect, test } from 'vitest'
import { foldCity, readableOrganisation, readablePlace } from './readable-place.ts'

test.each([
  ['123 N 42ND ST STE 4B', '123 N 42nd St Ste 4B'],
  ['PO BOX 12', 'PO Box 12'],
  ["COEUR D'ALENE", "Coeur D'Alene"],
  ['Already Readable', 'Already Readable'],
  [null, null],
])('The line %j is shown as %j', (published, shown) => {
  expect(readablePlace(published)).toBe(shown)
})

test.each([
  ['NYC SPINE AND PAIN PLLC', 'NYC Spine and Pain PLLC'],
  ['THE BACK CENTER, P.C.', 'The Back Center, P.C.'],
  ['ST MARY HOSPITAL INC', 'St Mary Hospital Inc'],
])('The organisation %j is shown as %j', (published, shown) => {
  expect(readableOrganisation(published)).toBe(shown)
})

test.each([
  ['SAINT LOUIS', 'st louis'],
  ['St. Louis', 'st louis'],
  ['Cañon City', 'canon city'],
  ["Coeur d'Alene", 'coeur d alene'],
])('The city %s is searched as %s', (city, key) => {
  expect(foldCity(city)).toBe(key)
})
