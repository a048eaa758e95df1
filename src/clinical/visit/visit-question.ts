import type { EvidenceRow } from '#domain/contract.ts'
import type { DisciplineId } from '#domain/discipline.ts'
import type { IndicatorId } from '#domain/indicator.ts'
import type { Weights } from '#domain/need.ts'
import type { Words } from '#domain/words.ts'
import type { CheckAnswers } from '../check/check-answers.ts'

/** What is known of a clinician and of the person who will see them. */
export interface VisitFacts {
  /** Indicators that apply to the clinician and of which nothing is known. */
  unknown: readonly Pick<EvidenceRow, 'indicator' | 'quality'>[]
  disciplines: readonly DisciplineId[]
  hasPayments: boolean
  weights: Weights
  check: CheckAnswers
}

/** Why a question is put: it holds of these facts. */
export interface VisitReason {
  why: Words
  holds: (facts: VisitFacts) => boolean
}

/** One question for a visit, in our own words. */
export interface VisitQuestion {
  id: string
  ask: Words
  source: string
  /** It answers what these would have told. */
  tells: readonly IndicatorId[]
  /** Said where one of them is not known. */
  unknownWhy: Words | null
  /** How much it is worth where no reason speaks for it: 0 for a question that needs one. */
  base: number
  reasons: readonly VisitReason[]
}
