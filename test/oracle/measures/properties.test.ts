import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import { QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import type { Duckdb } from '#doors/duckdb.ts'
import { CATALOG } from '#measures/catalog.ts'
import type { Readings } from '#measures/indicators/indicator.ts'
import { prepareTables } from '#measures/indicators/prepare-tables.ts'
import { readReturningVisits } from '#measures/indicators/returning-visits.ts'
import { readSpineShare } from '#measures/indicators/spine-share.ts'
import { readSpineVolume } from '#measures/indicators/spine-volume.ts'
import { measureEdition } from '#measures/measure-edition.ts'
import type { Measured } from '#measures/measured.ts'
import { type ShrunkIndicator, shrinkIndicator } from '#measures/posterior.ts'
import { estimatePriors } from '#measures/priors.ts'
import { partsOf, sumQuality } from '#measures/quality.ts'
import { makePrior, shrinkShare } from '#measures/shrink.ts'
import { boundVisibleRatio } from '#measures/suppress.ts'
import { openFixture } from './make-tables.ts'

const RUNS = { seed: 20261124, numRuns: 500 }
const SCENE = {
  discipline: 'pain-medicine',
  cuts: { p75: 120 },
  sources: new Set(['services', 'summary']),
  referenceYear: 2024,
} as const

let db: Duckdb
let measured: Measured
let full: Whole
beforeAll(async () => {
  db = await openFixture({ seed: 11 })
  measured = await measureEdition(db)
  full = await measureAll()
})
afterAll(() => db.close())

test('permuting the rows of every file and changing the number of threads changes nothing', async () => {
  const other = await openFixture({ seed: 11, threads: 1, isReversed: true })
  expect(await measureEdition(other)).toEqual(measured)
  other.close()
})

test('an indicator that is not known enters with the mean of its prior', () => {
  let unknown = 0
  for (const columns of measured.indicators) {
    for (let index = 0; index < measured.roster.count; index += 1) {
      if (columns.lambda[index] !== 0) continue
      const discipline = DISCIPLINE_IDS[measured.roster.discipline[index]!]
      const prior = measured.priors.find(
        (candidate) => candidate.indicator === columns.id && candidate.discipline === discipline,
      )!
      const cap = measured.curves.find(
        (curve) => curve.indicator === 'returning-visits' && curve.discipline === discipline && curve.name === 'median',
      )
      const expected = columns.id === 'returning-visits' ? Math.min(1, prior.mean / cap!.value) : prior.mean
      expect(columns.mean[index]).toBeCloseTo(expected, 12)
      unknown += 1
    }
  }
  expect(unknown).toBeGreaterThan(1000)
})

// Tables that a file fills, counted tables included.
const FILES = {
  services: ['counted_row', 'practice', 'practice_code', 'spine', 'visits'],
  summary: ['summary'],
  doctors: ['membership'],
  'group-experience': ['group_experience'],
  'clinician-reporting': ['clinician_reporting'],
  'group-reporting': ['group_reporting'],
  ties: ['ties'],
} as const satisfies Record<string, readonly string[]>

test.each(Object.keys(FILES) as (keyof typeof FILES)[])('with priors held fixed, removing %s never raises E', async (source) => {
  await db.run('BEGIN TRANSACTION')
  for (const table of FILES[source]) await db.run(`DELETE FROM ${table}`)
  await db.run(`DELETE FROM input WHERE source = '${source}'`)
  if (source === 'services') await db.run('UPDATE person SET in_services = FALSE')
  if (source === 'doctors') await db.run('UPDATE person SET graduation_year = NULL')
  const reduced = await measureAll(full)
  await db.run('ROLLBACK')
  let fell = 0
  for (const id of QUALITY_IDS) {
    const [before, after] = [strengthsOf(full, id), strengthsOf(reduced, id)]
    for (const [index, strength] of before.entries()) {
      if (Number.isNaN(strength)) continue
      expect(after[index]).toBeLessThanOrEqual(strength + 1e-12)
      if (after[index]! < strength - 1e-12) fell += 1
    }
  }
  // The summary file gives bounds, and group attestations stand behind a clinician's own: E may stay.
  if (source !== 'summary') expect(fell).toBeGreaterThan(0)
})

test("adding patients to any row of the tables never lowers anybody's patients of spine-volume", async () => {
  const place = CATALOG.findIndex(({ definition }) => definition.id === 'spine-volume')
  const before = full.readings[place]!.columns
  let rose = 0
  for (const part of [0, 1, 2]) {
    await db.run('BEGIN TRANSACTION')
    await db.run(
      `UPDATE counted_row SET patients = patients + 7 * (part + 1) FROM (SELECT ${part} AS part) WHERE hash(npi, hcpcs, ${part}) % 3 = 0`,
    )
    const after = (await measureAll(full)).readings[place]!.columns
    await db.run('ROLLBACK')
    for (const [index, value] of before.value.entries()) {
      if (Number.isNaN(value)) continue
      expect(after.value[index]).toBeGreaterThanOrEqual(value)
      if (after.value[index]! > value) rose += 1
    }
  }
  expect(rose).toBeGreaterThan(50)
})

const cells = fc.array(fc.record({ factor: fc.constantFrom(1, 0.5, 0.3, 0.12), patients: fc.integer({ min: 11, max: 900 }) }), {
  minLength: 1,
  maxLength: 12,
})

test('adding patients to any visible group never lowers spine-volume', () => {
  fc.assert(
    fc.property(cells, fc.nat(11), fc.integer({ min: 1, max: 500 }), (rows, place, more) => {
      const read = (own: typeof rows) => {
        const spinePatients = Math.max(...own.map((row) => row.factor * row.patients))
        return readSpineVolume({ isInFile: true, spinePatients, patients: 0, input: null }, SCENE)
      }
      const added = rows.with(place % rows.length, {
        ...rows[place % rows.length]!,
        patients: rows[place % rows.length]!.patients + more,
      })
      const [before, after] = [read(rows), read(added)]
      return 'value' in before && 'value' in after && after.value >= before.value && after.utility >= before.utility
    }),
    RUNS,
  )
})

test('adding patients to a group that counts in full never lowers spine-share, nor its posterior at the same n', () => {
  fc.assert(
    fc.property(cells, fc.integer({ min: 1, max: 500 }), fc.double({ min: 0.02, max: 0.98, noNaN: true }), (rows, more, mean) => {
      const largest = Math.max(...rows.map((row) => row.patients))
      const share = (extra: number) => {
        const spinePatients = rows.reduce((sum, row) => sum + row.factor * row.patients, extra)
        const allPatients = rows.reduce((sum, row) => sum + row.patients, extra)
        const totals = { visitServices: 0, visibleServices: 0, totalServices: null, input: null }
        const reading = readSpineShare({ isInFile: true, spinePatients, allPatients, largestCell: largest, ...totals }, SCENE)
        return 'value' in reading
          ? { value: reading.value, posterior: shrinkShare(makePrior(mean, 9), { x: reading.x!, n: largest }).mean }
          : null
      }
      const [before, after] = [share(0), share(more)]
      return before !== null && after !== null && after.value >= before.value && after.posterior >= before.posterior
    }),
    RUNS,
  )
})

const row = fc.record({
  weight: fc.constantFrom(0, 0.1, 0.5, 1),
  patients: fc.integer({ min: 11, max: 500 }),
  perPatient: fc.integer({ min: 1, max: 6 }),
})
const hiddenRow = fc.record({
  weight: fc.constantFrom(0, 0.1, 0.5, 1),
  patients: fc.integer({ min: 0, max: 10 }),
  perPatient: fc.integer({ min: 1, max: 6 }),
})

test('bounds contain every completion of suppressed cells by 0 to 10 patients', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.array(hiddenRow, { maxLength: 12 }), (seen, unseen) => {
      const sum = (rows: typeof seen, of: (one: (typeof seen)[number]) => number) =>
        rows.reduce((total, one) => total + of(one), 0)
      const services = (one: (typeof seen)[number]) => one.patients * one.perPatient
      const visible = sum(seen, services)
      const part = sum(seen, (one) => one.weight * one.patients)
      const bounds = boundVisibleRatio(
        part,
        sum(seen, (one) => one.patients),
        { visible, total: visible + sum(unseen, services) },
      )
      const all = [...seen, ...unseen]
      const truth = sum(all, (one) => one.weight * one.patients) / sum(all, (one) => one.patients)
      return typeof bounds === 'object' && bounds.low <= truth + 1e-12 && truth <= bounds.high + 1e-12
    }),
    RUNS,
  )
})

const office = fc.record({
  kind: fc.constantFrom('new', 'established', 'other'),
  services: fc.integer({ min: 11, max: 900 }),
})
const hiddenOffice = fc.record({
  kind: fc.constantFrom('new', 'established', 'other'),
  services: fc.integer({ min: 0, max: 60 }),
})

test('bounds of returning visits contain every completion of suppressed cells, whatever kind of visit they hide', () => {
  fc.assert(
    fc.property(fc.array(office, { minLength: 1, maxLength: 8 }), fc.array(hiddenOffice, { maxLength: 12 }), (seen, unseen) => {
      const sum = (rows: typeof seen, ...kinds: string[]) =>
        rows.reduce((total, one) => total + (kinds.length === 0 || kinds.includes(one.kind) ? one.services : 0), 0)
      const all = [...seen, ...unseen]
      const reading = readReturningVisits(
        {
          isInFile: true,
          newServices: sum(seen, 'new'),
          establishedServices: sum(seen, 'established'),
          largestCell: 11,
          visibleServices: sum(seen),
          totalServices: sum(all),
          input: null,
        },
        SCENE,
      )
      if ('why' in reading) return sum(seen, 'new', 'established') === 0
      const truth = sum(all, 'established') / sum(all, 'new', 'established')
      const { bounds } = reading
      return typeof bounds === 'object' && bounds.low <= truth + 1e-12 && truth <= bounds.high + 1e-12
    }),
    RUNS,
  )
})

interface Whole {
  readings: Readings[]
  shrunk: ShrunkIndicator[]
  priors: ReturnType<typeof estimatePriors>[]
}

/** Every indicator, with the priors and cut points of another run where one is given. */
async function measureAll(fixed?: Whole): Promise<Whole> {
  await prepareTables(db)
  const { roster } = measured
  const sources = await db.rows<{ source: string }>('SELECT DISTINCT source FROM input')
  const stage = { roster, sources: new Set(sources.map((input) => input.source)), referenceYear: 2024 }
  const whole: Whole = { readings: [], shrunk: [], priors: [] }
  for (const [place, indicator] of CATALOG.entries()) {
    const readings = await indicator.measure(db, stage)
    const priors = fixed?.priors[place] ?? estimatePriors(indicator.definition, readings.columns, roster)
    const caps = (fixed?.readings[place] ?? readings).caps
    whole.readings.push(readings)
    whole.priors.push(priors)
    whole.shrunk.push(shrinkIndicator(indicator.definition, { ...readings, caps }, priors, roster))
  }
  return whole
}

function strengthsOf({ shrunk }: Whole, id: QualityId): number[] {
  const indicators = shrunk.filter((indicator) => indicator.definition.quality === id)
  const r = indicators.map((a) => indicators.map((b) => Number(a === b)))
  return Array.from(measured.roster.npi, (_, index) => sumQuality(partsOf(indicators, index, measured.roster), r).strength)
}
