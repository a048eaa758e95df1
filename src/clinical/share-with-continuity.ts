import { measureContinuity } from './continuity.ts'

// Measure ABFM14 of CMS (qpp-measures-data 2026): an index of 0.7, over patients of at least two visits.
const CONTINUITY_MIN = 0.7
const VISITS_MIN = 2

/** Share of a clinician's patients whose Bice–Boxerman index is at least 0.7; null without a patient of two visits. */
export function shareWithContinuity(patients: readonly (readonly string[])[]): number | null {
  const indices = patients.filter((visits) => visits.length >= VISITS_MIN).map((visits) => measureContinuity(visits).coc ?? 0)
  if (indices.length === 0) return null
  return indices.filter((coc) => coc >= CONTINUITY_MIN).length / indices.length
}
