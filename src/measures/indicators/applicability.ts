import { DISCIPLINE_IDS, type DisciplineId } from '#domain/discipline.ts'
import type { WhyId } from '#domain/why.ts'

// Acupuncturists and massage therapists cannot enrol (clinician-codes.md D2); nor can athletic trainers, exercise
// physiologists, nurses and pharmacists bill for this care themselves (42 CFR 410, our reading).
export const NOT_PAID_BY_MEDICARE: readonly DisciplineId[] = [
  'acupuncture',
  'massage-bodywork',
  'exercise-rehab',
  'nursing-support',
  'pharmacy',
]

export const PAID_BY_MEDICARE: readonly DisciplineId[] = DISCIPLINE_IDS.filter((id) => !NOT_PAID_BY_MEDICARE.includes(id))

/** Disciplines that see back pain in office visits with new and returning patients (measures.md 2, `returning-visits`). */
export const OFFICE_VISIT_DISCIPLINES: readonly DisciplineId[] = [
  'pmr',
  'pain-medicine',
  'neurology',
  'rheumatology',
  'sports-medicine',
  'osteopathic-manual',
  'occupational-medicine',
  'primary-care',
  'advanced-practice',
]

/** Disciplines that may inject, ablate or operate, so that their groups of E carry four conditions and more. */
export const PROCEDURE_DISCIPLINES: readonly DisciplineId[] = ['spine-surgery', ...OFFICE_VISIT_DISCIPLINES, 'radiology']

/** Of a discipline that a Medicare figure leaves out: nobody pays, or the figure says nothing about it. */
export function whyNotFromMedicare(discipline: DisciplineId): WhyId {
  return NOT_PAID_BY_MEDICARE.includes(discipline) ? 'not-paid-by-medicare' : 'not-for-this-discipline'
}
