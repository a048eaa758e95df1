import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ORGANISATION_TAXONOMIES } from './organisation-taxonomies.ts'
import { findSpecialty, SPECIALTIES } from './specialties.ts'
import { TAXONOMIES } from './taxonomies.ts'

const NUCC = '../shared/data/ref/nucc_taxonomy_251.csv'
const SERVICES_2012 = '../shared/data/puf/PUF_CY2012_block.tsv'
const CROSSWALK = '../shared/data/ref/CMS_crosswalk_specialty_taxonomy_2025-11_amended.csv'

test.skipIf(!existsSync(NUCC))('every taxonomy code of ours stands in the official list', () => {
  const official = new Set(readFileSync(NUCC, 'latin1').match(/^[0-9A-Z]{10}(?=,)/gm))
  expect(TAXONOMIES.filter(({ code }) => !official.has(code))).toEqual([])
  expect([...ORGANISATION_TAXONOMIES.keys()].filter((code) => !official.has(code))).toEqual([])
})

test.skipIf(!existsSync(CROSSWALK))("CMS assigns each specialty's general taxonomy to the code that we give it", () => {
  const rows = readFileSync(CROSSWALK, 'latin1').matchAll(/^(\w\w),.*?,([0-9A-Z]{10}) *,/gm)
  const pairs = new Set([...rows].map(([, code, taxonomy]) => `${code} ${taxonomy}`))
  const apart = SPECIALTIES.filter(({ code, taxonomy }) => taxonomy && !pairs.has(`${code} ${taxonomy}`))
  expect(apart.map(({ code }) => code)).toEqual([])
})

test.skipIf(!existsSync(SERVICES_2012))('the specialties of the 2012 file that D2 names are all recognised', () => {
  const rows = readFileSync(SERVICES_2012, 'latin1').split(/\r?\n/)
  const at = rows[0]?.split('\t').indexOf('provider_type') ?? -1
  const names = new Set(rows.slice(1).flatMap((row) => row.split('\t')[at] ?? []))
  const disciplines = new Set<string | undefined>([...names].map((name) => findSpecialty(name)?.discipline))
  const expected = ['pmr', 'pain-medicine', 'spine-surgery', 'physical-therapy', 'chiropractic', 'neurology', 'rheumatology']
  expect(expected.filter((discipline) => !disciplines.has(discipline))).toEqual([])
})
