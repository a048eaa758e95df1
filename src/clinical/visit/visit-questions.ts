import { reviewOf } from '#codes/review.ts'
import { CARE_QUESTIONS } from './care-questions.ts'
import { CLINICIAN_QUESTIONS } from './clinician-questions.ts'
import type { VisitQuestion } from './visit-question.ts'

export const VISIT_QUESTIONS_REVIEW = reviewOf(
  'Questions to ask a specialist',
  'visit-and-listening.md H1; the three core questions of Shepherd 2011; our own words',
)

/** Of equals the first is asked first. */
export const VISIT_QUESTIONS: readonly VisitQuestion[] = [...CARE_QUESTIONS, ...CLINICIAN_QUESTIONS]
