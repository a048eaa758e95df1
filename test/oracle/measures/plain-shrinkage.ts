import cdf from '@stdlib/stats-base-dists-beta-cdf'
import type { DisciplineId } from '#domain/discipline.ts'
import type { IndicatorDefinition } from '#domain/indicator.ts'
import { WHYS, type WhyId } from '#domain/why.ts'
import type { PlainReading } from './plain-reading.ts'
import type { PlainClinician } from './plain-rows.ts'

/** What one indicator brings to a clinician's quality, and the prior it was shrunk to; null where it does not apply. */
export interface PlainPosterior {
  posterior: number | null
  low: number | null
  high: number | null
  mean: number
  variance: number
  lambda: number
  priorMean: number
  priorVariance: number
}

interface PlainPrior {
  mean: number
  variance: number
  size: number
}

/** measures.md 3 for one indicator; `caps` is where the utility of a share reaches 1. */
export function shrinkPlainly(
  definition: IndicatorDefinition,
  listed: readonly PlainClinician[],
  readings: readonly PlainReading[],
  caps: readonly number[],
): (PlainPosterior | null)[] {
  const priors = new Map<DisciplineId, PlainPrior>()
  return readings.map((reading, place) => {
    if (reading.why !== undefined && !WHYS[reading.why as WhyId].applies) return null
    const { discipline } = listed[place]!
    const prior = priors.get(discipline) ?? priorOf(definition, discipline, listed, readings)
    priors.set(discipline, prior)
    return definition.kind === 'share' ? shareOf(prior, reading, caps[place]!) : scoreOf(prior, reading)
  })
}

function shareOf(prior: PlainPrior, reading: PlainReading, cap: number): PlainPosterior {
  const utility = (value: number) => Math.min(1, value / cap)
  const common = { priorMean: utility(prior.mean), priorVariance: prior.variance / cap ** 2 }
  if (reading.u === undefined) {
    return {
      posterior: null,
      low: null,
      high: null,
      mean: utility(prior.mean),
      variance: common.priorVariance,
      lambda: 0,
      ...common,
    }
  }
  const [x, n] = [reading.x!, reading.n!]
  const betaAt = (hits: number): [number, number] => [prior.mean * prior.size + hits, (1 - prior.mean) * prior.size + n - hits]
  const [a, b] = betaAt(x)
  const [xLow, xHigh] = reading.bounds ? [reading.bounds[0] * n, reading.bounds[1] * n] : [x, x]
  return {
    posterior: a / (a + b),
    low: quantileOf(0.1, ...betaAt(xLow)),
    high: quantileOf(0.9, ...betaAt(xHigh)),
    mean: utility(a / (a + b)),
    variance: openVariance((a * b) / ((a + b) ** 2 * (a + b + 1)), reading, prior) / cap ** 2,
    lambda: n / (n + prior.size),
    ...common,
  }
}

// Hidden work makes a share less sure, though never less sure than its prior; a posterior that is less sure already stays so.
function openVariance(variance: number, { hidden = 0 }: PlainReading, prior: PlainPrior): number {
  return variance + hidden <= prior.variance ? variance + hidden : Math.max(variance, prior.variance)
}

function scoreOf(prior: PlainPrior, reading: PlainReading): PlainPosterior {
  const common = { priorMean: prior.mean, priorVariance: prior.variance }
  if (reading.u === undefined) {
    return { posterior: null, low: null, high: null, mean: prior.mean, variance: prior.variance, lambda: 0, ...common }
  }
  const lambda = reading.lambda ?? prior.variance / (prior.variance + reading.s2!)
  const mean = reading.interval ? reading.u : lambda * reading.u + (1 - lambda) * prior.mean
  const variance = reading.interval ? reading.s2! : (1 - lambda) * prior.variance + (reading.hidden ?? 0)
  const [low, high] = intervalPlainly(mean, variance)
  return { posterior: mean, low, high, mean, variance, lambda, ...common }
}

function priorOf(
  definition: IndicatorDefinition,
  discipline: DisciplineId,
  listed: readonly PlainClinician[],
  readings: readonly PlainReading[],
): PlainPrior {
  const known = readings.filter((reading) => reading.u !== undefined)
  const own = readings.filter((reading, place) => reading.u !== undefined && listed[place]!.discipline === discipline)
  const estimate = definition.kind === 'share' ? betaPrior : momentPrior
  if (!definition.priorIsFixed) {
    const prior = (own.length >= 20 ? estimate(own) : null) ?? (known.length >= 20 ? estimate(known) : null)
    if (prior) return prior
  }
  const { mean, variance } = definition.defaultPrior
  return { mean, variance, size: (mean * (1 - mean)) / variance - 1 }
}

function betaPrior(readings: readonly PlainReading[]): PlainPrior | null {
  const k = readings.length
  const total = readings.reduce((sum, { n }) => sum + n!, 0)
  const large = readings.filter(({ n }) => n! >= 11)
  if (large.length === 0 || total <= k) return null
  const mean = large.reduce((sum, { x, n }) => sum + x! / n!, 0) / large.length
  let [msb, msw, squares] = [0, 0, 0]
  for (const { x, n } of readings) {
    msb += (n! * (x! / n! - mean) ** 2) / (k - 1)
    msw += (n! * (x! / n!) * (1 - x! / n!)) / (total - k)
    squares += n! ** 2
  }
  const n0 = (total - squares / total) / (k - 1)
  if (msb + (n0 - 1) * msw === 0) return null
  const rho = Math.max(1e-4, Math.min(0.99, (msb - msw) / (msb + (n0 - 1) * msw)))
  const mu = Math.max(0.5 / total, Math.min(1 - 0.5 / total, mean))
  return { mean: mu, variance: Math.max(1e-4, mu * (1 - mu) * rho), size: 1 / rho - 1 }
}

function momentPrior(readings: readonly PlainReading[]): PlainPrior {
  const k = readings.length
  const mean = readings.reduce((sum, { u }) => sum + u!, 0) / k
  const spread = readings.reduce((sum, { u }) => sum + (u! - mean) ** 2, 0) / (k - 1)
  const taken = readings.reduce((sum, { s2, lambda, interval, hidden = 0 }) => {
    if (lambda !== undefined) return sum + (1 - lambda) * spread
    return sum + (interval ? -s2! : s2! - hidden)
  }, 0)
  return { mean, variance: Math.max(1e-4, spread - taken / k), size: Number.NaN }
}

/** 10 % and 90 % of the Beta with a mean and a variance. */
export function intervalPlainly(mean: number, variance: number): [number, number] {
  if (variance === 0 || mean <= 0 || mean >= 1) return [mean, mean]
  const size = 1 / Math.min(0.99, variance / (mean * (1 - mean))) - 1
  const [a, b] = [mean * size, (1 - mean) * size]
  return [Math.min(mean, quantileOf(0.1, a, b)), Math.max(mean, quantileOf(0.9, a, b))]
}

/** By halving: the distribution function comes from another package than the quantiles under test. */
function quantileOf(p: number, a: number, b: number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (cdf(middle, a, b) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}
