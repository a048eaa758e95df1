import type { DisciplineId } from '#domain/discipline.ts'
import { reviewOf } from './review.ts'

export const MULTIPLIERS_REVIEW = reviewOf(
  'How far ambiguous work counts, by discipline',
  'procedure-codes.md, E-rule 2; our own judgement',
)

/** E-rule 2: multiplies the weight of a code marked A. Undefined: the specialty has no discipline of ours. */
export function disciplineMultiplier(discipline: DisciplineId | undefined): number {
  return (discipline && MULTIPLIERS[discipline]) ?? OTHERS
}

const OTHERS = 0.2

const MULTIPLIERS: Partial<Record<DisciplineId, number>> = {
  'pain-medicine': 1,
  pmr: 1,
  chiropractic: 1,
  'spine-surgery': 1,
  'physical-therapy': 1,
  'osteopathic-manual': 0.7,
  'sports-medicine': 0.4,
  'primary-care': 0.4,
}
