import { expect, test } from 'vitest'
import { insertRows, openTables } from '#measures/counting/test-tables.ts'
import { keyStreets } from './key-streets.ts'
import { findServicesPeople } from './services-person.ts'

async function keyOf(street1: string | null, street2: string | null = null): Promise<unknown> {
  const db = await openTables()
  await insertRows(db, 'doctors', [{ npi: 2000000002, street1, street2 }])
  await findServicesPeople(db)
  await keyStreets(db)
  const [row] = await db.rows<{ street: string | null }>('SELECT street FROM street_key')
  db.close()
  return row?.street
}

test.each([
  ['100 Main Street', null, '100 MAIN ST'],
  ['100 MAIN ST.', 'SUITE 200', '100 MAIN ST'],
  ['100 Main St Ste 200', null, '100 MAIN ST'],
  ['100 Main St, #200', null, '100 MAIN ST'],
  ['100 Main St, 2nd Floor', null, '100 MAIN ST'],
  ['SUITE 200, 100 MAIN ST', null, '100 MAIN ST'],
  ['100 Main St Bldg C Unit 4', null, '100 MAIN ST'],
  ['Lakeside Medical Plaza', '100 Main Street', '100 MAIN ST'],
  [null, '100 Main Street', '100 MAIN ST'],
  ["7 St. Mary's Avenue North", null, '7 ST MARYS AVE N'],
  ['PO BOX 12', null, 'PO BOX 12'],
  ['One Hospital Plaza', null, 'ONE HOSPITAL PLZ'],
])('%s / %s is grouped as %s', async (street1, street2, street) => {
  expect(await keyOf(street1, street2)).toBe(street)
})

test('no street gives no key', async () => {
  expect(await keyOf(null)).toBeUndefined()
  expect(await keyOf('Suite 200')).toBeNull()
})

test('different streets stay different', async () => {
  expect(await keyOf('100 Main St')).not.toBe(await keyOf('102 Main St'))
  expect(await keyOf('100 N Main St')).not.toBe(await keyOf('100 S Main St'))
})
