import type { Weights } from '#domain/need.ts'
import { QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import type { Candidates } from './candidates.ts'
import { addQuality, discountAll, type FitSums, openSums, WEIGHT_MAX } from './fit.ts'
import { findLeader } from './leader.ts'
import type { Peers } from './partition.ts'
import type { QualityView } from './quality-view.ts'

/** One weight changed by whole steps, and who is then first of a group, as a place among the candidates. */
export interface Alternative {
  quality: QualityId
  steps: number
  weight: number
  first: number
}

interface Problem {
  view: QualityView
  candidates: Candidates
  weights: Weights
  withinKm: number
}

/**
 * For each group every change of one weight within its scale, smallest first, and who is then first: fits and who is ranked are
 * worked out afresh for each. Of changes of one size, more comes before less, then the order of QUALITY_IDS.
 */
export function listAlternatives({ view, candidates, weights, withinKm }: Problem, groups: readonly Peers[]): Alternative[][] {
  const discount = discountAll(candidates, withinKm)
  const fixed = QUALITY_IDS.map((left, place) => ({
    without: sumWithout(view, candidates.count, { ...weights, [left]: 0 }),
    mean: view.mean[place]!,
    variance: view.variance[place]!,
    strength: view.strength[place]!,
    discount,
  }))
  const changes = listChanges(weights).filter(({ quality, steps }) => leavesWeight(weights, quality, steps))
  return groups.map(({ all }) => {
    // Whoever was first at the last change of a quality stands high at the next one too.
    const hints: (number | undefined)[] = QUALITY_IDS.map(() => undefined)
    return changes.flatMap(({ quality, steps }) => {
      const place = QUALITY_IDS.indexOf(quality)
      const weight = weights[quality] + steps
      const first = findLeader(candidates, { ...fixed[place]!, weight }, all, hints[place])
      hints[place] = first
      return first === undefined ? [] : [{ quality, steps, weight, first }]
    })
  })
}

function leavesWeight(weights: Weights, quality: QualityId, steps: number): boolean {
  return QUALITY_IDS.some((id) => (id === quality ? weights[id] + steps : weights[id]) !== 0)
}

function sumWithout(view: QualityView, count: number, weights: Weights): FitSums {
  const sums = openSums(count)
  for (const [place, id] of QUALITY_IDS.entries()) addQuality(sums, view, place, weights[id])
  return sums
}

/** The smallest change that makes a result first; undefined where none does. */
export function findAlternative(alternatives: readonly Alternative[], at: number): Alternative | undefined {
  return alternatives.find(({ first }) => first === at)
}

function listChanges(weights: Weights): { quality: QualityId; steps: number }[] {
  const sizes = Array.from({ length: WEIGHT_MAX }, (_, size) => size + 1)
  return sizes
    .flatMap((size) => [size, -size].flatMap((steps) => QUALITY_IDS.map((quality) => ({ quality, steps }))))
    .filter(({ quality, steps }) => weights[quality] + steps >= 0 && weights[quality] + steps <= WEIGHT_MAX)
}
