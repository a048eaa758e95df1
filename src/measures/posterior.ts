import type { IndicatorDefinition } from '#domain/indicator.ts'
import { WHYS } from '#domain/why.ts'
import { type IntervalOf, rememberIntervals } from './beta.ts'
import type { Readings } from './indicators/indicator.ts'
import { riseTo } from './indicators/rise-to.ts'
import type { IndicatorColumns, Prior, Roster } from './measured.ts'
import { betaOfPrior } from './priors.ts'
import type { ReadingColumns } from './reading.ts'
import { credibleInterval, shrinkShare } from './shrink.ts'
import { uniteIntervals } from './suppress.ts'

/** How sure the intervals that are shown are. */
export const INTERVAL_LEVEL = 0.8

/** An indicator after shrinkage, with what its prior says on the scale of utility, by place in DISCIPLINE_IDS. */
export interface ShrunkIndicator {
  definition: IndicatorDefinition
  columns: IndicatorColumns
  priorMean: Float64Array
  priorVariance: Float64Array
}

interface Figures {
  posterior: number
  low: number
  high: number
  mean: number
  variance: number
  lambda: number
}

const DOES_NOT_APPLY: ReadonlySet<number> = new Set(Object.values(WHYS).flatMap((why) => (why.applies ? [] : [why.code])))

/** Shrinks every reading to its discipline's prior (measures.md 3). */
export function shrinkIndicator(
  definition: IndicatorDefinition,
  { columns, caps }: Readings,
  priors: readonly (Prior | null)[],
  roster: Roster,
): ShrunkIndicator {
  const shrunk = makeColumns(definition, columns, roster.count)
  const priorMean = Float64Array.from(priors, (prior, place) =>
    prior ? meanOnUtility(definition, prior, caps[place]!) : Number.NaN,
  )
  const priorVariance = Float64Array.from(priors, (prior, place) => {
    return prior ? varianceOnUtility(definition, prior.variance, caps[place]!) : Number.NaN
  })
  const intervalOf = rememberIntervals(INTERVAL_LEVEL)
  for (let index = 0; index < roster.count; index += 1) {
    const place = roster.discipline[index]!
    const prior = priors[place]
    if (!prior || DOES_NOT_APPLY.has(columns.why[index]!)) continue
    if (Number.isNaN(columns.utility[index]!)) {
      shrunk.mean[index] = priorMean[place]!
      shrunk.variance[index] = priorVariance[place]!
      shrunk.lambda[index] = 0
    } else if (definition.kind === 'share') {
      write(shrunk, index, shrinkShareAt(columns, index, prior, caps[place]!))
    } else {
      write(shrunk, index, shrinkScoreAt(columns, index, prior, intervalOf))
    }
  }
  return { definition, columns: shrunk, priorMean, priorVariance }
}

/**
 * The curve acts on the posterior mean; its slope below the cap carries the variance over, above the cap too, to be cautious. Where the
 * hidden part of the work is known, what it leaves open adds to it, up to what the prior alone would say.
 */
function shrinkShareAt(columns: ReadingColumns, index: number, prior: Prior, cap: number): Figures {
  const n = columns.n[index]!
  const beta = betaOfPrior(prior)
  const posterior = shrinkShare(beta, { x: columns.x[index]!, n })
  const bounds = { low: columns.boundsLow[index]!, high: columns.boundsHigh[index]! }
  const interval = Number.isNaN(bounds.low)
    ? credibleInterval(posterior, INTERVAL_LEVEL)
    : uniteIntervals(beta, n, bounds, INTERVAL_LEVEL)
  return {
    posterior: posterior.mean,
    ...interval,
    mean: riseTo(cap, posterior.mean),
    variance: openVariance(posterior.variance, columns.hidden[index]!, prior) * slopeOf(cap) ** 2,
    lambda: posterior.lambda,
  }
}

function openVariance(variance: number, hidden: number, prior: Prior): number {
  return Math.max(variance, Math.min(prior.variance, variance + hidden))
}

function shrinkScoreAt(columns: ReadingColumns, index: number, prior: Prior, intervalOf: IntervalOf): Figures {
  const published = columns.lambda[index]!
  // A published reliability stands for the sampling variance that would give it.
  if (!Number.isNaN(published)) columns.sampling[index] = (prior.variance * (1 - published)) / published
  const sampling = columns.sampling[index]!
  const lambda = sampling === 0 ? 1 : prior.variance / (prior.variance + sampling)
  const utility = columns.utility[index]!
  const isInterval = columns.isInterval[index] === 1
  const mean = isInterval ? utility : lambda * utility + (1 - lambda) * prior.mean
  const variance = isInterval ? sampling : (1 - lambda) * prior.variance + columns.hidden[index]!
  return { posterior: mean, ...intervalOf(mean, variance), mean, variance, lambda }
}

function meanOnUtility({ kind }: IndicatorDefinition, prior: Prior, cap: number): number {
  return kind === 'share' ? riseTo(cap, prior.mean) : prior.mean
}

function varianceOnUtility({ kind }: IndicatorDefinition, variance: number, cap: number): number {
  return kind === 'share' ? variance * slopeOf(cap) ** 2 : variance
}

function slopeOf(cap: number): number {
  return cap > 0 ? 1 / cap : 0
}

function write(columns: IndicatorColumns, index: number, figures: Figures): void {
  columns.posterior[index] = figures.posterior
  columns.low[index] = figures.low
  columns.high[index] = figures.high
  columns.mean[index] = figures.mean
  columns.variance[index] = figures.variance
  columns.lambda[index] = figures.lambda
}

function makeColumns({ id }: IndicatorDefinition, readings: ReadingColumns, count: number): IndicatorColumns {
  const empty = () => new Float64Array(count).fill(Number.NaN)
  const { x: _, lambda: __, isInterval: ___, hidden: ____, ...kept } = readings
  return { id, ...kept, posterior: empty(), low: empty(), high: empty(), mean: empty(), variance: empty(), lambda: empty() }
}
