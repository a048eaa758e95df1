import type { Duckdb } from '#doors/duckdb.ts'
import type { Side } from './open-sides.ts'

/**
 * Specialties that the generator makes under their own name and of which the real block has at least 11 clinicians: a figure over fewer
 * would say something of single people. Every other is compared in one.
 */
const SPECIALTIES = [
  'Nurse Practitioner',
  'Internal Medicine',
  'Physical Therapist in Private Practice',
  'Family Practice',
  'Physician Assistant',
  'CRNA',
  'Anesthesiology',
  'Emergency Medicine',
  'Chiropractic',
  'Licensed Clinical Social Worker',
  'Diagnostic Radiology',
  'Psychiatry',
  'Orthopedic Surgery',
  'Clinical Psychologist',
  'Physical Medicine and Rehabilitation',
  'Neurology',
] as const

/** One specialty on one side. */
export interface SpecialtyFigures {
  specialty: string
  clinicians: number
  /** Of 1,000 clinicians in the file. */
  perThousand: number
  rows: number
  /** Median over clinicians of their largest row. */
  largest: number
  visitsOnly: number
  facility: number
  /** Clinicians with a spine share, and how many of those lie in the lower and the upper fifth of it. */
  shares: number
  low: number
  high: number
}

/** Spine shares here are those of measures.md 2a without the multipliers of disciplines. */
export function readSpecialties(db: Duckdb, side: Side): Promise<SpecialtyFigures[]> {
  return db.rows<SpecialtyFigures>(`
    WITH named AS (
      SELECT *, CASE WHEN specialty IN (${SPECIALTIES.map((name) => `'${name}'`).join(', ')}) THEN specialty ELSE 'all others' END AS name
      FROM ${side}_services JOIN code_class USING (code, drug)
    ),
    by_clinician AS (
      SELECT npi, any_value(name) AS specialty, count(*) AS cells, max(patients) AS largest,
        count(*) FILTER (place = 'F') AS facility,
        count(*) FILTER (class = 'procedure') = 0 AND count(*) FILTER (class = 'visit') > 0 AS visits_only,
        sum(patients * weight) FILTER (class = 'procedure') / sum(patients) FILTER (class = 'procedure') AS share
      FROM named
      GROUP BY npi
    )
    SELECT specialty, CAST(count(*) AS INTEGER) AS clinicians,
      1000.0 * count(*) / (SELECT count(*) FROM by_clinician) AS "perThousand",
      avg(cells) AS rows, median(largest) AS largest, avg(visits_only::INTEGER) AS "visitsOnly", sum(facility) / sum(cells) AS facility,
      CAST(count(share) AS INTEGER) AS shares,
      coalesce(avg((share < 0.2)::INTEGER) FILTER (share IS NOT NULL), 0) AS low,
      coalesce(avg((share > 0.8)::INTEGER) FILTER (share IS NOT NULL), 0) AS high
    FROM by_clinician
    GROUP BY specialty
    ORDER BY specialty = 'all others', clinicians DESC, specialty`)
}
