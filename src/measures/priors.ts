import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import type { IndicatorDefinition } from '#domain/indicator.ts'
import { PEERS_MIN } from './cuts.ts'
import type { Prior, Roster } from './measured.ts'
import type { ReadingColumns } from './reading.ts'
import { type BetaPrior, estimatePrior, makePriorOfVariance, varianceOfPrior } from './shrink.ts'

// measures.md 3: clinicians are never taken to be all alike.
const VARIANCE_MIN = 1e-4

type Estimate = Pick<Prior, 'mean' | 'variance' | 'size'>

/**
 * The prior of an indicator by discipline, in the order of DISCIPLINE_IDS, null where it does not apply: from the discipline's
 * known clinicians, under 20 of them from all disciplines together, under 20 even then (or where absence cannot be seen) the
 * indicator's own. On the scale of the value for shares, of the utility otherwise.
 */
export function estimatePriors(definition: IndicatorDefinition, columns: ReadingColumns, roster: Roster): (Prior | null)[] {
  const known = DISCIPLINE_IDS.map((): number[] => [])
  for (let index = 0; index < roster.count; index += 1) {
    if (!Number.isNaN(columns.utility[index]!)) known[roster.discipline[index]!]!.push(index)
  }
  const everyone = known.flat().sort((a, b) => a - b)
  const estimate = definition.kind === 'share' ? estimateShare : estimateScore
  const estimateOf = (indices: readonly number[]) =>
    definition.priorIsFixed || indices.length < PEERS_MIN ? null : estimate(columns, indices)
  const pooled = estimateOf(everyone)
  return DISCIPLINE_IDS.map((discipline, place) => {
    if (definition.appliesTo !== 'all' && !definition.appliesTo.includes(discipline)) return null
    const common = { indicator: definition.id, discipline }
    const own = estimateOf(known[place]!)
    if (own) return { ...common, from: 'estimated', ...own, clinicians: known[place]!.length }
    if (pooled) return { ...common, from: 'pooled', ...pooled, clinicians: everyone.length }
    return { ...common, from: 'default', ...defaultOf(definition), clinicians: known[place]!.length }
  })
}

/** The Beta of a prior of shares. */
export function betaOfPrior({ mean, size }: Estimate): Pick<BetaPrior, 'alpha' | 'beta'> {
  const trials = size ?? 0
  return { alpha: mean * trials, beta: (1 - mean) * trials }
}

function estimateShare(columns: ReadingColumns, indices: readonly number[]): Estimate | null {
  const groups = indices.map((index) => ({ x: columns.x[index]!, n: columns.n[index]! }))
  const { prior } = estimatePrior(groups, { mean: 'unweighted' })
  return prior && ofBeta(prior)
}

/** Method of moments: the variance of utilities less what sampling adds to it, and with what midpoints of intervals take from it. */
function estimateScore(columns: ReadingColumns, indices: readonly number[]): Estimate {
  const mean = indices.reduce((sum, index) => sum + columns.utility[index]!, 0) / indices.length
  const spread = indices.reduce((sum, index) => sum + (columns.utility[index]! - mean) ** 2, 0) / (indices.length - 1)
  const between = indices.reduce((sum, index) => sum + betweenPart(columns, index, spread), 0) / indices.length
  return { mean, variance: Math.max(VARIANCE_MIN, between), size: null }
}

/**
 * What one clinician's variance leaves of the spread: a published reliability λ says λ of it, a sampling variance s² all but s². A midpoint
 * varies less than the truth within its interval, so that is added.
 */
function betweenPart({ lambda, sampling, isInterval, hidden }: ReadingColumns, index: number, spread: number): number {
  if (!Number.isNaN(lambda[index]!)) return lambda[index]! * spread
  return spread + (isInterval[index] === 1 ? sampling[index]! : hidden[index]! - sampling[index]!)
}

function defaultOf({ kind, defaultPrior }: IndicatorDefinition): Estimate {
  if (kind === 'share') return ofBeta(makePriorOfVariance(defaultPrior.mean, defaultPrior.variance))
  return { ...defaultPrior, size: null }
}

function ofBeta(prior: BetaPrior): Estimate {
  return { mean: prior.mean, variance: Math.max(VARIANCE_MIN, varianceOfPrior(prior)), size: prior.size }
}
