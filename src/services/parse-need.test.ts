import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UserError } from '#domain/errors.ts'
import type { Place } from '#edition/reader-contract.ts'
import { parseFindOptions, parseNeed, type RawNeed } from './parse-need.ts'
import { parseWeights } from './parse-weights.ts'

const PLACES: Place[] = [
  { zip: '02115', city: 'Boston', state: 'MA', lat: 42.34, lon: -71.09 },
  { zip: '97477', city: 'Springfield', state: 'OR', lat: 44.05, lon: -123.02 },
  { zip: '62701', city: 'Springfield', state: 'IL', lat: 39.8, lon: -89.65 },
]
const EDITION = {
  findZip: (zip: string) => PLACES.find((place) => place.zip === zip),
  listPlaces: (text: string) => PLACES.filter(({ city, state }) => text === city || text === `${city}, ${state}`),
}
const FLAGS = { nameField: (field: string) => `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` }

const parse = (raw: RawNeed) => parseNeed(EDITION, raw, FLAGS)

function errorOf(raw: RawNeed): UserError {
  try {
    parse({ near: '02115', ...raw })
    parseFindOptions(raw, FLAGS)
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('no error')
}

test('a ZIP code alone gives a whole need', () => {
  expect(parse({ near: '02115' })).toEqual({
    condition: 'not-sure',
    weeks: null,
    legSymptoms: null,
    armSymptoms: null,
    legPain: null,
    legPainWeeks: null,
    walkingLimited: null,
    deficit: null,
    triedKinds: [],
    phq4: null,
    firstEpisode: null,
    age: null,
    pregnant: false,
    osteoporosis: false,
    steroids: false,
    anticoagulant: false,
    cancer: false,
    stance: { surgery: 'open', medicines: 'open' },
    withinKm: 40,
    visit: 'either',
    language: null,
    gender: null,
    acceptsMedicare: false,
    disciplines: [],
    place: { label: 'Boston, MA 02115', lat: 42.34, lon: -71.09 },
    name: null,
    weights: { knowledge: 3, specialization: 3, teamwork: 2, partnership: 3, continuity: 3 },
  })
  expect(parseFindOptions({}, FLAGS)).toEqual({ limit: 20, page: 1, sort: 'fit' })
})

test('every flag is read, bare ones and lists too', () => {
  const need = parse({
    near: 'Boston, MA',
    within: '12.5',
    condition: 'stenosis',
    weeks: '14',
    walkingLimited: true,
    deficit: 'no',
    tried: 'therapy, medicine',
    surgery: 'avoid',
    visit: 'telehealth',
    gender: 'F',
    medicare: 'yes',
    discipline: ['pmr', 'chiropractic'],
    weights: 'continuity=5, knowledge=0.5',
    age: '61',
    language: 'Spanish',
  })
  expect(need).toMatchObject({
    withinKm: 12.5,
    condition: 'stenosis',
    weeks: 14,
    walkingLimited: true,
    deficit: false,
    triedKinds: ['therapy', 'medicine'],
    age: 61,
    language: 'Spanish',
    stance: { surgery: 'avoid', medicines: 'open' },
    visit: 'telehealth',
    gender: 'F',
    acceptsMedicare: true,
    disciplines: ['pmr', 'chiropractic'],
    weights: { knowledge: 0.5, specialization: 3, teamwork: 2, partnership: 3, continuity: 5 },
  })
})

test('empty fields of a form count as not given', () => {
  expect(parse({ near: '02115', within: '', weeks: ' ', condition: '', name: undefined })).toMatchObject({
    withinKm: 40,
    weeks: null,
    condition: 'not-sure',
  })
})

test('latitude and longitude are a place, a name alone needs none', () => {
  expect(parse({ near: '13.45, 144.78' }).place).toEqual({ label: '13.45, 144.78', lat: 13.45, lon: 144.78 })
  expect(parse({ name: 'rivera' })).toMatchObject({ place: null, name: 'rivera' })
  expect(parse({ near: '02115-1234' }).place?.label).toBe('Boston, MA 02115')
})

test.each([
  [{ near: '99999' }, 'near', 'no ZIP code 99999 is known'],
  [{ near: '2115' }, 'near', 'did you mean 02115 (Boston, MA)?'],
  [{ near: 'Atlantis' }, 'near', 'no place called "Atlantis"'],
  [{ near: 'Springfield' }, 'near', 'could be "Springfield, OR" (97477), "Springfield, IL" (62701)'],
  [{ near: '91, 0' }, 'near', 'no place on Earth'],
  [{ near: '' }, 'near', 'no place was given'],
  [{ within: '-1' }, 'within', '--within "-1" is not a distance in km from 0 to 20037'],
  [{ within: 'NaN' }, 'within', 'is not a distance'],
  [{ within: 'Infinity' }, 'within', 'is not a distance'],
  [{ within: '1e3' }, 'within', 'is not a distance'],
  [{ within: '20038' }, 'within', 'is not a distance'],
  [{ within: ['10', '20'] }, 'within', 'is not a distance'],
  [{ condition: 'lumbago' }, 'condition', 'is not one of nslbp, radiculopathy,'],
  [{ legSymptoms: 'perhaps' }, 'legSymptoms', '--leg-symptoms "perhaps" is not yes or no'],
  [{ phq4: '2.5' }, 'phq4', 'is not a PHQ-4 score'],
  [{ tried: 'therapy,prayer' }, 'tried', 'is not a list of therapy,'],
  [{ discipline: 'witchcraft' }, 'discipline', 'is not a list of spine-surgery,'],
  [{ weights: 'knowledge' }, 'weights', '"knowledge" is not a weight'],
  [{ weights: 'wisdom=3' }, 'weights', 'wisdom is not one of the five qualities'],
  [{ weights: 'knowledge=NaN' }, 'weights', 'is not a weight'],
  [{ weights: 'knowledge=-1' }, 'weights', 'is not a weight'],
  [{ weights: 'knowledge=11' }, 'weights', 'above 10'],
  [{ weights: 'knowledge=1,knowledge=2' }, 'weights', 'given twice'],
  [{ weights: 'knowledge=0,specialization=0,teamwork=0,partnership=0,continuity=0' }, 'weights', 'all five weights are 0'],
  [{ limit: '0' }, 'limit', 'is not a whole number from 1 to 200'],
  [{ limit: '201' }, 'limit', 'is not a whole number from 1 to 200'],
  [{ withn: '10' }, 'unknown-field', '--withn is not understood'],
  [{ toString: '10' }, 'unknown-field', 'is not understood'],
])('%j is the error %s: %s', (raw, code, message) => {
  const error = errorOf(raw)
  expect(error.code).toBe(code)
  expect(error.message).toContain(message)
  expect(error).toMatchObject({ kind: 'usage', at: expect.stringMatching(/^--/), remedy: expect.stringMatching(/\S/) })
})

test('whatever is written, it is a need or an error that names the place and the remedy', () => {
  const fields = fc.constantFrom(
    'near',
    'within',
    'weeks',
    'age',
    'weights',
    'condition',
    'deficit',
    'tried',
    'limit',
    'visit',
    'toString',
    '__proto__',
  )
  const value = fc.oneof(fc.string(), fc.integer().map(String), fc.double(), fc.boolean(), fc.constant(null))
  fc.assert(
    fc.property(fc.dictionary(fields, value), (raw) => {
      try {
        const { withinKm, weeks } = parse(raw)
        expect(Number.isFinite(withinKm) && (weeks === null || Number.isFinite(weeks))).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
        expect(error).toMatchObject({ at: expect.any(String), remedy: expect.any(String) })
      }
    }),
    { seed: 5, numRuns: 1000 },
  )
})

test('weights are understood by the names that people are shown', () => {
  expect(parseWeights('follow-up=5,team=1,listening=4,focus=2', '--weights')).toEqual({
    knowledge: 3,
    specialization: 2,
    teamwork: 1,
    partnership: 4,
    continuity: 5,
  })
})
