import type { Candidates } from './candidates.ts'
import { cautiousFit, type FitSums, hasEvidence, LITTLE_EVIDENCE } from './fit.ts'
import { compareNearness, isTie, TIE } from './order.ts'

/** One quality given a weight of its own, the others summed before; all by place among the candidates. */
export interface Reweighed {
  without: FitSums
  mean: Float64Array
  variance: Float64Array
  strength: Float64Array
  weight: number
  discount: Float64Array
}

// Far above the rounding of a sum of five products, far below a tie.
const SLACK = 1e-9

/**
 * Who is first of a group, as `findFirst` has it. Caution only takes away, so F·g is a ceiling of the fit, and whoever's ceiling is
 * more than a tie below the best so far is passed over: nearly all of a large group. A hint who stands high makes that early; it
 * changes nothing else.
 */
export function findLeader(candidates: Candidates, reweighed: Reweighed, among: Uint32Array, hint?: number): number | undefined {
  let best = hint === undefined ? -Infinity : fitOf(reweighed, hint)
  const high: { at: number; fit: number }[] = []
  for (const at of among) {
    if (ceilingOf(reweighed, at) < best - TIE - SLACK) continue
    const fit = fitOf(reweighed, at)
    if (fit > best) best = fit
    if (fit > -Infinity && fit >= best - TIE) high.push({ at, fit })
  }
  const nearer = compareNearness(candidates)
  return high
    .filter(({ fit }) => isTie(fit, best))
    .reduce<number | undefined>((first, { at }) => (first === undefined || nearer(at, first) < 0 ? at : first), undefined)
}

function ceilingOf({ without, mean, weight, discount }: Reweighed, at: number): number {
  const own = mean[at]!
  // NaN: the quality does not apply, so its weight changes nothing.
  if (Number.isNaN(own)) return (without.sum[at]! / without.weight[at]!) * discount[at]!
  return ((without.sum[at]! + weight * own) / (without.weight[at]! + weight)) * discount[at]!
}

/** The cautious fit; −∞ without enough evidence to rank. */
function fitOf({ without, mean, variance, strength, weight, discount }: Reweighed, at: number): number {
  const own = mean[at]!
  const added = Number.isNaN(own) ? 0 : weight
  const total = without.weight[at]! + added
  const little = without.little[at]! + (strength[at]! >= LITTLE_EVIDENCE ? 0 : added)
  if (!hasEvidence(total, little)) return -Infinity
  const sum = added === 0 ? without.sum[at]! : without.sum[at]! + added * own
  const spread = added === 0 ? without.variance[at]! : without.variance[at]! + added * added * variance[at]!
  return cautiousFit(sum, spread, total) * discount[at]!
}
