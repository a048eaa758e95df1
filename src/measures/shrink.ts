import { betaQuantile } from './beta.ts'
import { estimateBetweenVariance, type ShareGroup } from './between-variance.ts'

export type { ShareGroup } from './between-variance.ts'

/** A Beta prior of shares: mean μ, size m = 1/ρ − 1, α = μm, β = (1 − μ)m. */
export interface BetaPrior {
  mean: number
  rho: number
  size: number
  alpha: number
  beta: number
}

export interface PriorOptions {
  /** `pooled` is Σx/N; `unweighted` the mean of x/n over groups with n of at least 11, because volume and share go together. */
  mean: 'pooled' | 'unweighted'
  /** Under this no prior is estimated (F4, degenerate input). */
  groupsMin?: number
}

export type NoPrior = 'too-few-groups' | 'single-trials' | 'no-variation' | 'no-large-group'
export type PriorEstimate = { prior: BetaPrior; groups: number } | { prior: null; why: NoPrior; groups: number }

export const GROUPS_MIN = 20
// CMS publishes no cell under 11 patients, so a share of fewer is not one that the files can show.
const PATIENTS_MIN = 11

/** F4: the prior of shares over groups (clinicians) by the ANOVA estimator of the intraclass correlation. */
export function estimatePrior(all: readonly ShareGroup[], { mean, groupsMin = GROUPS_MIN }: PriorOptions): PriorEstimate {
  const groups = all.filter((group) => group.n > 0)
  const refuse = (why: NoPrior): PriorEstimate => ({ prior: null, why, groups: groups.length })
  if (groups.length < groupsMin || groups.length < 2) return refuse('too-few-groups')
  const total = groups.reduce((sum, group) => sum + group.n, 0)
  if (total <= groups.length) return refuse('single-trials')
  const mu = mean === 'pooled' ? meanPooled(groups, total) : meanUnweighted(groups)
  if (mu === null) return refuse('no-large-group')
  const { msb, msw, n0 } = estimateBetweenVariance(groups, mu)
  const spread = msb + (n0 - 1) * msw
  if (spread === 0) return refuse('no-variation')
  const rho = clamp((msb - msw) / spread, 1e-4, 0.99)
  return { prior: makePrior(clamp(mu, 0.5 / total, 1 - 0.5 / total), 1 / rho - 1), groups: groups.length }
}

/** The prior with a given mean and size. */
export function makePrior(mean: number, size: number): BetaPrior {
  return { mean, rho: 1 / (size + 1), size, alpha: mean * size, beta: (1 - mean) * size }
}

/** The prior with a given mean and between-clinician variance: σ_b² = μ(1−μ)ρ solved for ρ. */
export function makePriorOfVariance(mean: number, variance: number): BetaPrior {
  const rho = clamp(variance / (mean * (1 - mean)), 1e-4, 0.99)
  return makePrior(mean, 1 / rho - 1)
}

/** σ_b² = αβ/((α+β)²(α+β+1)), the variance of true shares between clinicians. */
export function varianceOfPrior({ alpha, beta }: Pick<BetaPrior, 'alpha' | 'beta'>): number {
  const size = alpha + beta
  return (alpha * beta) / (size * size * (size + 1))
}

export interface Posterior {
  alpha: number
  beta: number
  mean: number
  variance: number
  /** Weight of the clinician's own data against the prior: n/(n + m). */
  lambda: number
}

/** Beta(α + x, β + n − x). */
export function shrinkShare(prior: Pick<BetaPrior, 'alpha' | 'beta'>, { x, n }: ShareGroup): Posterior {
  const alpha = prior.alpha + x
  const beta = prior.beta + n - x
  return {
    alpha,
    beta,
    mean: alpha / (alpha + beta),
    variance: varianceOfPrior({ alpha, beta }),
    lambda: n / (n + prior.alpha + prior.beta),
  }
}

/** Equal-tailed credible interval holding `level` of the posterior. */
export function credibleInterval({ alpha, beta }: { alpha: number; beta: number }, level: number): { low: number; high: number } {
  const tail = (1 - level) / 2
  return { low: betaQuantile(tail, alpha, beta), high: betaQuantile(1 - tail, alpha, beta) }
}

/** Adams (RAND TR-653): signal over signal plus noise at the share p of n; a raw p of 0 or 1 would give 1, so hand it the posterior mean. */
export function reliabilityOf(betweenVariance: number, p: number, n: number): number {
  return n === 0 ? 0 : betweenVariance / (betweenVariance + (p * (1 - p)) / n)
}

/** How many patients a reliability takes: n = m·R/(1 − R). */
export function sizeForReliability(size: number, reliability: number): number {
  return (size * reliability) / (1 - reliability)
}

function meanPooled(groups: readonly ShareGroup[], total: number): number {
  return groups.reduce((sum, group) => sum + group.x, 0) / total
}

function meanUnweighted(groups: readonly ShareGroup[]): number | null {
  const large = groups.filter((group) => group.n >= PATIENTS_MIN)
  return large.length === 0 ? null : large.reduce((sum, group) => sum + group.x / group.n, 0) / large.length
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
