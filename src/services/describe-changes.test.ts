import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completeNpi } from '#domain/npi.ts'
import { openEdition } from '#edition/open-edition.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { publishExample } from '#edition/testing/publish-example.ts'
import { NPIS } from '#edition/testing/synthetic-measures.ts'
import { describeChanges } from './describe-changes.ts'

const EXCLUDED = completeNpi('200000007')

let folder: string
let older: Edition
let newer: Edition
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-changes-'))
  await publishExample(join(folder, 'older.sqlite'))
  await publishExample(join(folder, 'newer.sqlite'), async ({ db, manifest, measured }) => {
    manifest.title = 'The next month'
    await db.run(`UPDATE person SET last_name = 'BRIAND' WHERE npi = ${NPIS.ann}`)
    await db.run(`UPDATE person_address SET street1 = '2 OTHER ST' WHERE npi = ${NPIS.liam}`)
    await db.run(`UPDATE person_address SET phone = '4135550199' WHERE npi = ${NPIS.jose} AND ordinal = 0`)
    await db.run(`DELETE FROM membership WHERE npi = ${NPIS.jose}`)
    await db.run(`INSERT INTO hospital_tie BY NAME SELECT ${NPIS.ann} AS npi, '229999' AS ccn`)
    await db.run(`INSERT INTO barred BY NAME SELECT ${EXCLUDED} AS npi, 'excluded' AS why, 2 AS input_id`)
    // José's spine share, of the services of 2012, rises from 0.25 to 0.4 and lifts the quality to 55.
    const share = measured.indicators.find(({ id }) => id === 'spine-share')!
    share.value[0] = 0.4
    share.mean[0] = 0.41
    measured.qualities.find(({ id }) => id === 'specialization')!.mean[0] = 0.55
  })
  older = openEdition(join(folder, 'older.sqlite'))
  newer = openEdition(join(folder, 'newer.sqlite'))
})
afterAll(() => {
  older.close()
  newer.close()
  rmSync(folder, { recursive: true, force: true })
})

const textsOf = (npi: string) => describeChanges(older, newer, npi).changes.map(({ text }) => text)

test('an edition and itself differ in nothing', () => {
  for (const npi of Object.values(NPIS)) expect(describeChanges(older, older, npi).changes).toEqual([])
})

test('a name and a hospital', () => {
  expect(textsOf(NPIS.ann)).toEqual(["Name: Ann O'Brien → Ann Briand", 'Now at the hospital Example General Hospital'])
})

test('a place that is another now', () => {
  expect(textsOf(NPIS.liam)).toEqual([
    'No longer at 42 N 42nd Ave, Springfield, IL 62701',
    'Now at 2 Other St, Springfield, IL 62701 (doctors, 2026-06-01)',
  ])
})

test('a phone, a group, and a quality with the indicator that moved it, its figures and its file', () => {
  const { changes, from, to } = describeChanges(older, newer, NPIS.jose)
  expect([from.id, to.title]).toEqual([older.stamp.id, 'The next month'])
  expect(changes.slice(0, 2).map(({ text }) => text)).toEqual([
    'Phone at 1 Example St, Ste 200, Springfield, MA 01103: (413) 555-0100 → (413) 555-0199',
    'No longer at the group NYC Spine and Pain PLLC',
  ])
  expect(changes[2]).toMatchObject({ what: 'quality', quality: 'specialization', to: expect.stringMatching(/^55 \(/) })
  expect(changes[2]!.because).toEqual([
    {
      indicator: 'spine-share',
      title: 'spine-share',
      from: '0.25 of 1',
      to: '0.40 of 1',
      source: 'services',
      release: '2012',
      text: 'spine-share: 0.25 of 1 → 0.40 of 1, by services 2012',
    },
  ])
  expect(changes).toHaveLength(3)
})

test('who is no longer there is said with the file that says why, and who came with nothing before', () => {
  const barred: Edition = { ...newer, findClinician: (npi) => (npi === NPIS.wei ? undefined : newer.findClinician(npi)) }
  const excluded: Edition = { ...barred, findBarred: () => newer.findBarred(EXCLUDED) }
  expect(describeChanges(older, excluded, NPIS.wei).changes.map(({ text }) => text)).toEqual([
    'Was listed; is not in the edition: excluded from federal programs (doctors 2026-06)',
  ])
  expect(describeChanges(barred, older, NPIS.wei).changes.map(({ text }) => text)).toEqual([
    'Was not in the edition: none of its files names them in the work that it covers; is listed',
  ])
})

test('an NPI that neither edition has is an error that names both', () => {
  expect(() => describeChanges(older, newer, completeNpi('200000099'))).toThrow(/neither in edition .* nor in/)
})
