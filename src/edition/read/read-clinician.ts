import type { Clinician, EditionStamp } from '#domain/contract.ts'
import { type Npi, parseNpi } from '#domain/npi.ts'
import { readSql } from '#doors/sql-file.ts'
import type { Sqlite } from '#doors/sqlite.ts'
import type { MatchColumns } from '#edition/reader-contract.ts'
import { type Lookups, listDisciplines } from './load-lookups.ts'
import { prepareAffiliations } from './read-affiliations.ts'
import { prepareEvidence, unmeasuredRow } from './read-evidence.ts'
import { prepareLocations } from './read-locations.ts'
import { prepareMoney } from './read-money.ts'
import { preparePractice } from './read-practice.ts'
import { readQualities, unmeasuredQualities } from './read-qualities.ts'

interface ClinicianContext {
  stamp: EditionStamp
  columns: MatchColumns
  lookups: Lookups
}

/** Reads everything about one clinician, listed or counted for teams only. */
export function prepareClinician(
  file: Sqlite,
  { stamp, columns, lookups }: ClinicianContext,
): (npi: Npi) => Clinician | undefined {
  const find = file.prepare<ClinicianRow>(readSql(import.meta.url, './clinician.sql'))
  const readLocations = prepareLocations(file)
  const readAffiliations = prepareAffiliations(file)
  const readPractice = preparePractice(file, lookups)
  const readMoney = prepareMoney(file, lookups)
  const readMeasures = prepareMeasures(file, { stamp, columns, lookups })
  return function findClinician(npi) {
    const row = find.row(Number(npi))
    if (row === undefined) return undefined
    return {
      edition: stamp,
      ...identityOf(row),
      locations: readLocations(row.id),
      ...readAffiliations(row.id),
      ...readMeasures(row),
      ...readPractice(row.id, row.mostly),
      ...readMoney(row.id),
    }
  }
}

interface ClinicianRow {
  id: number
  npi: number
  name: string
  credentials: string | null
  gender: string | null
  discipline: number
  disciplines: number
  listed: number
  not_listed_why: string | null
  enumerated_on: string | null
  graduation_year: number | null
  school: string | null
  telehealth: number | null
  accepts_medicare: number | null
  opted_out_from: string | null
  opted_out_until: string | null
  mostly: string | null
}

function identityOf(row: ClinicianRow) {
  return {
    npi: parseNpi(String(row.npi)),
    name: row.name,
    credentials: row.credentials,
    gender: row.gender === 'F' || row.gender === 'M' ? row.gender : null,
    disciplines: listDisciplines(row.discipline, row.disciplines),
    listed: row.listed === 1,
    notListedWhy: row.not_listed_why,
    enumeratedOn: row.enumerated_on,
    graduationYear: row.graduation_year,
    school: row.school,
    telehealth: asBoolean(row.telehealth),
    acceptsMedicare: asBoolean(row.accepts_medicare),
    optedOut: row.opted_out_from === null ? null : { from: row.opted_out_from, until: row.opted_out_until },
  } satisfies Partial<Clinician>
}

type MeasuredParts = Pick<Clinician, 'qualities' | 'evidence'>

function prepareMeasures(file: Sqlite, { columns, lookups }: ClinicianContext): (row: ClinicianRow) => MeasuredParts {
  const readEvidence = prepareEvidence(file, lookups)
  return function readMeasures(row) {
    if (row.listed === 1) return { qualities: readQualities(columns, row.id), evidence: readEvidence(row) }
    const why = `not measured, because not listed: ${row.not_listed_why ?? 'no reason given'}`
    return { qualities: unmeasuredQualities(why), evidence: lookups.indicators.map((indicator) => unmeasuredRow(indicator, why)) }
  }
}

function asBoolean(value: number | null): boolean | null {
  return value === null ? null : value === 1
}
