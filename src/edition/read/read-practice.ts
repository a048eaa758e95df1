import type { Clinician, PracticeRow, StyleShare } from '#domain/contract.ts'
import { readSql } from '#doors/sql-file.ts'
import type { Sqlite } from '#doors/sqlite.ts'
import type { Lookups } from './load-lookups.ts'

type PracticeParts = Pick<Clinician, 'practice' | 'visits' | 'spine' | 'style'>

/** Reads what a clinician did: the sums of measures.md 2a and the practice style. */
export function preparePractice(
  file: Sqlite,
  { conditionsByGroup, styleWhy }: Lookups,
): (clinician: number, mostly: string | null) => PracticeParts {
  const practice = file.prepare<PracticeCells>(
    'SELECT grp, services, patients_low, patients_high, patients_bound FROM practice WHERE clinician = ? ORDER BY patients_low DESC, grp',
  )
  const activity = file.prepare<ActivityCells>(
    'SELECT spine_patients, all_patients, new_services, established_services FROM activity WHERE clinician = ?',
  )
  const styles = file.prepare<StyleCells>(readSql(import.meta.url, './style.sql'))
  return function readPractice(clinician, mostly) {
    return {
      practice: practice.rows(clinician).map((row) => toPracticeRow(row, conditionsByGroup.get(row.grp) ?? [])),
      ...toActivity(activity.row(clinician)),
      style: { mostly, shares: styles.rows(clinician).map((row) => toShare(row, styleWhy)) },
    }
  }
}

interface PracticeCells {
  grp: string
  services: number
  patients_low: number
  patients_high: number
  patients_bound: number | null
}

interface ActivityCells {
  spine_patients: number | null
  all_patients: number | null
  new_services: number | null
  established_services: number | null
}

type StyleCells = Omit<StyleShare, 'n' | 'why' | 'peers'> & { n: number | null } & PeerCells

type PeerCells = NonNullable<StyleShare['peers']> | Record<keyof NonNullable<StyleShare['peers']>, null>

function toPracticeRow(
  { grp, services, patients_low, patients_high, patients_bound }: PracticeCells,
  conditions: string[],
): PracticeRow {
  return {
    group: grp,
    patientsLow: patients_low,
    patientsHigh: patients_high,
    patientsBound: patients_bound,
    services,
    conditions,
  }
}

// No row: nobody of that NPI stands in the services file, which is not the same as none.
function toActivity(row: ActivityCells | undefined): Pick<Clinician, 'visits' | 'spine'> {
  const patients = row === undefined ? null : (row.spine_patients ?? 0)
  const allPatients = row === undefined ? null : (row.all_patients ?? 0)
  return {
    visits: {
      newServices: row === undefined ? null : (row.new_services ?? 0),
      establishedServices: row === undefined ? null : (row.established_services ?? 0),
    },
    spine: { patients, allPatients, share: patients === null || !allPatients ? null : patients / allPatients },
  }
}

function toShare({ style, value, low, high, n, percentile, ...peers }: StyleCells, why: string): StyleShare {
  return {
    style,
    value,
    low,
    high,
    n: n ?? 0,
    percentile,
    peers: peers.count === null ? null : peers,
    why: value === null ? why : null,
  }
}
