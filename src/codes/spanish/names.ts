import type { QualityId } from '#domain/quality.ts'
import { reviewOf } from '../review.ts'

export const SPANISH_REVIEW = reviewOf(
  'Qualities, evidence and kinds of care in Spanish',
  'our own words, plain Latin American Spanish, by the English ones',
)

export const QUALITIES_IN_SPANISH: Record<QualityId, string> = {
  knowledge: 'conocimiento y experiencia',
  specialization: 'dedicación al dolor de espalda',
  teamwork: 'trabajo en equipo',
  partnership: 'escucha y decisiones compartidas',
  continuity: 'seguimiento y continuidad',
}
