import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEdition } from '#edition/open-edition.ts'
import { publishEdition } from '#edition/publish-edition.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { makeContent } from '#edition/testing/synthetic-content.ts'
import { NPIS } from '#edition/testing/synthetic-measures.ts'
import { writeEdition } from '#edition/write-edition.ts'
import { compareClinicians } from './compare.ts'
import { findSpecialists } from './find.ts'
import { parseFindOptions, parseNeed, type RawNeed } from './parse-need.ts'
import { showClinician } from './show.ts'
import { describeTeam } from './team.ts'

let folder: string
let edition: Edition
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-services-'))
  const path = join(folder, 'edition.sqlite')
  const content = await makeContent()
  await publishEdition(path, await writeEdition(path, content))
  content.db.close()
  edition = openEdition(path)
})
afterAll(() => {
  edition.close()
  rmSync(folder, { recursive: true, force: true })
})

const FLAGS = { nameField: (field: string) => `--${field}` }
const find = (raw: RawNeed) => findSpecialists(edition, parseNeed(edition, raw, FLAGS), parseFindOptions(raw, FLAGS))

test('a person at a ZIP code finds every listed clinician within the radius, each with a reason', () => {
  const result = find({ near: '01103', within: '20037' })
  const matches = result.groups.flatMap(({ results, unranked }) => [...results, ...unranked])
  expect(matches.map(({ npi }) => npi).toSorted()).toEqual(
    [NPIS.jose, NPIS.ann, NPIS.liam, NPIS.wei].filter((npi) => hasPlace(npi)).toSorted(),
  )
  expect(matches.every(({ reasons }) => reasons.some(({ direction }) => direction === 'for'))).toBe(true)
  expect(JSON.parse(JSON.stringify(result))).toEqual(result)
})

test('a name is found wherever it is, and what is not known of it is said', () => {
  const [match] = find({ name: 'cruz' }).groups.flatMap(({ results, unranked }) => [...results, ...unranked])
  expect(match).toMatchObject({ npi: NPIS.jose, distanceKm: null })
  expect(match!.unknown.length).toBeGreaterThan(0)
})

test('show, compare and team speak of the same clinician', () => {
  const jose = showClinician(edition, NPIS.jose)
  expect(compareClinicians(edition, [NPIS.jose, NPIS.ann]).clinicians[0]).toEqual(jose)
  const { npi, roles } = describeTeam(edition, NPIS.jose)
  expect(npi).toBe(NPIS.jose)
  // A spine surgeon's own role.
  expect(roles.find(({ role }) => role === 'surgical opinion')!.covered).toBe(true)
})

function hasPlace(npi: (typeof NPIS)['jose']): boolean {
  return edition.findClinician(npi)!.locations.some(({ lat }) => lat !== null)
}
