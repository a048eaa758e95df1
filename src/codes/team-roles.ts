import type { DisciplineId } from '#domain/discipline.ts'
import { reviewOf } from './review.ts'

export const TEAM_ROLES_REVIEW = reviewOf(
  'Roles that good back care needs',
  'clinician-codes.md D4; weights are our own judgement',
)

export interface TeamRole {
  id: string
  weight: number
  disciplines: readonly DisciplineId[]
  /** These fill the role only with at least 11 patients in inj.* (D4). */
  withInjections?: readonly DisciplineId[]
}

export const TEAM_ROLES = [
  { id: 'active rehabilitation', weight: 1, disciplines: ['physical-therapy', 'occupational-therapy', 'exercise-rehab'] },
  { id: 'behavioural health', weight: 1, disciplines: ['behavioral-health'] },
  {
    id: 'medical back care',
    weight: 1,
    disciplines: ['pmr', 'pain-medicine', 'rheumatology', 'neurology', 'sports-medicine', 'occupational-medicine'],
  },
  { id: 'interventional pain', weight: 0.5, disciplines: ['pain-medicine'], withInjections: ['pmr'] },
  { id: 'surgical opinion', weight: 0.5, disciplines: ['spine-surgery'] },
  { id: 'manual care', weight: 0.5, disciplines: ['chiropractic', 'osteopathic-manual'] },
  { id: 'primary care', weight: 0.5, disciplines: ['primary-care', 'advanced-practice'] },
] as const satisfies readonly TeamRole[]
