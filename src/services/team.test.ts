import { expect, test } from 'vitest'
import type { Clinician } from '#domain/contract.ts'
import { parseNpi } from '#domain/npi.ts'
import type { Tie } from '#edition/reader-contract.ts'
import { makeColumns } from '#match/test-columns.ts'
import { describeTeam } from './team.ts'
import { makeClinician, makeEdition } from './test-edition.ts'

const ME = '2000000002'

function tie(given: Partial<Omit<Tie, 'npi'>> & { npi: string; discipline: string }): Tie {
  const { npi, ...rest } = given
  return { name: `Fictional ${npi}`, via: 'group', distanceKm: 3, qualifies: true, injects: false, ...rest, npi: parseNpi(npi) }
}

function teamOf(ties: Tie[], own: Partial<Clinician> = {}) {
  const columns = makeColumns([
    { npi: Number(ME) },
    { npi: 2000000010, discipline: 'behavioral-health', places: [{ lat: 42.36, lon: -71.2 }] },
    { npi: 2000000028, discipline: 'behavioral-health' },
  ])
  const { roles } = describeTeam(makeEdition({ columns, ties, clinicians: [makeClinician({ npi: parseNpi(ME), ...own })] }), ME)
  return new Map(roles.map((role) => [role.role, role]))
}

test('one’s own role is covered, and a physiatrist who injects fills the interventional one', () => {
  expect(teamOf([]).get('medical back care')!.covered).toBe(true)
  expect(teamOf([]).get('interventional pain')!.covered).toBe(false)
  const injections = {
    group: 'inj.epidural',
    patientsLow: 11,
    patientsHigh: 11,
    patientsBound: null,
    services: 20,
    conditions: [],
  }
  expect(teamOf([], { practice: [injections] }).get('interventional pain')!.covered).toBe(true)
  expect(teamOf([], { practice: [{ ...injections, patientsLow: 10 }] }).get('interventional pain')!.covered).toBe(false)
})

test.each([
  ['the same group within 25 km', { via: 'group', distanceKm: 25 }, true],
  ['the same group farther away', { via: 'group', distanceKm: 25.1 }, false],
  ['the same group at an unknown distance', { via: 'group', distanceKm: null }, false],
  ['the same address', { via: 'address', distanceKm: null }, true],
  ['the same address without the experience asked', { via: 'address', qualifies: false }, false],
  ['the same hospital', { via: 'hospital' }, false],
  ['shared patients', { via: 'shared-patients' }, false],
] as const)('a physical therapist by %s covers the role: %j gives %s', (_, how, covered) => {
  const role = teamOf([tie({ npi: '2000000036', discipline: 'physical-therapy', ...how })]).get('active rehabilitation')!
  expect(role.covered).toBe(covered)
  expect(role.clinicians[0]).toMatchObject({ npi: '2000000036', via: [how.via] })
})

test('a person tied in two ways is one member with both', () => {
  const twice = [
    tie({ npi: '2000000036', discipline: 'physical-therapy' }),
    tie({ npi: '2000000036', discipline: 'physical-therapy', via: 'hospital' }),
  ]
  expect(teamOf(twice).get('active rehabilitation')!.clinicians).toEqual([
    expect.objectContaining({ via: ['group', 'hospital'] }),
  ])
})

test('a missing role names the nearest who could fill it, tied to nobody', () => {
  const { covered, clinicians } = teamOf([]).get('behavioural health')!
  expect(covered).toBe(false)
  expect(clinicians.map(({ npi, via }) => [npi, via])).toEqual([
    ['2000000028', []],
    ['2000000010', []],
  ])
  expect(clinicians[1]!.distanceKm).toBeCloseTo(11.5, 1)
})

test('a pain physician tied by injections alone is no therapist', () => {
  const role = teamOf([tie({ npi: '2000000036', discipline: 'pmr', injects: true })]).get('interventional pain')!
  expect(role.covered).toBe(true)
})
