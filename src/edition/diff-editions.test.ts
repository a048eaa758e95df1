import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeEdition } from './describe-edition.ts'
import { diffEditions } from './diff-editions.ts'
import { SCHEMA_VERSION } from './schema-version.ts'
import { publishExample } from './testing/publish-example.ts'
import { makeMeasured, NPIS } from './testing/synthetic-measures.ts'
import type { EditionContent } from './write-edition.ts'

let folder: string
let older: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-edition-'))
  older = await publish('older.sqlite')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function publish(name: string, change?: (content: EditionContent) => Promise<void>): Promise<string> {
  await publishExample(join(folder, name), change)
  return join(folder, name)
}

test('An edition does not differ from its copy', () => {
  const copy = join(folder, 'copy.sqlite')
  copyFileSync(older, copy)
  const diff = diffEditions(older, copy, { pointsMin: 0.001 })
  expect(diff.isSameSource).toBe(true)
  expect([diff.inputs.added, diff.inputs.removed, diff.versions]).toEqual([[], [], []])
  expect(Object.values(diff.roster).map(({ count }) => count)).toEqual([0, 0, 0, 0])
  expect(diff.qualities.map(({ up, down, largest }) => [up, down, largest.length])).toEqual([0, 0, 0, 0, 0].map(() => [0, 0, 0]))
})

test('Inputs, versions, moves, names and scores that changed are counted and named, with the indicators that moved a score', async () => {
  const newer = await publish('newer.sqlite', async ({ db, manifest, measured }) => {
    await db.run(`UPDATE person SET last_name = 'BRIAND' WHERE npi = ${NPIS.ann}`)
    await db.run(`UPDATE person_address SET street1 = '2 OTHER ST', zip5 = '01109' WHERE npi = ${NPIS.liam}`)
    manifest.inputs[0] = { ...manifest.inputs[0]!, release: '2013', sha256: 'f'.repeat(64) }
    manifest.measures[3] = { ...manifest.measures[3]!, version: 2 }
    raiseTeamwork(measured)
  })
  const diff = diffEditions(older, newer)
  expect(diff.isSameSource).toBe(false)
  expect(diff.inputs.added.map(({ release }) => release)).toEqual(['2013'])
  expect(diff.inputs.removed.map(({ release }) => release)).toEqual(['2012'])
  expect(diff.versions).toEqual([{ what: 'training', from: '1', to: '2' }])
  expect(diff.roster.renamed).toEqual({
    count: 1,
    examples: [{ npi: NPIS.ann, name: 'Ann Briand', from: "Ann O'Brien", to: 'Ann Briand' }],
  })
  expect(diff.roster.moved.examples).toEqual([
    {
      npi: NPIS.liam,
      name: 'Liam McDonald',
      from: '42 N 42nd Ave, Springfield, IL 62701',
      to: '2 Other St, Springfield, IL 01109',
    },
  ])
  const teamwork = diff.qualities.find(({ quality }) => quality === 'teamwork')!
  expect(teamwork).toMatchObject({ compared: 4, up: 1, down: 0 })
  expect(teamwork.largest).toEqual([
    {
      npi: NPIS.wei,
      name: 'Wei Smith-Jones',
      from: 50,
      to: 60,
      because: [{ indicator: 'roles-within-reach', from: 0.5, to: 0.9 }],
    },
  ])
})

test('A clinician who is no longer listed is removed with the reason, and the other way round added', async () => {
  const without = await publish('without.sqlite', async (content) => {
    await content.db.run(`UPDATE clinician SET listed = FALSE, not_listed_why = 'retired' WHERE npi = ${NPIS.wei}`)
    content.measured = dropLast()
    content.manifest.counts.listed = 3
  })
  const gone = diffEditions(older, without)
  expect(gone.roster.removed).toEqual({
    count: 1,
    examples: [{ npi: NPIS.wei, name: 'Wei Smith-Jones', from: null, to: 'retired' }],
  })
  const back = diffEditions(without, older)
  expect(back.roster.added).toEqual({
    count: 1,
    examples: [{ npi: NPIS.wei, name: 'Wei Smith-Jones', from: 'retired', to: null }],
  })
  expect(back.qualities[0]?.compared).toBe(3)
})

test('The info of an edition sums its manifest up', () => {
  const info = describeEdition(older)
  expect(info).toMatchObject({ path: older, schemaVersion: SCHEMA_VERSION, counts: { listed: 4 }, edition: { fictional: true } })
  expect(info.listedByDiscipline).toContainEqual({ discipline: 'pmr', clinicians: 1 })
  expect(info.expectations.failed).toEqual([])
  expect(info.bytes).toBeGreaterThan(50_000)
})

// Wei's roles-within-reach from 0.5 to 0.9 lifts teamwork to 0.6 where its weight is a quarter of the quality's.
function raiseTeamwork({ indicators, qualities }: EditionContent['measured']): void {
  const roles = indicators.find(({ id }) => id === 'roles-within-reach')!
  const teamwork = qualities.find(({ id }) => id === 'teamwork')!
  roles.mean[3] = 0.9
  teamwork.mean[3] = 0.6
}

function dropLast(): EditionContent['measured'] {
  const measured = makeMeasured()
  for (const columns of [measured.roster, ...measured.indicators, ...measured.qualities, ...measured.knowledgeByCondition]) {
    for (const [name, value] of Object.entries(columns))
      if (ArrayBuffer.isView(value)) Object.assign(columns, { [name]: cut(value) })
  }
  measured.roster.count = 3
  return measured
}

function cut(array: ArrayBufferView): ArrayBufferView {
  if (array instanceof Float64Array || array instanceof Uint8Array || array instanceof Int32Array) return array.slice(0, 3)
  throw new Error('another kind of array')
}
