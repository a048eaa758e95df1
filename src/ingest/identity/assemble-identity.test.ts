import { beforeAll, expect, test } from 'vitest'
import type { Duckdb } from '#doors/duckdb.ts'
import { drawRows, fictionalNpi, insertRows, insertServices, openTables } from '#measures/counting/test-tables.ts'
import { assembleIdentity } from './assemble-identity.ts'

const [MOVED, STEADY, NOWHERE_ELSE, ORGANISATION, EXCLUDED, BACK, GONE, READ, HEART] = Array.from({ length: 9 }, (_, index) =>
  fictionalNpi(index + 1),
)

let db: Duckdb

beforeAll(async () => {
  db = await openTables()
  await insertRows(
    db,
    'input',
    drawRows(`
      id | source     | release | release_date
      1  | doctors    | 2024-01 | 2024-01-01
      2  | doctors    | 2026-06 | 2026-06-01
      3  | nppes      | 2026-05 | 2026-05-10
      4  | nppes      | 2026-06 | 2026-06-07
      5  | services   | 2023    | 2023-12-31
      6  | exclusions | 2026-01 | 2026-01-10
      7  | exclusions | 2026-06 | 2026-06-10
      8  | opt-out    | 2026-06 | 2026-06-15
      9  | services   | 2022    | 2022-12-31
      10 | zcta-county | 2020   | 2020-01-01`),
  )
  await insertRows(
    db,
    'doctors',
    drawRows(`
      npi          | last_name | gender | primary_specialty | assignment | org_pac_id | org_name  | org_members | street1                 | street2 | city   | state | zip5  | phone      | hospital_ccns   | input_id | record
      ${MOVED}     | OLDNAME   | F      | RHEUMATOLOGY      | Y          | 0100000001 | Old Group | 3           | 1 OLD ROAD              | -       | BOSTON | MA    | 02115 | -          | -               | 1        | 1
      ${MOVED}     | NEWNAME   | -      | PAIN MANAGEMENT   | M          | 0100000002 | New Group | 9           | 20 North Main Street    | STE 4   | BOSTON | MA    | 02115 | 6175550100 | SQL(['220001']) | 2        | 1
      ${MOVED}     | NEWNAME   | -      | PAIN MANAGEMENT   | M          | 0100000002 | New Group | 9           | 20 N. MAIN ST., FLOOR 2 | -       | BOSTON | MA    | 02115 | -          | -               | 2        | 2
      ${STEADY}    | STEADY    | M      | CHIROPRACTIC      | Y          | -          | -         | -           | 5 ELM ST                | -       | SALEM  | MA    | 01970 | -          | -               | 1        | 2
      ${HEART}     | HEART     | M      | CARDIOLOGY        | Y          | -          | -         | -           | 6 ELM ST                | -       | SALEM  | MA    | 01970 | -          | -               | 2        | 3`),
  )
  await insertRows(
    db,
    'nppes',
    drawRows(`
      npi             | entity_type | last_name | org_name | street1     | city   | state | zip5  | enumerated_on | updated_on | deactivated_on | reactivated_on | taxonomies                                                                                   | taxonomy_text | input_id | record
      ${MOVED}        | 1           | NEWNAME   | -        | 9 PARK AVE  | BOSTON | MA    | 02115 | 2006-05-01    | 2019-03-02 | -              | -              | SQL([{code: '207L00000X', is_primary: true}, {code: '207LP2900X', is_primary: false}])       | -             | 3        | 1
      ${MOVED}        | 1           | NEWNAME   | -        | 9 PARK AVE  | BOSTON | MA    | 02115 | 2006-05-01    | 2019-03-02 | -              | -              | -                                                                                            | SPECIALIST    | 4        | 1
      ${NOWHERE_ELSE} | 1           | NEEDLE    | -        | 7 CALLE SOL | SAN JUAN | PR  | 00901 | 2020-01-01    | 2026-02-01 | -              | -              | SQL([{code: '171100000X', is_primary: true}])                                                | -             | 4        | 2
      ${ORGANISATION} | 2           | -         | A CLINIC | 8 HILL ST   | LYNN   | MA    | 01901 | 2020-01-01    | 2026-02-01 | -              | -              | SQL([{code: '111N00000X', is_primary: true}])                                                | -             | 4        | 3
      ${EXCLUDED}     | 1           | EXCLUDED  | -        | 7 HILL ST   | LYNN   | MA    | 01901 | 2020-01-01    | 2024-12-14 | -              | -              | SQL([{code: '111N00000X', is_primary: true}])                                                | -             | 4        | 4
      ${BACK}         | 1           | BACK      | -        | 7 HILL ST   | LYNN   | MA    | 01901 | 2020-01-01    | 2024-12-15 | 2024-01-01     | 2025-01-01     | SQL([{code: '111N00000X', is_primary: true}, {code: '111NX0800X', is_primary: false}])       | -             | 4        | 5
      ${GONE}         | -           | -         | -        | -           | -      | -     | -     | -             | -          | 2025-02-01     | 2024-01-01     | -                                                                                            | -             | 4        | 6
      ${READ}         | 1           | READ      | -        | -           | LYNN   | MA    | 01901 | -             | 2026-02-01 | -              | -              | -                                                                                            | MASSAGE THERAPIST | 4    | 7`),
  )
  await insertServices(db, [
    { npi: STEADY!, hcpcs: '98940', patients: 30, year: 2023, specialty: 'Chiropractic', input: 5 },
    { npi: STEADY!, hcpcs: '98941', patients: 30, year: 2022, specialty: 'Chiropractic', input: 9 },
    { npi: ORGANISATION!, hcpcs: '98940', patients: 30, year: 2023, specialty: 'Chiropractic', input: 5 },
  ])
  await db.run(
    `UPDATE services SET street1 = '5 Elm Street', city = 'Salem', state = 'MA', zip5 = '01970', last_name = 'Steady', record = record + 10`,
  )
  await insertRows(
    db,
    'exclusions',
    drawRows(`
      npi          | excluded_on | reinstated_on | waiver_on  | input_id | record
      ${EXCLUDED}  | 2020-01-01  | -             | 2021-01-01 | 7        | 1
      ${STEADY}    | 2019-01-01  | -             | -          | 6        | 1
      ${BACK}      | 2019-01-01  | 2020-01-01    | -          | 7        | 2`),
  )
  await insertRows(db, 'nppes_deactivation', [{ npi: BACK!, deactivated_on: '2024-01-01', input_id: 4, record: 1 }])
  await insertRows(db, 'opt_out', [
    { npi: READ!, from_date: '2025-01-01', until_date: '2027-01-01', input_id: 8, record: 1 },
    { npi: STEADY!, from_date: '2019-01-01', until_date: '2021-01-01', input_id: 8, record: 2 },
  ])
  await insertRows(
    db,
    'zcta_part',
    drawRows(`
      zip5  | county_fips | land_area | input_id | record
      02115 | 25025       | 100       | 10       | 1
      02115 | 25017       | 1         | 10       | 2`),
  )
  await insertRows(db, 'county_rurality', [{ county_fips: '25025', code: 1, input_id: 10, record: 1 }])
  await assembleIdentity(db)
})

test('a person is one NPI of the services or doctors file, or with a taxonomy of D1, and never an organisation', async () => {
  const people = await db.rows<{ npi: bigint }>('SELECT npi FROM person ORDER BY npi')
  expect(people.map(({ npi }) => String(npi))).toEqual([MOVED, STEADY, NOWHERE_ELSE, EXCLUDED, BACK, READ, HEART])
})

test('a name comes from the most recent release, and a fact that it leaves out from the one before', async () => {
  const [moved] = await db.rows(
    `SELECT last_name, gender, specialty, accepts_medicare, enumerated_on::VARCHAR AS since FROM person WHERE npi = ${MOVED}`,
  )
  expect(moved).toEqual({
    last_name: 'NEWNAME',
    gender: 'F',
    specialty: 'PAIN MANAGEMENT',
    accepts_medicare: false,
    since: '2006-05-01',
  })
})

test('the largest taxonomy weight decides the declared discipline, whichever is primary', async () => {
  const [moved] = await db.rows(
    `SELECT declared_discipline, taxonomy_weight, specialty_discipline FROM person WHERE npi = ${MOVED}`,
  )
  expect(moved).toEqual({ declared_discipline: 'pain-medicine', taxonomy_weight: 0.9, specialty_discipline: 'pain-medicine' })
})

test('a text that means no taxonomy leaves the codes of an older release standing, and one that does is read', async () => {
  const rows = await db.rows(
    `SELECT npi::VARCHAR AS npi, code, is_primary, input_id FROM person_taxonomy WHERE npi IN (${MOVED}, ${READ}) ORDER BY ALL`,
  )
  expect(rows).toEqual([
    { npi: MOVED, code: '207L00000X', is_primary: true, input_id: 3 },
    { npi: MOVED, code: '207LP2900X', is_primary: false, input_id: 3 },
    { npi: READ, code: '225700000X', is_primary: true, input_id: 4 },
  ])
})

test('the services file gives its newest year and its own specialty', async () => {
  const [steady] = await db.rows(`SELECT counted_year, in_services, services_discipline FROM person WHERE npi = ${STEADY}`)
  expect(steady).toEqual({ counted_year: 2023, in_services: true, services_discipline: 'chiropractic' })
})

test('opting out holds until its last day, and then means no Medicare', async () => {
  const rows = await db.rows(
    `SELECT npi::VARCHAR AS npi, accepts_medicare, opted_out_until::VARCHAR AS until FROM person WHERE npi IN (${READ}, ${STEADY}) ORDER BY npi`,
  )
  expect(rows).toEqual([
    { npi: STEADY, accepts_medicare: true, until: null },
    { npi: READ, accepts_medicare: false, until: '2027-01-01' },
  ])
})

test('one building is one place, however its street is spelled and whatever the suite', async () => {
  const rows = await db.rows(
    `SELECT ordinal, street1, phone, address_key, source, stated_on::VARCHAR AS stated_on, stale_why FROM person_address WHERE npi = ${MOVED} ORDER BY ordinal`,
  )
  expect(rows).toEqual([
    {
      ordinal: 1,
      street1: '20 North Main Street',
      phone: '6175550100',
      address_key: '20 N MAIN ST 02115',
      source: 'doctors',
      stated_on: '2026-06-01',
      stale_why: null,
    },
    {
      ordinal: 2,
      street1: '9 PARK AVE',
      phone: null,
      address_key: '9 PARK AVE 02115',
      source: 'nppes',
      stated_on: '2019-03-02',
      stale_why: 'a newer public file gives another address',
    },
  ])
})

test('an address may be out of date when the newest release no longer has it', async () => {
  const rows = await db.rows(`SELECT address_key, source, stale_why FROM person_address WHERE npi = ${STEADY}`)
  expect(rows).toEqual([
    {
      address_key: '5 ELM ST 01970',
      source: 'doctors',
      stale_why: 'the newest release of the file that gave it no longer has it',
    },
  ])
})

test('a town without a street is a place without a key', async () => {
  const rows = await db.rows(`SELECT zip5, address_key, stale_why FROM person_address WHERE npi = ${READ}`)
  expect(rows).toEqual([{ zip5: '01901', address_key: null, stale_why: null }])
})

test('what older releases said of an address is kept as evidence', async () => {
  const rows = await db.rows(`SELECT source, release, address_key FROM address_history WHERE npi = ${MOVED} ORDER BY ALL`)
  expect(rows).toEqual([
    { source: 'doctors', release: '2024-01', address_key: '1 OLD RD 02115' },
    { source: 'doctors', release: '2026-06', address_key: '20 N MAIN ST 02115' },
    { source: 'nppes', release: '2026-05', address_key: '9 PARK AVE 02115' },
    { source: 'nppes', release: '2026-06', address_key: '9 PARK AVE 02115' },
  ])
})

test('a person belongs to the groups and hospitals of the newest release', async () => {
  const groups = await db.rows(`SELECT npi::VARCHAR AS npi, org_pac_id, members FROM membership`)
  const hospitals = await db.rows(`SELECT npi::VARCHAR AS npi, ccn FROM hospital_tie`)
  expect(groups).toEqual([{ npi: MOVED, org_pac_id: '0100000002', members: 9 }])
  expect(hospitals).toEqual([{ npi: MOVED, ccn: '220001' }])
})

test('who is excluded in the newest list or deactivated since the last reactivation is barred, waiver or not', async () => {
  const rows = await db.rows(`SELECT npi::VARCHAR AS npi, why FROM barred`)
  expect(rows).toEqual([
    { npi: EXCLUDED, why: 'excluded' },
    { npi: GONE, why: 'deactivated' },
  ])
})

test('the ledger names the records of each person in each input', async () => {
  const rows = await db.rows(
    `SELECT input_id, first, last, count FROM source_rows WHERE npi IN (${MOVED}, ${STEADY}) ORDER BY npi, input_id`,
  )
  expect(rows).toEqual([
    { input_id: 1, first: 1, last: 1, count: 1 },
    { input_id: 2, first: 1, last: 2, count: 2 },
    { input_id: 3, first: 1, last: 1, count: 1 },
    { input_id: 4, first: 1, last: 1, count: 1 },
    { input_id: 1, first: 2, last: 2, count: 1 },
    { input_id: 5, first: 11, last: 11, count: 1 },
    { input_id: 8, first: 2, last: 2, count: 1 },
    { input_id: 9, first: 12, last: 12, count: 1 },
  ])
})

test('a ZIP is a place with its county and rurality where the files say so', async () => {
  const rows = await db.rows(
    "SELECT zip5, city, state, county_fips, rurality FROM place WHERE zip5 IN ('02115', '01970') ORDER BY zip5",
  )
  expect(rows).toEqual([
    { zip5: '01970', city: 'Salem', state: 'MA', county_fips: null, rurality: null },
    { zip5: '02115', city: 'Boston', state: 'MA', county_fips: '25025', rurality: 1 },
  ])
})

test('a ZIP that no index names has the town that addresses give it', async () => {
  const rows = await db.rows("SELECT city, state FROM place WHERE zip5 = '00901'")
  expect(rows).toEqual([{ city: 'SAN JUAN', state: 'PR' }])
})

test('an address of long ago that nothing has confirmed or denied may be out of date', async () => {
  const rows = await db.rows(`SELECT stated_on::VARCHAR AS stated_on, stale_why FROM person_address WHERE npi = ${EXCLUDED}`)
  expect(rows).toEqual([
    { stated_on: '2024-12-14', stale_why: 'no public file has confirmed it in the 18 months before the newest file loaded' },
  ])
})

test('one confirmed just within 18 months of the newest file is not doubted', async () => {
  // The newest file is of 2026-06-15.
  const rows = await db.rows(`SELECT stated_on::VARCHAR AS stated_on, stale_why FROM person_address WHERE npi = ${BACK}`)
  expect(rows).toEqual([{ stated_on: '2024-12-15', stale_why: null }])
})
