import type { ConditionId } from '#domain/condition.ts'
import type { DisciplineId } from '#domain/discipline.ts'
import type { IndicatorId } from '#domain/indicator.ts'
import type { QualityId } from '#domain/quality.ts'

/** What the measures hand to the edition. Every array has one entry a listed clinician, in NPI order. */
export interface Measured {
  roster: Roster
  indicators: IndicatorColumns[]
  qualities: QualityColumns[]
  /** `knowledge` again with `spine-volume` taken for one condition (measures.md 4.3). */
  knowledgeByCondition: ConditionColumns[]
  priors: Prior[]
  curves: Curve[]
  /** r_jk between indicators of one quality, as used in Var Q. */
  correlations: { quality: QualityId; a: IndicatorId; b: IndicatorId; r: number; clinicians: number }[]
}

export interface Roster {
  count: number
  /** NPIs are below 2^53, so a double holds them exactly. */
  npi: Float64Array
  /** Index into DISCIPLINE_IDS. */
  discipline: Uint8Array
}

/** NaN stands for "no such figure"; `why` holds a code of domain/why.ts, 0 where known. */
export interface IndicatorColumns {
  id: IndicatorId
  why: Uint8Array
  value: Float64Array
  n: Float64Array
  utility: Float64Array
  /** Sampling variance s² of the utility; 0 for shares, whose n speaks. */
  sampling: Float64Array
  /** Posterior mean and 80 % interval: on the scale of the value for shares, of the utility otherwise. */
  posterior: Float64Array
  low: Float64Array
  high: Float64Array
  boundsLow: Float64Array
  boundsHigh: Float64Array
  /** Code of domain/why.ts that says why a known share has no bounds; 0 elsewhere. */
  boundsWhy: Uint8Array
  /** û, v and λ of measures.md 3; û = m, v = τ², λ = 0 where not known; NaN where it does not apply. */
  mean: Float64Array
  variance: Float64Array
  lambda: Float64Array
  /** Id of the input file that states it; -1 where none. */
  input: Int32Array
}

export interface QualityColumns {
  id: QualityId
  /** Q, its variance and its 80 % interval in [0, 1]; NaN where no indicator applies. */
  mean: Float64Array
  variance: Float64Array
  low: Float64Array
  high: Float64Array
  strength: Float64Array
  /** In [0, 1] among the discipline's listed clinicians with strength of at least 0.25; NaN below that. */
  percentile: Float64Array
  known: Uint8Array
  /** Σw over indicators that apply ÷ Σw of the quality, in [0, 1]. */
  applyingShare: Float64Array
  /** Σw, Σwû, Σw²v, Σw²τ², so that what people report later joins lawfully (architecture.md). */
  sumWeight: Float64Array
  sumWeightedMean: Float64Array
  sumSquaredVariance: Float64Array
  sumSquaredPrior: Float64Array
}

export interface ConditionColumns {
  condition: ConditionId
  /** û and v of `spine-volume` for the condition; NaN where it does not apply. */
  volumeMean: Float64Array
  volumeVariance: Float64Array
  /** `knowledge` with it. */
  mean: Float64Array
  variance: Float64Array
  strength: Float64Array
}

export interface Prior {
  indicator: IndicatorId
  /** 'pooled' over all disciplines where the discipline has under 20 known clinicians. */
  discipline: DisciplineId
  from: 'estimated' | 'pooled' | 'default'
  mean: number
  variance: number
  /** Prior size m of a share (F4); null otherwise. */
  size: number | null
  clinicians: number
}

/** A cut point of a utility curve: P75 of spine-volume (by condition too), the median of returning visits, … */
export interface Curve {
  indicator: IndicatorId
  discipline: DisciplineId
  condition: ConditionId | null
  name: 'p75' | 'median' | 'p95'
  value: number
  pooled: boolean
  clinicians: number
}
