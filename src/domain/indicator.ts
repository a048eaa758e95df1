import type { DisciplineId } from './discipline.ts'
import type { QualityId } from './quality.ts'

/** Ids of measures.md section 2, in its order; the place in this list is the column number in an edition. */
export const INDICATOR_IDS = [
  'spine-volume',
  'condition-breadth',
  'years-in-practice',
  'training',
  'spine-share',
  'declared-focus',
  'recommended',
  'roles-within-reach',
  'shared-patients',
  'option-breadth',
  'care-coordination',
  'communication',
  'shared-decisions',
  'reported-listening',
  'attested-practices',
  'returning-visits',
  'visits-per-patient',
  'between-visit-care',
  'stable-practice',
  'kept-follow-up',
] as const
export type IndicatorId = (typeof INDICATOR_IDS)[number]

/** A reviewed document: what one indicator is, why it matters and where it is weak. */
export interface IndicatorDefinition {
  id: IndicatorId
  quality: QualityId
  title: string
  whyItMatters: string
  numerator: string
  denominator: string
  unit: string
  direction: 'higher is better' | 'described only'
  evidence: string
  limits: string
  appliesTo: 'all' | readonly DisciplineId[]
  weight: number
  /** `share`: x of n, beta-binomial (F4), posterior on the scale of the value. `score`: posterior on the utility scale. */
  kind: 'share' | 'score'
  /** Mean and between-clinician variance used when the edition cannot estimate a prior (measures.md 3). */
  defaultPrior: { mean: number; variance: number }
  /** True where absence cannot be seen, so that the default prior is always used. */
  priorIsFixed: boolean
  sources: readonly string[]
  /** Raised whenever value, utility or variance changes; written beside each figure. */
  version: number
  author: string
  dateReviewed: string
  nextReview: string
}
