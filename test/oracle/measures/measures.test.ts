import { afterAll, beforeAll, expect, test } from 'vitest'
import { CONDITION_IDS } from '#domain/condition.ts'
import { INDICATOR_IDS, type IndicatorId } from '#domain/indicator.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import { WHYS, type WhyId } from '#domain/why.ts'
import type { Duckdb } from '#doors/duckdb.ts'
import { CATALOG } from '#measures/catalog.ts'
import { measureEdition } from '#measures/measure-edition.ts'
import type { Measured } from '#measures/measured.ts'
import { betweenVisitCare, medianOfReturning, returningVisits, stablePractice, visitsPerPatient } from './continuity.ts'
import { conditionBreadth, spineVolume, taxonomyWeight, yearsInPractice } from './knowledge.ts'
import { openFixture } from './make-tables.ts'
import { attestedPractices, groupExperience } from './partnership.ts'
import { correlationOf, type PlainMember, percentilesPlainly, qualityOf, qualityPlainly } from './plain-quality.ts'
import type { PlainIndicator, PlainReading, PlainWorld } from './plain-reading.ts'
import { readPlainRows } from './plain-rows.ts'
import { shrinkPlainly } from './plain-shrinkage.ts'
import { makeWorld } from './plain-world.ts'
import { insideRate, recommended, spineShare } from './specialization.ts'
import { careCoordination, optionBreadth, rolesWithinReach, sharedPatients } from './teamwork.ts'

const ORACLES: Record<IndicatorId, PlainIndicator> = {
  'spine-volume': (world) => spineVolume(world),
  'condition-breadth': conditionBreadth,
  'years-in-practice': yearsInPractice,
  training: taxonomyWeight,
  'spine-share': spineShare,
  'declared-focus': taxonomyWeight,
  recommended,
  'roles-within-reach': rolesWithinReach,
  'shared-patients': sharedPatients,
  'option-breadth': optionBreadth,
  'care-coordination': careCoordination,
  communication: (world) => groupExperience(world, 'CAHPS_2'),
  'shared-decisions': (world) => groupExperience(world, 'CAHPS_6'),
  'reported-listening': (world) => insideRate(world, 'reported-listening'),
  'attested-practices': attestedPractices,
  'returning-visits': returningVisits,
  'visits-per-patient': visitsPerPatient,
  'between-visit-care': betweenVisitCare,
  'stable-practice': stablePractice,
  'kept-follow-up': (world) => insideRate(world, 'kept-follow-up'),
}

const TOLERANCE = 1e-9

let db: Duckdb
let measured: Measured
let world: PlainWorld
let members: Map<IndicatorId, PlainMember>

beforeAll(async () => {
  db = await openFixture({ seed: 7 })
  measured = await measureEdition(db)
  world = makeWorld(await readPlainRows(db))
  members = new Map(INDICATOR_IDS.map((id) => [id, memberOf(id, ORACLES[id](world))]))
})
afterAll(() => db.close())

test('the fixture lists hundreds of clinicians, in NPI order', () => {
  expect(measured.roster.count).toBe(world.listed.length)
  expect(measured.roster.count).toBeGreaterThan(300)
  expect([...measured.roster.npi]).toEqual(world.listed.map((clinician) => Number(clinician.npi)))
})

test.each(INDICATOR_IDS)('%s: values, utilities, variances and bounds are those of plain loops', (id) => {
  const columns = measured.indicators[INDICATOR_IDS.indexOf(id)]!
  for (const [place, reading] of ORACLES[id](world).entries()) {
    const at = `${id} of ${world.listed[place]!.npi}`
    expect(columns.why[place], `why, ${at}`).toBe(codeOf(reading.why))
    expectNear(columns.value[place]!, reading.value, `value, ${at}`)
    expectNear(columns.n[place]!, reading.n, `n, ${at}`)
    expectNear(columns.utility[place]!, reading.u, `utility, ${at}`)
    if (reading.lambda === undefined) expectNear(columns.sampling[place]!, reading.s2, `sampling, ${at}`)
    expectNear(columns.boundsLow[place]!, reading.bounds?.[0], `lower bound, ${at}`)
    expectNear(columns.boundsHigh[place]!, reading.bounds?.[1], `upper bound, ${at}`)
    expect(columns.boundsWhy[place], `why no bounds, ${at}`).toBe(codeOf(reading.boundsWhy))
  }
})

test.each(INDICATOR_IDS)('%s: posteriors, intervals, û, v and λ are those of plain loops', (id) => {
  const columns = measured.indicators[INDICATOR_IDS.indexOf(id)]!
  for (const [place, posterior] of members.get(id)!.posteriors.entries()) {
    const at = `${id} of ${world.listed[place]!.npi}`
    for (const name of ['posterior', 'low', 'high', 'mean', 'variance', 'lambda'] as const) {
      expectNear(columns[name][place]!, posterior?.[name], `${name}, ${at}`)
    }
  }
})

test.each(QUALITY_IDS)('%s: Q, interval, strength and percentile are those of plain loops', (id) => {
  const columns = measured.qualities[QUALITY_IDS.indexOf(id)]!
  const qualities = qualityPlainly(membersOf(id), world.listed)
  const percentiles = percentilesPlainly(qualities, world.listed)
  for (const [place, quality] of qualities.entries()) {
    const at = `${id} of ${world.listed[place]!.npi}`
    for (const name of ['mean', 'variance', 'low', 'high', 'strength', 'applyingShare'] as const) {
      expectNear(columns[name][place]!, quality?.[name], `${name}, ${at}`)
    }
    expect(columns.known[place], `known, ${at}`).toBe(quality?.known)
    expectNear(columns.percentile[place]!, percentiles[place], `percentile, ${at}`)
  }
})

test.each(CONDITION_IDS)('knowledge for %s is that of plain loops', (condition) => {
  const columns = measured.knowledgeByCondition[CONDITION_IDS.indexOf(condition)]!
  const whole = membersOf('knowledge')
  const r = whole.map((a) => whole.map((b) => (a === b ? 1 : correlationOf(a, b))))
  const volume = memberOf('spine-volume', condition === 'axspa' ? doesNotApply() : spineVolume(world, condition))
  const forCondition = whole.map((member) => (member.definition.id === 'spine-volume' ? volume : member))
  for (const [place, { npi }] of world.listed.entries()) {
    const quality = qualityOf(forCondition, place, r)
    expectNear(columns.volumeMean[place]!, volume.posteriors[place]?.mean, `volume for ${condition} of ${npi}`)
    expectNear(columns.volumeVariance[place]!, volume.posteriors[place]?.variance, `its variance, ${condition} of ${npi}`)
    for (const name of ['mean', 'variance', 'strength'] as const) {
      expectNear(columns[name][place]!, quality?.[name], `${name}, ${condition} of ${npi}`)
    }
  }
})

test('every reason for not knowing and every kind of prior occurs in the fixture', () => {
  const whys = new Set(measured.indicators.flatMap((columns) => [...columns.why, ...columns.boundsWhy]))
  const expected: WhyId[] = [
    'not-in-the-file',
    'none-visible',
    'visits-only',
    'no-visits',
    'year-refused',
    'no-group-or-address-match',
    'no-group',
    'group-does-not-report',
    'not-reported',
    'nothing-attested',
    'absence-is-not-evidence',
    'fewer-than-3-releases',
    'no-answers-yet',
    'no-ties-visible',
    'no-taxonomy',
    'receiver-only',
    'payer-makes-the-share',
    'not-for-this-discipline',
    'not-paid-by-medicare',
    'too-few-conditions',
    'under-30-interventional',
    'no-total',
    'total-falls-short',
    'not-suppressed',
  ]
  expect(expected.filter((why) => !whys.has(WHYS[why].code))).toEqual([])
  expect(new Set(measured.priors.map((prior) => prior.from))).toEqual(new Set(['estimated', 'pooled', 'default']))
})

function memberOf(id: IndicatorId, readings: readonly PlainReading[]): PlainMember {
  const { definition } = CATALOG[INDICATOR_IDS.indexOf(id)]!
  const caps = id === 'returning-visits' ? medianOfReturning(world) : world.listed.map(() => 1)
  return { definition, posteriors: shrinkPlainly(definition, world.listed, readings, caps) }
}

function membersOf(quality: string): PlainMember[] {
  return INDICATOR_IDS.map((id) => members.get(id)!).filter((member) => member.definition.quality === quality)
}

function doesNotApply(): PlainReading[] {
  return world.listed.map(() => ({ why: 'condition-without-mass' }))
}

function codeOf(why: string | undefined): number {
  // The oracle names its reasons as domain/why.ts does.
  return why === undefined ? 0 : WHYS[why as WhyId].code
}

function expectNear(found: number, expected: number | null | undefined, what: string): void {
  if (expected === null || expected === undefined) expect(found, what).toBeNaN()
  else
    expect(Math.abs(found - expected), `${what}: ${found} for ${expected}`).toBeLessThanOrEqual(
      TOLERANCE * Math.max(1, Math.abs(expected)),
    )
}
