import { UserError } from '#domain/errors.ts'
import {
  type BetaPrior,
  credibleInterval,
  estimatePrior,
  GROUPS_MIN,
  makePrior,
  type NoPrior,
  reliabilityOf,
  type ShareGroup,
  shrinkShare,
  varianceOfPrior,
} from './shrink.ts'

interface ShrinkAnswer extends Record<'mu' | 'rho' | 'm' | 'alpha' | 'beta' | 'mean' | 'lambda', number> {
  low90: number
  high90: number
  reliability: number
}

const NO_PRIOR_TEXT = {
  'too-few-groups': 'no prior can be estimated from so few groups with n above 0',
  'single-trials': 'no prior can be estimated when every group has one trial',
  'no-variation': 'no prior can be estimated when every group has the same share, 0 or 1',
  'no-large-group': 'no prior can be estimated without a group of 11 or more',
} as const satisfies Record<NoPrior, string>

/** `spinewise clinical shrink`: F4 for one line, `{groups: [{x, n}], x, n}` or `{alpha, beta, x, n}`. */
export function answerShrink(input: unknown): ShrinkAnswer {
  const line = readObject(input, '')
  const group = readGroup(line, '')
  const prior = line.groups === undefined ? readPrior(line) : priorOfGroups(line)
  const posterior = shrinkShare(prior, group)
  const { low, high } = credibleInterval(posterior, 0.9)
  return {
    mu: prior.mean,
    rho: prior.rho,
    m: prior.size,
    alpha: prior.alpha,
    beta: prior.beta,
    mean: posterior.mean,
    lambda: posterior.lambda,
    low90: low,
    high90: high,
    reliability: reliabilityOf(varianceOfPrior(prior), posterior.mean, group.n),
  }
}

function priorOfGroups(line: Record<string, unknown>): BetaPrior {
  if (!Array.isArray(line.groups)) throw refuse('groups', 'must be a list of {x, n}')
  const groups = line.groups.map((item: unknown, place) => readGroup(readObject(item, `groups[${place}]`), `groups[${place}].`))
  // The published vectors have eight groups: a reviewer who checks them lowers the limit in the open.
  const groupsMin = line.groupsMin === undefined ? GROUPS_MIN : readNumber(line, 'groupsMin', '')
  const estimate = estimatePrior(groups, { mean: 'pooled', groupsMin })
  if (estimate.prior !== null) return estimate.prior
  const counts = `(${estimate.groups} groups; at least ${groupsMin} are needed)`
  throw new UserError(estimate.why, `${NO_PRIOR_TEXT[estimate.why]} ${counts}`, { at: 'groups', kind: 'usage' })
}

function readPrior(line: Record<string, unknown>): BetaPrior {
  const alpha = readNumber(line, 'alpha', '')
  const beta = readNumber(line, 'beta', '')
  if (alpha <= 0) throw refuse('alpha', 'must be above 0')
  if (beta <= 0) throw refuse('beta', 'must be above 0')
  return { ...makePrior(alpha / (alpha + beta), alpha + beta), alpha, beta }
}

function readGroup(object: Record<string, unknown>, path: string): ShareGroup {
  const x = readNumber(object, 'x', path)
  const n = readNumber(object, 'n', path)
  if (x > n) throw refuse(`${path}x`, `must not be above n (${x} of ${n})`)
  return { x, n }
}

function readNumber(object: Record<string, unknown>, name: string, path: string): number {
  const value = object[name]
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
    throw refuse(`${path}${name}`, 'must be a number of at least 0')
  }
  return value
}

function readObject(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse(path, 'must be an object')
  return { ...value }
}

function refuse(path: string, what: string): UserError {
  return new UserError('shrink-input', `${path === '' ? 'the line' : path} ${what}`, { at: path, kind: 'usage' })
}
