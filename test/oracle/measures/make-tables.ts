import { completeNpi } from '#domain/npi.ts'
import { type Duckdb, openDuckdb } from '#doors/duckdb.ts'
import { loadCodes } from '#ingest/load-codes.ts'
import { createTables } from '#ingest/tables/fill-table.ts'
import { assembleRoster } from '#measures/assemble-roster.ts'
import { makeKeyedRandom } from '#measures/keyed-random.ts'
import { CROWD, INPUTS, type Kind, ORGANISATIONS, STREETS, ZIPS } from './cast.ts'
import { type Cell, insertAll } from './insert-all.ts'

type Row = Record<string, Cell>

interface FixtureOptions {
  seed: number
  threads?: number
  /** Reverses every table before it is loaded. */
  isReversed?: boolean
}

/** A few hundred fictional clinicians with every awkward case, in the typed tables, counted and listed. */
export async function openFixture({ seed, threads = 2, isReversed = false }: FixtureOptions): Promise<Duckdb> {
  const db = await openDuckdb({ threads })
  await createTables(db)
  await loadCodes(db)
  await db.run('CREATE TABLE inside_report (npi BIGINT, indicator VARCHAR, x INTEGER, n INTEGER)')
  for (const [table, rows] of Object.entries(makeRows(seed))) {
    await insertAll(db, table, isReversed ? rows.toReversed() : rows)
  }
  await assembleRoster(db)
  return db
}

function makeRows(seed: number): Record<string, Row[]> {
  const tables: Record<string, Row[]> = {
    input: INPUTS.map((input) => ({ ...input, layout: 'test', file: `${input.source}-${input.release}.csv` })),
    services: [],
    summary: [],
    doctors: [],
    nppes: [],
    group_experience: [],
    clinician_reporting: [],
    group_reporting: [],
    ties: [],
    inside_report: [],
  }
  const npis: string[] = []
  let number = 0
  for (const kind of CROWD) {
    for (let place = 0; place < kind.count; place += 1) {
      number += 1
      const npi = completeNpi(`2${String(number * 37).padStart(8, '0')}`)
      npis.push(npi)
      addClinician(tables, { npi, kind, random: makeKeyedRandom(seed, number, 99) })
    }
  }
  addGroups(tables, makeKeyedRandom(seed, 0, 98))
  addTies(tables, npis, makeKeyedRandom(seed, 0, 97))
  return tables
}

interface Clinician {
  npi: string
  kind: Kind
  random: () => number
}

function addClinician(tables: Record<string, Row[]>, { npi, kind, random }: Clinician): void {
  const clinician = { npi, kind, random }
  if (kind.specialty !== null && random() < 0.85) addServices(tables, clinician)
  if (random() < 0.8) addRegistry(tables, clinician)
  if (kind.specialty !== null && random() < 0.7) addPractice(tables, clinician)
  if (random() < 0.3) addReports(tables, clinician)
}

/** Rows of one or two years, of which the newest counts; some hidden in the total, some totals that contradict. */
function addServices(tables: Record<string, Row[]>, { npi, kind, random }: Clinician): void {
  const home = { street1: streetOf(npi, random), zip5: pick(ZIPS, random) }
  for (const year of random() < 0.2 ? [2022, 2023] : [2023]) {
    const cells = kind.codes.flatMap((hcpcs) => (random() < 0.25 ? ['F', 'O'] : ['O']).map((place) => ({ hcpcs, place })))
    const rows = cells.filter(() => random() > 0.35).map((cell) => ({ ...cell, ...countsOf(random) }))
    for (const row of rows) {
      tables.services!.push({
        npi: Number(npi),
        year,
        entity_code: 'I',
        specialty: kind.specialty,
        ...home,
        city: 'Providence',
        state: 'RI',
        ...row,
        drug: row.hcpcs.startsWith('J'),
        input_id: year === 2022 ? 1 : 2,
        record: tables.services!.length + 1,
      })
    }
    const visible = rows.filter((row) => !row.hcpcs.startsWith('J')).reduce((sum, row) => sum + row.services, 0)
    if (year === 2023 && visible > 0 && random() < 0.7) addSummary(tables, { npi, visible, random })
  }
}

/** Skewed, never a cell under 11 patients, and now and then half a service. */
function countsOf(random: () => number): { patients: number; services: number } {
  const patients = 11 + Math.floor(random() ** 3 * 400)
  return { patients, services: patients + Math.floor(random() * 3 * patients) + (random() < 0.1 ? 0.5 : 0) }
}

function addSummary(
  tables: Record<string, Row[]>,
  { npi, visible, random }: { npi: string; visible: number; random: () => number },
): void {
  const total = Math.round(visible * (random() < 0.15 ? 0.9 + random() * 0.1 : 1 + random() * 0.5))
  const isBlank = random() < 0.2
  tables.summary!.push({
    npi: Number(npi),
    year: 2023,
    entity_code: 'I',
    patients: 5000,
    services: total + 40,
    medical_services: isBlank ? null : total,
    drug_services: isBlank ? null : 40,
    input_id: 3,
    record: tables.summary!.length + 1,
  })
}

function addRegistry(tables: Record<string, Row[]>, { npi, kind, random }: Clinician): void {
  tables.nppes!.push({
    npi: Number(npi),
    entity_type: 1,
    last_name: 'Test',
    first_name: 'Person',
    street1: pick(STREETS, random),
    zip5: pick(ZIPS, random),
    city: 'Town',
    state: 'RI',
    enumerated_on: random() < 0.9 ? `SQL(DATE '${2005 + Math.floor(random() * 20)}-05-01')` : null,
    updated_on: `SQL(DATE '2024-01-01')`,
    taxonomies: kind.taxonomy === null ? 'SQL([])' : `SQL([{code: '${kind.taxonomy}', is_primary: true}])`,
    input_id: 7,
    record: tables.nppes!.length + 1,
  })
}

/** Up to three yearly releases of the doctors file; some clinicians move, some belong to two groups. */
function addPractice(tables: Record<string, Row[]>, { npi, kind, random }: Clinician): void {
  const graduation = random() < 0.8 ? 1945 + Math.floor(random() * 85) : null
  const groups = [random() < 0.7 ? pick(ORGANISATIONS, random) : null, ...(random() < 0.15 ? [pick(ORGANISATIONS, random)] : [])]
  let home = { street1: streetOf(npi, random), zip5: pick(ZIPS, random) }
  for (const input of [4, 5, 6].filter(() => random() > 0.1)) {
    if (random() < 0.2) home = { street1: streetOf(npi, random), zip5: pick(ZIPS, random) }
    for (const group of groups) {
      tables.doctors!.push({
        npi: Number(npi),
        last_name: 'Test',
        first_name: 'Person',
        graduation_year: graduation,
        primary_specialty: kind.specialty?.toUpperCase() ?? null,
        ...(group === null ? NO_GROUP : { org_name: `Group ${group}`, org_pac_id: group, org_members: 10 }),
        ...home,
        city: 'Town',
        state: 'RI',
        input_id: input,
        record: tables.doctors!.length + 1,
      })
    }
  }
}

const NO_GROUP = { org_name: null, org_pac_id: null, org_members: null }

function addReports(tables: Record<string, Row[]>, { npi, random }: Clinician): void {
  const record = () => tables.clinician_reporting!.length + 1
  const common = { npi: Number(npi), input_id: 9, org_pac_id: null }
  if (random() < 0.6) {
    const patients = random() < 0.1 ? null : Math.floor(random() * 60)
    tables.clinician_reporting!.push({
      ...common,
      measure: '374',
      kind: 'quality',
      rate: Math.floor(random() * 1001) / 10,
      patients,
      attested: null,
      record: record(),
    })
  }
  for (const measure of ['IA_BE_12', 'IA_BE_6', 'IA_CC_18', 'IA_PM_5']) {
    if (random() < 0.4) continue
    tables.clinician_reporting!.push({
      ...common,
      measure,
      kind: 'activity',
      rate: null,
      patients: null,
      attested: random() < 0.8,
      record: record(),
    })
  }
  for (const indicator of ['recommended', 'reported-listening', 'kept-follow-up']) {
    const n = Math.floor(random() * 80)
    tables.inside_report!.push({ npi: Number(npi), indicator, x: Math.floor(random() * (n + 1)), n })
  }
}

function addGroups(tables: Record<string, Row[]>, random: () => number): void {
  for (const org of ORGANISATIONS.slice(0, 45)) {
    for (const [measure, low, width] of [
      ['CAHPS_2', 90, 8],
      ['CAHPS_6', 50, 25],
      ['CAHPS_8', 80, 10],
    ] as const) {
      if (random() < 0.2) continue
      const rate = random() < 0.15 ? null : Math.floor((low + random() * width) * 100) / 100
      tables.group_experience!.push({
        org_pac_id: org,
        org_name: `Group ${org}`,
        measure,
        rate,
        patients: Math.floor(random() * 300),
        input_id: 8,
        record: tables.group_experience!.length + 1,
      })
    }
    if (random() < 0.5) {
      tables.group_reporting!.push({
        org_pac_id: org,
        org_name: `Group ${org}`,
        measure: 'IA_BE_12',
        kind: 'activity',
        rate: null,
        patients: null,
        attested: true,
        input_id: 10,
        record: tables.group_reporting!.length + 1,
      })
    }
  }
}

function addTies(tables: Record<string, Row[]>, npis: readonly string[], random: () => number): void {
  for (let number = 0; number < 600; number += 1) {
    const [from, to] = [pick(npis, random), pick(npis, random)]
    if (from === to) continue
    tables.ties!.push({
      from_npi: Number(from),
      to_npi: Number(to),
      patients: 1 + Math.floor(random() * 40),
      input_id: 11,
      record: number + 1,
    })
  }
}

/** Most work alone at a street of their own. */
function streetOf(npi: string, random: () => number): string {
  return random() < 0.15 ? pick(STREETS, random) : `${npi.slice(4, 9)} Pine Ave`
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)]!
}
