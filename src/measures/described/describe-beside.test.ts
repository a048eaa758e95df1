import { beforeAll, expect, test } from 'vitest'
import type { Duckdb } from '#doors/duckdb.ts'
import { drawRows, fictionalNpi, insertRows, openTables } from '#measures/counting/test-tables.ts'
import { describeBeside } from './describe-beside.ts'

const [PAID, STRANGER] = [fictionalNpi(1), fictionalNpi(2)]

let db: Duckdb

beforeAll(async () => {
  db = await openTables()
  await db.run(`CREATE TABLE person AS SELECT CAST(${PAID} AS BIGINT) AS npi`)
  await insertRows(
    db,
    'input',
    drawRows(`
      id | source      | release | release_date
      1  | payments    | 2024-01 | 2024-01-15
      2  | payments    | 2025-01 | 2025-01-15
      3  | prescribing | 2022    | 2022-12-31
      4  | prescribing | 2023    | 2023-12-31`),
  )
  await insertRows(
    db,
    'payments',
    drawRows(`
      npi         | program_year | kind      | cents | nature | company   | input_id | record
      ${PAID}     | 2022         | general   | 1050  | Food   | Maker One | 1        | 1
      ${PAID}     | 2023         | general   | 999   | Food   | Maker One | 1        | 2
      ${PAID}     | 2023         | general   | 1001  | Food   | Maker One | 2        | 1
      ${PAID}     | 2023         | general   | 2     | Food   | Maker One | 2        | 2
      ${PAID}     | 2023         | ownership | 70000 | -      | -         | 2        | 3
      ${STRANGER} | 2023         | general   | 5     | Food   | Maker One | 2        | 4`),
  )
  await insertRows(
    db,
    'prescribing',
    drawRows(`
      npi     | year | claims | opioid_claims | input_id | record
      ${PAID} | 2022 | 900    | 90            | 3        | 1
      ${PAID} | 2023 | 1000   | -             | 4        | 1`),
  )
  await describeBeside(db)
})

test('payments add up in cents by year, nature and company, from the newest release of each year', async () => {
  const rows = await db.rows('SELECT program_year, nature, company, cents FROM described_payments')
  expect(rows).toEqual([
    { program_year: 2022, nature: 'Food', company: 'Maker One', cents: 1050n },
    { program_year: 2023, nature: 'Food', company: 'Maker One', cents: 1003n },
    { program_year: 2023, nature: 'ownership', company: 'not named', cents: 70000n },
  ])
})

test('prescribing is that of the newest year, and a suppressed count stays unknown', async () => {
  const rows = await db.rows('SELECT year, claims, opioid_claims FROM described_prescribing')
  expect(rows).toEqual([{ year: 2023, claims: 1000, opioid_claims: null }])
})
