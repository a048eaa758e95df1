import type { QualityId } from '#domain/quality.ts'
import { rememberIntervals } from './beta.ts'
import type { QualityColumns, Roster } from './measured.ts'
import { percentilesOf } from './percentile.ts'
import { INTERVAL_LEVEL, type ShrunkIndicator } from './posterior.ts'

/** What one indicator brings to one clinician's quality (measures.md 3); NaN where it does not apply. */
export interface Part {
  weight: number
  mean: number
  variance: number
  lambda: number
  priorVariance: number
}

export interface QualitySums {
  mean: number
  variance: number
  strength: number
  known: number
  sumWeight: number
  sumWeightedMean: number
  sumSquaredVariance: number
  sumSquaredPrior: number
}

/** Q, Var Q and E of one clinician; the mean is NaN where nothing applies. */
export function sumQuality(parts: readonly Part[], r: readonly (readonly number[])[]): QualitySums {
  const sums = { sumWeight: 0, sumWeightedMean: 0, sumSquaredVariance: 0, sumSquaredPrior: 0 }
  let known = 0
  let evidence = 0
  let covariance = 0
  for (const [j, part] of parts.entries()) {
    if (Number.isNaN(part.mean)) continue
    const square = part.weight * part.weight
    sums.sumWeight += part.weight
    sums.sumWeightedMean += part.weight * part.mean
    sums.sumSquaredVariance += square * part.variance
    sums.sumSquaredPrior += square * part.priorVariance
    evidence += square * part.priorVariance * part.lambda
    if (part.lambda > 0) known += 1
    covariance += square * part.variance + 2 * covarianceWithLater(parts, j, r[j]!)
  }
  if (sums.sumWeight === 0) return { ...sums, known, mean: Number.NaN, variance: Number.NaN, strength: Number.NaN }
  const mean = sums.sumWeightedMean / sums.sumWeight
  const strength = sums.sumSquaredPrior === 0 ? 0 : evidence / sums.sumSquaredPrior
  return { ...sums, known, mean, variance: covariance / (sums.sumWeight * sums.sumWeight), strength }
}

/** One quality of every listed clinician. */
export function measureQuality(
  id: QualityId,
  indicators: readonly ShrunkIndicator[],
  r: readonly (readonly number[])[],
  roster: Roster,
): QualityColumns {
  const columns = makeQualityColumns(id, roster.count)
  const weightAll = indicators.reduce((sum, { definition }) => sum + definition.weight, 0)
  const intervalOf = rememberIntervals(INTERVAL_LEVEL)
  for (let index = 0; index < roster.count; index += 1) {
    const sums = sumQuality(partsOf(indicators, index, roster), r)
    columns.known[index] = sums.known
    columns.applyingShare[index] = sums.sumWeight / weightAll
    columns.sumWeight[index] = sums.sumWeight
    columns.sumWeightedMean[index] = sums.sumWeightedMean
    columns.sumSquaredVariance[index] = sums.sumSquaredVariance
    columns.sumSquaredPrior[index] = sums.sumSquaredPrior
    if (Number.isNaN(sums.mean)) continue
    const { low, high } = intervalOf(sums.mean, sums.variance)
    columns.mean[index] = sums.mean
    columns.variance[index] = sums.variance
    columns.low[index] = low
    columns.high[index] = high
    columns.strength[index] = sums.strength
  }
  return { ...columns, percentile: percentilesOf(columns, roster) }
}

/** What the indicators bring to one clinician. */
export function partsOf(indicators: readonly ShrunkIndicator[], index: number, roster: Roster): Part[] {
  return indicators.map(({ definition, columns, priorVariance }) => ({
    weight: definition.weight,
    mean: columns.mean[index]!,
    variance: columns.variance[index]!,
    lambda: columns.lambda[index]!,
    priorVariance: priorVariance[roster.discipline[index]!]!,
  }))
}

/** Σ over later indicators of w_j w_k r_jk √(v_j v_k). */
function covarianceWithLater(parts: readonly Part[], j: number, r: readonly number[]): number {
  const { weight, variance } = parts[j]!
  if (variance === 0) return 0
  let sum = 0
  for (let k = j + 1; k < parts.length; k += 1) {
    const other = parts[k]!
    if (!Number.isNaN(other.mean)) sum += weight * other.weight * r[k]! * Math.sqrt(variance * other.variance)
  }
  return sum
}

function makeQualityColumns(id: QualityId, count: number): QualityColumns {
  const empty = () => new Float64Array(count).fill(Number.NaN)
  return {
    id,
    mean: empty(),
    variance: empty(),
    low: empty(),
    high: empty(),
    strength: empty(),
    percentile: empty(),
    known: new Uint8Array(count),
    applyingShare: empty(),
    sumWeight: empty(),
    sumWeightedMean: empty(),
    sumSquaredVariance: empty(),
    sumSquaredPrior: empty(),
  }
}
