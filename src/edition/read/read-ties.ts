import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import { distanceKm, type Point } from '#domain/distance.ts'
import { type Npi, parseNpi } from '#domain/npi.ts'
import { readSql } from '#doors/sql-file.ts'
import type { Sqlite } from '#doors/sqlite.ts'
import type { Tie } from '#edition/reader-contract.ts'

/** Lists the individuals tied to a clinician by group, address, hospital or shared patients: one entry a person and way. */
export function prepareTies(file: Sqlite): (npi: Npi) => Tie[] {
  const find = file.prepare<{ id: number }>('SELECT id FROM clinician WHERE npi = ?')
  const list = file.prepare<TieRow>(readSql(import.meta.url, './tie.sql'))
  const points = file.prepare<Point>('SELECT lat, lon FROM location JOIN place USING (zip) WHERE clinician = ? ORDER BY ordinal')
  return function listTies(npi) {
    const own = find.row(Number(npi))
    if (own === undefined) return []
    const here = points.rows(own.id)
    const distances = new Map<number, number | null>()
    return list.rows(own.id).map((row) => {
      const known = distances.get(row.id)
      const distance = known === undefined ? nearestKm(here, points.rows(row.id)) : known
      distances.set(row.id, distance)
      return toTie(row, distance)
    })
  }
}

interface TieRow {
  via: Tie['via']
  id: number
  npi: number
  name: string
  discipline: number
  taxonomy_weight: number | null
  spine_patients_low: number | null
  injection_patients_low: number | null
}

// No published cell is smaller (provider-statistics.md F5).
const PATIENTS_MIN = 11

function toTie(row: TieRow, distance: number | null): Tie {
  const discipline = DISCIPLINE_IDS[row.discipline]!
  return {
    npi: parseNpi(String(row.npi)),
    name: row.name,
    discipline,
    via: row.via,
    distanceKm: distance,
    qualifies:
      (row.spine_patients_low ?? 0) >= PATIENTS_MIN || (row.taxonomy_weight ?? 0) >= (WEIGHT_MIN[discipline] ?? WEIGHT_MIN_USUAL),
    injects: (row.injection_patients_low ?? 0) >= PATIENTS_MIN,
  }
}

// measures.md 2, roles-within-reach: behavioural from 0.1, primary care any.
const WEIGHT_MIN_USUAL = 0.3
const WEIGHT_MIN: Record<string, number> = { 'behavioral-health': 0.1, 'primary-care': 0, 'advanced-practice': 0 }

function nearestKm(here: readonly Point[], there: readonly Point[]): number | null {
  const distances = here.flatMap((from) => there.map((to) => distanceKm(from, to)))
  return distances.length === 0 ? null : Math.min(...distances)
}
