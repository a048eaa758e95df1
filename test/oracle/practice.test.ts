import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadLines } from '#ingest/identity/load-lines.ts'
import { findServicesPeople } from '#ingest/identity/services-person.ts'
import { countPractice } from '#measures/counting/count-practice.ts'
import { exportPractice, type PracticeExport } from '#measures/counting/export-practice.ts'
import { collectAll, openTables } from '#measures/counting/test-tables.ts'
import { expectSamePractice } from './expect-same-practice.ts'
import { countPlainly, type PlainRow, readPlainRows } from './practice.ts'

// Real rows, read where they are and never copied here.
const BLOCK = '../shared/data/puf/PUF_CY2012_block.tsv'

async function countBySql(rows: readonly PlainRow[]): Promise<Map<string, PracticeExport>> {
  const db = await openTables()
  await db.run("INSERT INTO input (id, source, release, release_date) VALUES (1, 'services', '2012', '2012-12-31')")
  await loadLines(
    db,
    'services (npi, entity_code, specialty, place, hcpcs, services, patients, year, drug, input_id, record)',
    rows.map(({ npi, entity, specialty, place, code, services, patients }, index) =>
      [npi, entity, specialty, place, code, services, patients, 2012, false, 1, index + 1].map(String),
    ),
  )
  await findServicesPeople(db)
  await countPractice(db)
  const exported = await collectAll(exportPractice(db))
  db.close()
  return new Map(exported.map((one) => [one.npi, one]))
}

test.skipIf(!existsSync(BLOCK))(
  'every individual of the real 2012 block is counted by SQL as by plain loops',
  { timeout: 60_000 },
  async () => {
    const rows = readPlainRows(readFileSync(BLOCK, 'utf8'))
    const plain = countPlainly(rows)
    const exported = await countBySql(rows)
    expect(plain.size).toBeGreaterThan(1_500)
    expect([...exported.keys()]).toEqual([...plain.keys()].sort())
    for (const [npi, expected] of plain) expectSamePractice(exported.get(npi)!, expected)
  },
)

test('the comparison sees a row that is missing', async () => {
  const rows = readPlainRows(
    [
      'npi\tnppes_entity_code\tprovider_type\tplace_of_service\thcpcs_code\tline_srvc_cnt\tbene_unique_cnt',
      '2000000010\tI\tChiropractic\tO\t98940\t30.5\t20',
      '2000000010\tI\tChiropractic\tO\t97140\t40\t20',
    ].join('\n'),
  )
  const exported = await countBySql(rows.slice(0, 1))
  expect(() => expectSamePractice(exported.get('2000000010')!, countPlainly(rows).get('2000000010')!)).toThrow()
})
