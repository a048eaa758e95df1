import { expect, test } from 'vitest'
import { CONDITION_IDS } from '#domain/condition.ts'
import { INDICATOR_IDS } from '#domain/indicator.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import { WHYS } from '#domain/why.ts'
import { assembleRoster } from './assemble-roster.ts'
import { fictionalNpi, insertRows, insertServices, openTables } from './counting/test-tables.ts'
import { measureEdition } from './measure-edition.ts'

const INPUT = { id: 1, source: 'services', release: '2023', release_date: '2023-12-31', layout: 'test', file: 'services.csv' }

test('an edition of nobody has every indicator, quality and condition, all empty', async () => {
  const db = await openTables()
  await assembleRoster(db)
  const measured = await measureEdition(db)
  expect(measured.roster.count).toBe(0)
  expect(measured.indicators.map((columns) => columns.id)).toEqual([...INDICATOR_IDS])
  expect(measured.qualities.map((columns) => columns.id)).toEqual([...QUALITY_IDS])
  expect(measured.knowledgeByCondition.map((columns) => columns.condition)).toEqual([...CONDITION_IDS])
  db.close()
})

test('without any other file, what it would say is not known, and progress names each indicator', async () => {
  const db = await openTables()
  await insertRows(db, 'input', [INPUT])
  await insertServices(db, [
    { npi: fictionalNpi(1), hcpcs: '62323', patients: 40, services: 60 },
    { npi: fictionalNpi(1), hcpcs: '64450', patients: 10 + 30, services: 50 },
    { npi: fictionalNpi(2), hcpcs: '62323', patients: 12, services: 12 },
  ])
  await assembleRoster(db)
  const steps: string[] = []
  const measured = await measureEdition(db, { onProgress: ({ detail, done, total }) => steps.push(`${done}/${total} ${detail}`) })
  const find = (id: string) => measured.indicators.find((columns) => columns.id === id)!
  expect(steps).toHaveLength(20)
  expect(steps[0]).toBe('1/20 Patients a year with one kind of spine care')
  // An epidural block is spine care in full, a peripheral nerve block not at all: 40 of 80 patients.
  expect([find('spine-share').value[0], find('spine-share').n[0], find('spine-share').input[0]]).toEqual([0.5, 40, 1])
  expect([...find('training').why]).toEqual([WHYS['source-absent'].code, WHYS['source-absent'].code])
  expect([...find('training').mean]).toEqual([0.5, 0.5])
  // Nobody's visits are seen, so there is no median to rise to: the default prior enters as it is, not as "everyone reaches it".
  expect([...find('returning-visits').mean]).toEqual([0.5, 0.5])
  expect(find('returning-visits').variance[0]).toBeCloseTo(0.05, 12)
  // Two clinicians are too few for a prior of their own: Beta(2, 2) of the default, so (2 + 20) ÷ (4 + 40).
  expect(find('spine-share').posterior[0]).toBeCloseTo(0.5, 12)
  expect(find('spine-share').posterior[1]).toBeCloseTo(14 / 16, 12)
  db.close()
})
