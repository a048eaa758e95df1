import { beforeAll, expect, test } from 'vitest'
import type { Duckdb } from '#doors/duckdb.ts'
import { drawRows, fictionalNpi, insertRows, openTables } from '#measures/counting/test-tables.ts'
import { assembleIdentity } from './assemble-identity.ts'

// A whole NPPES file of 7 June 2026, the weekly files of 14 and 21 June, and lists of the deactivated of May and June.
const NAMES = [
  'STAYS',
  'MOVES',
  'RINGS',
  'GIVES_UP',
  'KEEPS',
  'ENDS',
  'ENDS_BY_LIST',
  'RETURNS',
  'RETURNS_UNSAID',
  'ENDS_AGAIN',
  'REPLACED',
  'REPLACING',
  'REDUCED',
  'NEW',
] as const
const NPIS = Object.fromEntries(NAMES.map((name, number) => [name, fictionalNpi(number + 1)]))
const NAME_OF = new Map(Object.entries(NPIS).map(([name, npi]) => [npi, name]))

const RECORDS = `
  who            | street1     | phone      | updated_on | deactivated_on | reactivated_on | replacement_npi   | input_id
  STAYS          | 1 STAY ST   | 4015550101 | 2026-01-05 | -              | -              | -                 | 1
  MOVES          | 2 OLD RD    | 4015550102 | 2026-01-05 | -              | -              | -                 | 1
  RINGS          | 3 ELM ST    | 4015550103 | 2026-01-05 | -              | -              | -                 | 1
  GIVES_UP       | 4 MAIN ST   | -          | 2026-01-05 | -              | -              | -                 | 1
  KEEPS          | 5 MAIN ST   | -          | 2026-01-05 | -              | -              | -                 | 1
  ENDS           | 6 MAIN ST   | -          | 2026-01-05 | -              | -              | -                 | 1
  ENDS_BY_LIST   | 7 MAIN ST   | -          | 2026-01-05 | -              | -              | -                 | 1
  RETURNS        | -           | -          | -          | 2026-05-02     | -              | -                 | 1
  RETURNS_UNSAID | -           | -          | -          | 2026-05-02     | -              | -                 | 1
  ENDS_AGAIN     | -           | -          | -          | 2026-05-02     | -              | -                 | 1
  REPLACED       | 8 MAIN ST   | -          | 2026-01-05 | -              | -              | -                 | 1
  REPLACING      | 8 MAIN ST   | -          | 2026-01-05 | -              | -              | -                 | 1
  REDUCED        | -           | -          | -          | 2026-05-02     | -              | -                 | 1
  MOVES          | 20 NEW RD   | 4015550122 | 2026-06-09 | -              | -              | -                 | 2
  RINGS          | 3 ELM ST    | 4015550133 | 2026-06-09 | -              | -              | -                 | 2
  GIVES_UP       | 4 MAIN ST   | -          | 2026-06-09 | -              | -              | -                 | 2
  RETURNS        | 9 MAIN ST   | -          | 2026-06-10 | 2026-05-02     | 2026-06-10     | -                 | 2
  RETURNS_UNSAID | 9 MAIN ST   | -          | 2026-06-10 | -              | -              | -                 | 2
  ENDS_AGAIN     | 9 MAIN ST   | -          | 2026-06-10 | 2026-05-02     | 2026-06-10     | -                 | 2
  REPLACED       | -           | -          | -          | -              | -              | ${NPIS.REPLACING} | 2
  ENDS           | -           | -          | -          | 2026-06-16     | -              | -                 | 3
  NEW            | 11 MAIN ST  | -          | 2026-06-18 | -              | -              | -                 | 3`

let db: Duckdb
beforeAll(async () => {
  db = await openTables()
  await insertRows(
    db,
    'input',
    drawRows(`
      id | source              | release               | release_date | is_increment
      1  | nppes               | 2026-06-07            | 2026-06-07   | false
      2  | nppes               | 2026-06-08/2026-06-14 | 2026-06-14   | true
      3  | nppes               | 2026-06-15/2026-06-21 | 2026-06-21   | true
      4  | nppes-locations     | 2026-06-07            | 2026-06-07   | false
      5  | nppes-locations     | 2026-06-08/2026-06-14 | 2026-06-14   | true
      6  | nppes-locations     | 2026-06-15/2026-06-21 | 2026-06-21   | true
      7  | nppes-deactivations | 2026-05-11            | 2026-05-11   | false
      8  | nppes-deactivations | 2026-06-08            | 2026-06-08   | false
      9  | nppes-deactivations | 2026-06-22            | 2026-06-22   | false
      10 | nppes               | 2026-06-30            | 2026-06-30   | false`),
  )
  await insertRows(db, 'nppes', drawRows(RECORDS).map(recordOf))
  // A layout that leaves out the columns of deactivation.
  await insertRows(db, 'nppes', [
    { npi: NPIS.REDUCED!, entity_type: 1, last_name: 'REDUCED', city: 'LYNN', state: 'MA', input_id: 10, record: 1 },
  ])
  await insertRows(
    db,
    'nppes_location',
    ['GIVES_UP', 'KEEPS'].map((who, row) => ({
      npi: NPIS[who]!,
      street1: '12 FURTHER ST',
      city: 'LYNN',
      state: 'MA',
      zip5: '01901',
      input_id: 4,
      record: row + 1,
    })),
  )
  const lists = { 7: ['RETURNS', 'RETURNS_UNSAID', 'ENDS_AGAIN'], 8: ['ENDS_BY_LIST'], 9: ['ENDS_AGAIN'] }
  const dates: Record<string, string> = { 7: '2026-05-02', 8: '2026-06-05', 9: '2026-06-15' }
  for (const [input, people] of Object.entries(lists)) {
    const rows = people.map((who, row) => ({
      npi: NPIS[who]!,
      deactivated_on: dates[input]!,
      input_id: Number(input),
      record: row + 1,
    }))
    await insertRows(db, 'nppes_deactivation', rows)
  }
  await assembleIdentity(db)
})

function recordOf({ who, ...cells }: Record<string, string | number | boolean | null>, record: number) {
  const isActive = cells.updated_on !== null
  const place = { city: 'LYNN', state: 'MA', zip5: '01901' }
  const active = { entity_type: 1, last_name: String(who), enumerated_on: '2010-01-01', ...place }
  return {
    ...cells,
    ...(isActive && { ...active, taxonomies: "SQL([{code: '111N00000X', is_primary: true}])" }),
    npi: NPIS[String(who)]!,
    record: record + 1,
  }
}

async function rowsOf(sql: string): Promise<unknown[][]> {
  const rows = await db.rows<{ npi: string }>(sql)
  return rows.map(({ npi, ...cells }) => [NAME_OF.get(npi), ...Object.values(cells)])
}

test('who is in the whole file alone is there as before, and nobody doubts the address', async () => {
  const rows = await rowsOf(
    `SELECT npi::VARCHAR AS npi, street1, stale_why FROM person_address WHERE npi IN (${NPIS.STAYS}, ${NPIS.KEEPS}) ORDER BY npi, ordinal`,
  )
  expect(rows).toEqual([
    ['STAYS', '1 STAY ST', null],
    ['KEEPS', '5 MAIN ST', null],
    ['KEEPS', '12 FURTHER ST', null],
  ])
})

test('the newest statement of each NPI wins: a move, a phone, a person who is new', async () => {
  const rows = await rowsOf(
    `SELECT npi::VARCHAR AS npi, street1, phone, release FROM person_address WHERE npi IN (${NPIS.MOVES}, ${NPIS.RINGS}, ${NPIS.NEW}) ORDER BY npi`,
  )
  expect(rows).toEqual([
    ['MOVES', '20 NEW RD', '4015550122', '2026-06-08/2026-06-14'],
    ['RINGS', '3 ELM ST', '4015550133', '2026-06-08/2026-06-14'],
    ['NEW', '11 MAIN ST', null, '2026-06-15/2026-06-21'],
  ])
})

test('a further place that the newer record no longer comes with is given up', async () => {
  const rows = await rowsOf(`SELECT npi::VARCHAR AS npi, street1 FROM person_address WHERE npi = ${NPIS.GIVES_UP}`)
  expect(rows).toEqual([['GIVES_UP', '4 MAIN ST']])
})

test('an increment counts as a release of somebody’s places only where they changed', async () => {
  const rows = await rowsOf(
    `SELECT npi::VARCHAR AS npi, release, address_key FROM address_history WHERE npi IN (${NPIS.MOVES}, ${NPIS.RINGS}) ORDER BY npi, release DESC`,
  )
  expect(rows).toEqual([
    ['MOVES', '2026-06-08/2026-06-14', '20 NEW RD 01901'],
    ['MOVES', '2026-06-07', '2 OLD RD 01901'],
    ['RINGS', '2026-06-07', '3 ELM ST 01901'],
  ])
})

test('deactivations add up over files and lists, a return is believed, and who was replaced is barred', async () => {
  const rows = await rowsOf(
    'SELECT npi::VARCHAR AS npi, why, replaced_by::VARCHAR AS replaced_by, input_id FROM barred ORDER BY npi',
  )
  expect(rows).toEqual([
    ['ENDS', 'deactivated', null, 3],
    ['ENDS_BY_LIST', 'deactivated', null, 8],
    ['ENDS_AGAIN', 'deactivated', null, 9],
    ['REPLACED', 'replaced', NPIS.REPLACING, 2],
    // Its newest record is of a layout without the columns of deactivation.
    ['REDUCED', 'deactivated', null, 1],
  ])
})
