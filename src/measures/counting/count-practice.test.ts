import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findServicesPeople } from '#ingest/identity/services-person.ts'
import { boundPatients } from '#measures/suppress.ts'
import { countPractice } from './count-practice.ts'
import { exportPractice, type PracticeExport } from './export-practice.ts'
import { collectAll, fictionalNpi, insertRows, insertServices, openTables, type ServiceRow } from './test-tables.ts'

const INPUT = { id: 1, source: 'services', release: '2023', release_date: '2023-12-31', layout: '2017', file: 'services.csv' }

async function countRows(rows: readonly ServiceRow[], summaryPatients?: number): Promise<PracticeExport[]> {
  const db = await openTables()
  await insertRows(db, 'input', [INPUT, { ...INPUT, id: 2, release: '2023 again', release_date: '2024-06-30' }])
  await insertServices(db, rows)
  if (summaryPatients !== undefined) {
    await insertRows(db, 'summary', [{ npi: fictionalNpi(1), year: 2023, patients: summaryPatients, input_id: 1, record: 1 }])
  }
  await findServicesPeople(db)
  await countPractice(db)
  const exported = await collectAll(exportPractice(db))
  db.close()
  return exported
}

async function countOne(rows: readonly ServiceRow[], summaryPatients?: number): Promise<PracticeExport> {
  const [first] = await countRows(rows, summaryPatients)
  return first!
}

test('spine patients are weighted patients of procedure rows, whatever else the clinician does', async () => {
  // 62323 weighs 1, 95970 weighs 0.3 (A, pain medicine 1.0), 11042 is in no group.
  const { spine } = await countOne([
    { hcpcs: '62323', patients: 40 },
    { hcpcs: '95970', patients: 20 },
    { hcpcs: '11042', patients: 60 },
    { hcpcs: '99213', patients: 500 },
    { hcpcs: '77003', patients: 70 },
    { hcpcs: '80307', patients: 90 },
    { hcpcs: 'J1030', patients: 30 },
    { hcpcs: '64495', patients: 25 },
  ])
  expect(spine.patients).toBeCloseTo(46, 9)
  expect(spine.allPatients).toBe(120)
  expect(spine.share).toBeCloseTo(46 / 120, 12)
})

test.each([
  ['Orthopedic Surgery', 30],
  ['NEUROSURGERY', 30],
  ['Osteopathic Manipulative Medicine', 21],
  ['Family Practice', 12],
  ['Anesthesiology', 6],
  ['Podiatry', 6],
])('trigger points of 100 patients by %s weigh as %d: 0.3 times the multiplier of E-rule 2', async (specialty, patients) => {
  const { spine } = await countOne([{ hcpcs: '20552', patients: 100, specialty }])
  expect(spine.patients).toBeCloseTo(patients, 9)
})

test('the multiplier leaves a code marked S or M alone', async () => {
  const { spine } = await countOne([
    { hcpcs: '62323', patients: 100, specialty: 'Podiatry' },
    { hcpcs: '62370', patients: 100, specialty: 'Podiatry' },
  ])
  expect(spine.patients).toBeCloseTo(150, 9)
})

test('a group that splits weighs each code by its own mark: 62324 counts 0.2 and is ambiguous, 98977 is mostly spine', async () => {
  const { spine } = await countOne([
    { hcpcs: '62324', patients: 100, specialty: 'Anesthesiology' },
    { hcpcs: '98977', patients: 100, specialty: 'Anesthesiology' },
    { hcpcs: '98980', patients: 100, specialty: 'Anesthesiology' },
  ])
  // 100 × 0.2 × 0.2 + 100 × 0.5 + 100 × 0.5 × 0.2
  expect(spine.patients).toBeCloseTo(64, 9)
})

test('the specialty that most rows name decides the multiplier, and of two named equally often the first in the alphabet', async () => {
  const trigger = { hcpcs: '20552', patients: 100 }
  const most = await countOne([
    { ...trigger, specialty: 'Podiatry' },
    { hcpcs: '99213', patients: 11, specialty: 'Chiropractic' },
    { hcpcs: '99214', patients: 11, specialty: 'Chiropractic' },
  ])
  expect(most.spine.patients).toBeCloseTo(30, 9)
  const tied = await countOne([
    { ...trigger, specialty: 'Podiatry' },
    { hcpcs: '99213', patients: 11, specialty: 'Chiropractic' },
  ])
  expect(tied.spine.patients).toBeCloseTo(30, 9)
})

test('visits, add-ons and drugs of a clinician leave no share, and the share says so by being null', async () => {
  const { spine, visits } = await countOne([
    { hcpcs: '99203', patients: 90, services: 120 },
    { hcpcs: '99204', patients: 60, services: 80 },
    { hcpcs: '99213', patients: 300, services: 500, place: 'O' },
    { hcpcs: '99213', patients: 20, services: 40, place: 'F' },
    { hcpcs: '99214', patients: 150, services: 260 },
    { hcpcs: '64484', patients: 40 },
    { hcpcs: 'Q9966', patients: 40 },
    { hcpcs: 'G0402', patients: 12 },
    { hcpcs: '20550', patients: 15, drug: true },
  ])
  expect(spine).toEqual({ patients: 0, allPatients: 0, share: null })
  // The vector of F2 (new 200, established 800), with one row of it seen in two places.
  expect(visits).toEqual({ newServices: 200, establishedServices: 800 })
})

test('care management and health behavior are procedures although their numbers are those of visits', async () => {
  const { spine, practice } = await countOne([
    { hcpcs: '99490', patients: 50, specialty: 'Pain Management' },
    { hcpcs: '99492', patients: 20, specialty: 'Pain Management' },
    { hcpcs: '99439', patients: 30, specialty: 'Pain Management' },
    { hcpcs: '99417', patients: 30, specialty: 'Pain Management' },
  ])
  expect(spine.allPatients).toBe(70)
  expect(spine.patients).toBeCloseTo(50 * 0.2 + 20 * 0.1, 9)
  expect(practice.map(({ group }) => group)).toEqual(['beh.bhi-cocm', 'cc.ccm'])
})

test('practice adds services of base codes and add-ons, and takes patients from base codes alone', async () => {
  const { practice } = await countOne([
    { hcpcs: '64483', place: 'O', patients: 25, services: 30 },
    { hcpcs: '64483', place: 'F', patients: 40, services: 55 },
    { hcpcs: '64484', place: 'O', patients: 60, services: 70 },
  ])
  expect(practice).toEqual([
    {
      group: 'inj.epi.transfor',
      patientsLow: 40,
      patientsHigh: 65,
      patientsBound: null,
      services: 155,
      conditions: ['radiculopathy', 'stenosis'],
    },
  ])
})

test('a group seen by its add-on alone has services and no patients', async () => {
  const { practice } = await countOne([{ hcpcs: '64484', patients: 60, services: 70 }])
  expect(practice).toMatchObject([{ group: 'inj.epi.transfor', patientsLow: 0, patientsHigh: 0, services: 70 }])
})

test('the bound adds 10 for each hidden base code and place, up to all patients of the summary file', async () => {
  // si.inject holds 27096, 64451 and G0260: six cells, of which the two visible leave four hidden.
  const cells = [
    { hcpcs: '27096', place: 'O', patients: 25 },
    { hcpcs: '64451', place: 'F', patients: 40 },
  ]
  expect((await countOne(cells, 300)).practice).toMatchObject([{ patientsLow: 40, patientsHigh: 65, patientsBound: 105 }])
  // With a third cell three are hidden, as in the vector of F5.
  const three = [...cells, { hcpcs: '27096', place: 'F', patients: 11 }]
  expect((await countOne(three, 300)).practice).toMatchObject([{ patientsLow: 40, patientsHigh: 76, patientsBound: 106 }])
  expect((await countOne(cells, 80)).practice).toMatchObject([{ patientsBound: 80 }])
})

// si.inject: three base codes, each in two places, one to ten patients in a cell never being shown.
const SI_CELLS = ['27096', '64451', 'G0260'].flatMap((hcpcs) => ['O', 'F'].map((place) => ({ hcpcs, place }) as const))

test('low and bound of a group contain every completion of its suppressed cells by 0 to 10 patients', async () => {
  const anyCell = fc.oneof(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 11, max: 300 }))
  const anyCells = fc.tuple(...SI_CELLS.map(() => anyCell)).filter((counts) => counts.some((count) => count > 10))
  // People of several cells may be the same or all different: the truth lies anywhere between.
  const anyCase = fc.record({ counts: anyCells, apart: fc.double({ min: 0, max: 1, noNaN: true }) })
  const cases = [{ counts: [300, 10, 10, 10, 10, 10], apart: 1 }, ...fc.sample(anyCase, { seed: 13, numRuns: 60 })]
  const truths = cases.map(({ counts, apart }) => {
    const [fewest, most] = [Math.max(...counts), counts.reduce((sum, count) => sum + count, 0)]
    return Math.round(fewest + apart * (most - fewest))
  })
  const db = await openTables()
  await insertRows(db, 'input', [INPUT])
  for (const [place, { counts }] of cases.entries()) {
    const npi = fictionalNpi(place)
    const shown = SI_CELLS.flatMap((cell, index) => (counts[index]! > 10 ? [{ ...cell, npi, patients: counts[index]! }] : []))
    await insertServices(db, shown)
    await insertRows(db, 'summary', [{ npi, year: 2023, patients: truths[place]! + 5, input_id: 1, record: 1 }])
  }
  await findServicesPeople(db)
  await countPractice(db)
  const found = new Map((await collectAll(exportPractice(db))).map(({ npi, practice }) => [npi, practice[0]!]))
  db.close()
  for (const [place, truth] of truths.entries()) {
    const { patientsLow, patientsBound } = found.get(fictionalNpi(place))!
    expect(patientsLow).toBeLessThanOrEqual(truth)
    expect(patientsBound).toBeGreaterThanOrEqual(truth)
    // What the vector of F5 proves of the formula holds of the SQL.
    const visible = cases[place]!.counts.filter((count) => count > 10)
    const bounds = boundPatients({ visible, hiddenCells: SI_CELLS.length - visible.length, total: truth + 5 })
    expect({ low: patientsLow, high: patientsBound }).toEqual(bounds)
  }
})

test('only the newest year of each individual counts, and organisations never', async () => {
  const exported = await countRows([
    { npi: fictionalNpi(2), year: 2022, hcpcs: '98940', patients: 30 },
    { npi: fictionalNpi(2), year: 2023, hcpcs: '98941', patients: 20 },
    { npi: fictionalNpi(1), year: 2021, hcpcs: '98940', patients: 50 },
    { npi: fictionalNpi(3), entity: 'O', hcpcs: '98940', patients: 70 },
  ])
  expect(exported.map(({ npi, year, spine }) => [npi, year, spine.allPatients])).toEqual([
    [fictionalNpi(1), 2021, 50],
    [fictionalNpi(2), 2023, 20],
  ])
})

test('a cell stated by two releases of one year counts once, as the newer release states it', async () => {
  const { spine } = await countOne([
    { hcpcs: '62323', patients: 40, input: 1 },
    { hcpcs: '62323', patients: 44, input: 2 },
  ])
  expect(spine).toEqual({ patients: 44, allPatients: 44, share: 1 })
})

const CODES = [
  '62323',
  '64483',
  '64484',
  '20552',
  '95970',
  '99203',
  '99213',
  '11042',
  '77003',
  'J1030',
  '98940',
  '97110',
] as const

const anyRows = fc.uniqueArray(
  fc.record({
    npi: fc.constantFrom(fictionalNpi(1), fictionalNpi(2)),
    hcpcs: fc.constantFrom(...CODES),
    place: fc.constantFrom('O', 'F'),
    patients: fc.integer({ min: 11, max: 900 }),
    services: fc.integer({ min: 11, max: 4000 }).map((services) => services / 4),
    specialty: fc.constantFrom('Physical Therapist', 'Family Practice', 'Podiatry'),
  }),
  { selector: ({ npi, hcpcs, place }) => `${npi}${hcpcs}${place}`, minLength: 1, maxLength: 20 },
)

test('permuting the rows of the file changes nothing', { timeout: 60_000 }, async () => {
  const shuffled = anyRows.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))
  await fc.assert(
    fc.asyncProperty(shuffled, async ([rows, permuted]) => {
      expect(await countRows(permuted)).toEqual(await countRows(rows))
    }),
    { seed: 7, numRuns: 15 },
  )
})

test('more patients in a group whose weight is 1 never lower the share', { timeout: 60_000 }, async () => {
  const more = { npi: fictionalNpi(1), hcpcs: '27096', place: 'O', specialty: 'Podiatry' } as const
  await fc.assert(
    fc.asyncProperty(anyRows, fc.integer({ min: 11, max: 900 }), async (drawn, patients) => {
      // The same specialty on every row: a row more must not change whose multiplier counts.
      const rows = drawn.map((row) => ({ ...row, specialty: more.specialty }))
      const shareOf = (exported: PracticeExport[]) => exported.find(({ npi }) => npi === more.npi)?.spine.share ?? 0
      const before = shareOf(await countRows(rows))
      const after = shareOf(await countRows([...rows, { ...more, patients }]))
      expect(after).toBeGreaterThanOrEqual(before)
    }),
    { seed: 11, numRuns: 15 },
  )
})
