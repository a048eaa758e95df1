import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isNpi } from '#domain/npi.ts'
import { type Duckdb, openDuckdb } from '#doors/duckdb.ts'
import { createTables } from './fill-table.ts'

let db: Duckdb
beforeAll(async () => {
  db = await openDuckdb({ memoryMb: 300 })
  await createTables(db)
})
afterAll(() => db.close())

async function read(macro: string, cell: string | null): Promise<string | null> {
  const [row] = await db.rows<{ value: string | null }>(`SELECT CAST(${macro}(CAST($cell AS VARCHAR)) AS VARCHAR) AS value`, {
    cell,
  })
  return row?.value ?? null
}

test.each([
  ['text_of', '  A   B ', 'A B'],
  ['text_of', 'A\u00a0\tB', 'A B'],
  ['text_of', '   ', null],
  ['whole_of', '1,234', '1234'],
  ['whole_of', '12.0', '12'],
  ['whole_of', '1679576722.0', '1679576722'],
  ['whole_of', '-3', '-3'],
  ['whole_of', '1.5', null],
  ['whole_of', '1e9', null],
  ['whole_of', '12,34', null],
  ['whole_of', '12a', null],
  ['decimal_of', '1,115.25', '1115.250'],
  ['decimal_of', '115', '115.000'],
  ['decimal_of', '1e5', null],
  ['cents_of', '$1,234.50', '123450'],
  ['cents_of', '12', '1200'],
  ['cents_of', '0.07', '7'],
  ['cents_of', 'twelve', null],
  ['date_of', '05/23/2005', '2005-05-23'],
  ['date_of', '6/16/2025', '2025-06-16'],
  ['date_of', '2026-06-30', '2026-06-30'],
  ['date_of', '2025/01/01', '2025-01-01'],
  ['date_of', '20190430', '2019-04-30'],
  ['date_of', '2026-06-30T00:00:00', '2026-06-30'],
  ['date_of', '00000000', null],
  ['date_of', '02/30/2020', null],
  ['is_no_date', '02/30/2020', 'true'],
  ['is_no_date', '00000000', 'false'],
  ['is_no_date', '', 'false'],
  ['zip_of', '6902', '06902'],
  ['zip_of', '725', '00725'],
  ['zip_of', '02115', '02115'],
  ['zip_of', '02115-1234', '02115'],
  ['zip_of', '215021854', '21502'],
  ['zip_of', '7250123', '00725'],
  ['zip_of', '688482168.0', '68848'],
  ['zip_of', 'SW1A 1AA', null],
  ['zip_of', '12', null],
  ['phone_of', '(308) 865-2512', '3088652512'],
  ['phone_of', '3088652512.0', '3088652512'],
  ['phone_of', '1-308-865-2512', '3088652512'],
  ['pac_id_of', '143208348', '0143208348'],
  ['ccn_of', '10001', '010001'],
  ['ccn_of', '05T123', '05T123'],
  ['npi_of', ' 2000000002 ', '2000000002'],
  ['npi_of', '2000000002.0', '2000000002'],
  ['npi_of', '2000000003', null],
  ['npi_of', '3000000000', null],
  ['npi_of', '20000000020', null],
  ['measure_of', 'MIPS_EC_374_overall', '374'],
  ['measure_of', 'MIPS_GRP_226_1', '226_1'],
  ['measure_of', 'IA_GRP_AHE_1', 'IA_AHE_1'],
  ['measure_of', 'IA_EC_BE_12', 'IA_BE_12'],
  ['measure_of', 'ACI_EC_PPHI_1', 'PI_PPHI_1'],
  ['measure_kind_of', 'IA_EC_BE_12', 'activity'],
  ['measure_kind_of', 'PI_EC_PPHI_1', 'promoting'],
  ['measure_kind_of', 'MIPS_EC_374_overall', 'quality'],
])('%s reads %j as %s', async (macro, cell, expected) => {
  expect(await read(macro, cell)).toBe(expected)
})

test('SQL and TypeScript know the same NPIs', async () => {
  const cells = fc.sample(
    fc.oneof(fc.stringMatching(/^[12]\d{9}$/), fc.stringMatching(/^\d{9,11}$/), fc.string({ minLength: 9, maxLength: 11 })),
    { numRuns: 5000, seed: 7 },
  )
  const plain = cells.filter((cell) => cell === cell.trim())
  const rows = await db.rows<{ cell: string; known: boolean }>(
    `SELECT cell, npi_of(cell) IS NOT NULL AS known FROM (SELECT UNNEST(CAST($cells AS JSON)::VARCHAR[]) AS cell)`,
    { cells: JSON.stringify(plain) },
  )
  expect(rows.length).toBe(plain.length)
  expect(rows.filter(({ known }) => known).length).toBeGreaterThan(100)
  for (const { cell, known } of rows) expect([cell, known]).toEqual([cell, isNpi(cell)])
})
