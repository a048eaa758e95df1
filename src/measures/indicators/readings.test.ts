import { expect, test } from 'vitest'
import { readAttestedPractices } from './attested-practices.ts'
import { readBetweenVisitCare } from './between-visit-care.ts'
import { readCareCoordination } from './care-coordination.ts'
import { readCommunication } from './communication.ts'
import { readConditionBreadth } from './condition-breadth.ts'
import { readInsideReport } from './inside-report.ts'
import { readOptionBreadth } from './option-breadth.ts'
import { readForPublic, readForReceiver } from './recommended.ts'
import { readReturningVisits } from './returning-visits.ts'
import { readRolesWithinReach } from './roles-within-reach.ts'
import type { Scene } from './scene.ts'
import { readSpineShare } from './spine-share.ts'
import { readSpineVolume } from './spine-volume.ts'
import { readStablePractice } from './stable-practice.ts'
import { readVisitsPerPatient } from './visits-per-patient.ts'
import { readYearsInPractice } from './years-in-practice.ts'

const SOURCES = ['services', 'summary', 'doctors', 'nppes', 'group-experience', 'clinician-reporting', 'ties']
const SCENE: Scene = { discipline: 'pain-medicine', cuts: {}, sources: new Set(SOURCES), referenceYear: 2026 }
const NOTHING_LOADED: Scene = { ...SCENE, sources: new Set() }

test('spine-volume rises with the logarithm up to the 75th percentile of peers', () => {
  const scene = { ...SCENE, cuts: { p75: 99 } }
  const read = (spinePatients: number) =>
    readSpineVolume({ isInFile: true, spinePatients, patients: spinePatients, input: 1 }, scene)
  // 9 patients vary by 3 from year to year: half the way of u from 6 to 12 is (ln 13 − ln 7)/(2 ln 100).
  const s = (Math.log(13) - Math.log(7)) / (2 * Math.log(100))
  expect(read(9)).toMatchObject({ value: 9, utility: 0.5, sampling: expect.closeTo(s * s, 12) })
  expect(read(500)).toMatchObject({ value: 500, utility: 1, sampling: 0 })
})

test('none visible is 0 to 10 patients: the middle of that interval and its variance', () => {
  const scene = { ...SCENE, cuts: { p75: 120 } }
  // log 11 ÷ log 121 is one half.
  expect(readSpineVolume({ isInFile: true, spinePatients: 0, patients: 0, input: 1 }, scene)).toMatchObject({
    why: 'none-visible',
    known: { value: 0, utility: expect.closeTo(0.25, 12), sampling: expect.closeTo(0.25 / 12, 12) },
  })
  expect(
    readSpineVolume({ isInFile: true, spinePatients: 0, patients: 0, input: 1 }, { ...SCENE, cuts: { p75: 4 } }),
  ).toMatchObject({
    known: { utility: 0.5, sampling: 1 / 12 },
  })
  expect(readSpineVolume({ isInFile: false, spinePatients: 0, patients: 0, input: null }, scene)).toEqual({
    why: 'not-in-the-file',
  })
  expect(readSpineVolume({ isInFile: true, spinePatients: 5, patients: 5, input: 1 }, NOTHING_LOADED)).toEqual({
    why: 'source-absent',
  })
})

test('condition-breadth varies as other years would show it: a code that falls to 10 patients is hidden', () => {
  const read = (patients: number[]) => {
    const facts = { isInFile: true, codes: ['64493', '22513'], patients, visibleServices: 100, totalServices: 100, input: 1 }
    const reading = readConditionBreadth({ npi: 2000000002, ...facts }, SCENE)
    return 'sampling' in reading ? reading.sampling : Number.NaN
  }
  // Two conditions as often: with hundreds each, half of 4 hardly varies. With 11 each one of them is hidden in about half of the
  // years, so that u is 1/2 or 1/4 about as often: (1/8)² = 0.0156, a little more than half of it among the years that show any.
  expect(read([400, 400])).toBeLessThan(0.0001)
  expect(read([11, 11])).toBeGreaterThan(0.01)
  expect(read([11, 11])).toBeLessThan(0.0164)
})

test('condition-breadth is the effective number of conditions over expected patients', () => {
  // 40 transforaminal patients: 30 radiculopathy, 10 stenosis; 60 facet patients.
  const reading = readConditionBreadth(
    {
      npi: 2000000002,
      isInFile: true,
      codes: ['64483', '64493'],
      patients: [40, 60],
      visibleServices: 100,
      totalServices: 100,
      input: 1,
    },
    SCENE,
  )
  const entropy = -(0.3 * Math.log(0.3) + 0.1 * Math.log(0.1) + 0.6 * Math.log(0.6))
  expect(reading).toMatchObject({
    value: expect.closeTo(Math.exp(entropy), 12),
    n: 100,
    utility: expect.closeTo(Math.exp(entropy) / 4, 12),
  })
  expect(reading).toHaveProperty('sampling', expect.any(Number))
  expect(
    readConditionBreadth(
      { npi: 2000000002, isInFile: true, codes: ['64450'], patients: [40], visibleServices: 40, totalServices: null, input: 1 },
      SCENE,
    ),
  ).toEqual({
    why: 'none-visible',
  })
})

test.each([
  [2020, 2010, 6],
  [null, 2014, 12],
  [2030, 2014, 12],
  [1900, 2026, 0],
])('graduated %s, enumerated %s: %d years in 2026', (graduationYear, enumerationYear, years) => {
  const reading = readYearsInPractice({ graduationYear, enumerationYear, doctorsInput: 1, nppesInput: 2 }, SCENE)
  expect(reading).toMatchObject({ value: years, utility: expect.closeTo(1 - Math.exp(-years / 6), 12) })
})

test('a year in the future or more than 70 years ago is refused', () => {
  const read = (graduationYear: number) =>
    readYearsInPractice({ graduationYear, enumerationYear: null, doctorsInput: 1, nppesInput: null }, SCENE)
  expect([read(2027), read(1955)]).toEqual([{ why: 'year-refused' }, { why: 'year-refused' }])
  expect(read(1956)).toMatchObject({ value: 70 })
})

test('spine-share has bounds from hidden services, which hide at most as many patients', () => {
  const facts = {
    isInFile: true,
    spinePatients: 30,
    allPatients: 120,
    largestCell: 40,
    visitServices: 0,
    visibleServices: 300,
    input: 1,
  }
  expect(readSpineShare({ ...facts, totalServices: 380 }, SCENE)).toMatchObject({
    value: 0.25,
    n: 40,
    x: 10,
    bounds: { low: 0.15, high: 0.55 },
  })
  expect(readSpineShare({ ...facts, totalServices: null }, SCENE)).toMatchObject({ value: 0.25, bounds: 'no-total' })
  expect(readSpineShare({ ...facts, totalServices: 200 }, SCENE)).toMatchObject({ bounds: 'total-falls-short' })
})

test('who makes only visits has no spine share', () => {
  const facts = {
    isInFile: true,
    spinePatients: 0,
    allPatients: 0,
    largestCell: 0,
    visibleServices: 300,
    totalServices: null,
    input: 1,
  }
  expect(readSpineShare({ ...facts, visitServices: 300 }, SCENE)).toEqual({ why: 'visits-only' })
  expect(readSpineShare({ ...facts, visitServices: 0 }, SCENE)).toEqual({ why: 'none-visible' })
})

test('the vector of F2: 200 new and 800 returning visits are a returning share of 0.8', () => {
  const facts = {
    isInFile: true,
    newServices: 200,
    establishedServices: 800,
    largestCell: 250,
    visibleServices: 1000,
    totalServices: 1250,
    input: 1,
  }
  const reading = readReturningVisits(facts, { ...SCENE, cuts: { median: 0.96 } })
  expect(reading).toMatchObject({
    value: 0.8,
    n: 250,
    x: 200,
    utility: expect.closeTo(0.8 / 0.96, 12),
    bounds: { low: 0.64, high: 0.84 },
  })
  expect(readReturningVisits({ ...facts, newServices: 0, establishedServices: 0 }, SCENE)).toEqual({ why: 'no-visits' })
})

test('visits per patient are bounded by the largest row and by the sum of rows', () => {
  const facts = { npi: 2000000002, isInFile: true, services: 300, patients: [60, 100], input: 1 }
  expect(readVisitsPerPatient(facts, { ...SCENE, cuts: { median: 4 } })).toMatchObject({
    value: 3,
    n: 100,
    utility: 0.75,
    bounds: { low: 300 / 160, high: 3 },
  })
})

test.each([
  [[50, 50], 1],
  [[70, 30], 25 / 45],
  [[95, 5], 0],
  [[100, 0.01], 0],
])('of services %j the utility of option-breadth is %d', (services, utility) => {
  const facts = {
    npi: 2000000002,
    isInFile: true,
    groups: ['abl.facet', 'inj.facet'],
    services,
    visibleServices: 100,
    totalServices: null,
    input: 1,
  }
  expect(readOptionBreadth(facts, SCENE)).toMatchObject({ utility: expect.closeTo(utility, 12) })
})

test('codes of one group add up, and under 30 services option-breadth does not apply', () => {
  const facts = {
    npi: 2000000002,
    isInFile: true,
    groups: ['inj.facet', 'inj.facet', 'scs'],
    services: [20, 20, 10],
    visibleServices: 50,
    totalServices: null,
    input: 1,
  }
  expect(readOptionBreadth(facts, SCENE)).toMatchObject({ value: 0.8, n: 50 })
  expect(readOptionBreadth({ ...facts, services: [10, 9, 10] }, SCENE)).toEqual({ why: 'under-30-interventional' })
})

test('hidden work opens the utility of option-breadth to both sides, and its variance is width²/12', () => {
  // A fifth of the work is hidden: the largest group has between 0.7 · 0.8 = 0.56 and 0.76 of it, so u is between 0.19/0.45 and 0.39/0.45.
  const facts = { npi: 2000000002, isInFile: true, groups: ['abl.facet', 'inj.facet'], services: [70, 30], input: 1 }
  expect(readOptionBreadth({ ...facts, visibleServices: 100, totalServices: 125 }, SCENE)).toMatchObject({
    value: 0.7,
    utility: expect.closeTo(0.29 / 0.45, 12),
    hidden: expect.closeTo((0.2 / 0.45) ** 2 / 12, 12),
  })
})

test('hidden patients of condition-breadth have what is most frequent, or what no code speaks of', () => {
  // 60 facet patients are all; 25 of 100 services are hidden, so 20 patients: all facet, or 2 of each of ten other conditions.
  const facts = {
    npi: 2000000002,
    isInFile: true,
    codes: ['64493'],
    patients: [60],
    visibleServices: 75,
    totalServices: 100,
    input: 1,
  }
  const high = Math.min(1, Math.exp(-(0.75 * Math.log(0.75) + 10 * 0.025 * Math.log(0.025))) / 4)
  expect(readConditionBreadth(facts, SCENE)).toMatchObject({
    value: 1,
    utility: expect.closeTo((0.25 + high) / 2, 12),
    hidden: expect.closeTo((high - 0.25) ** 2 / 12, 12),
  })
})

test('a group’s survey is a tenth of all groups, with a reliability of one half', () => {
  const facts = { hasGroup: true, rate: 94.3, patients: 250, input: 1 }
  expect(readCommunication(facts, SCENE)).toMatchObject({ value: 94.3, utility: expect.closeTo(0.55, 12), lambda: 0.5 })
  expect(readCommunication({ ...facts, rate: null }, SCENE)).toEqual({ why: 'group-does-not-report' })
  expect(readCommunication({ ...facts, hasGroup: false }, SCENE)).toEqual({ why: 'no-group' })
})

test.each([
  [['IA_PM_5'], 0.3],
  [['IA_BE_12'], 0.4],
  [['IA_BE_12', 'IA_BE_6', 'IA_CC_18'], 0.6],
])('attested %j is a utility of %d', (activities, utility) => {
  expect(readAttestedPractices({ activities, input: 1 }, SCENE)).toMatchObject({ utility: expect.closeTo(utility, 12) })
  expect(readAttestedPractices({ activities: [], input: null }, SCENE)).toEqual({ why: 'nothing-attested' })
})

test('a referral measure has its own numerator and denominator', () => {
  expect(readCareCoordination({ rate: 62.5, patients: 40, input: 1 }, SCENE)).toMatchObject({ value: 0.625, n: 40, x: 25 })
  expect(readCareCoordination({ rate: 62.5, patients: null, input: 1 }, SCENE)).toEqual({ why: 'not-reported' })
})

test('care between visits that is not seen is not evidence of none', () => {
  expect(readBetweenVisitCare({ isInFile: true, services: 0, input: 1 }, SCENE)).toEqual({ why: 'absence-is-not-evidence' })
  expect(readBetweenVisitCare({ isInFile: true, services: 12, input: 1 }, SCENE)).toMatchObject({ value: 12, utility: 1 })
})

test('without a group and without a neighbour roles within reach are not known; with one they may be none', () => {
  const facts = { isMatched: true, coveredWeight: 1.5, neededWeight: 4, doctorsInput: 3, nppesInput: 4, servicesInput: 1 }
  expect(readRolesWithinReach(facts)).toMatchObject({ value: 0.375, input: 3 })
  expect(readRolesWithinReach({ ...facts, coveredWeight: 0 })).toMatchObject({ value: 0 })
  expect(readRolesWithinReach({ ...facts, isMatched: false })).toEqual({ why: 'no-group-or-address-match' })
})

test('two releases do not make a practice stable', () => {
  expect(readStablePractice({ releases: 2, samePlaceReleases: 2, input: 1 })).toEqual({ why: 'fewer-than-3-releases' })
  expect(readStablePractice({ releases: 4, samePlaceReleases: 3, input: 1 })).toMatchObject({ value: 0.75, n: 4 })
})

test('nothing from inside Spinewise shows below 25 answers, and recommendations never in public', () => {
  expect(readInsideReport({ x: 24, n: 24 })).toEqual({ why: 'no-answers-yet' })
  expect(readInsideReport({ x: null, n: null })).toEqual({ why: 'no-answers-yet' })
  expect(readInsideReport({ x: 20, n: 25 })).toMatchObject({ value: 0.8, x: 20, n: 25 })
  expect(readForPublic()).toEqual({ why: 'receiver-only' })
  expect(readForReceiver({ x: 20, n: 25 })).toMatchObject({ value: 0.8 })
})
