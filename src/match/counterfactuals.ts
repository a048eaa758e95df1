import type { Weights } from '#domain/need.ts'
import { QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import type { Candidates } from './candidates.ts'
import { computeFits, WEIGHT_MAX } from './fit.ts'
import { findFirst } from './order.ts'
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
 * For each group every change of one weight within its scale, smallest first, computed afresh with the code that made the order:
 * who is ranked may change with the weights too. Of changes of one size, more comes before less, then the order of QUALITY_IDS.
 */
export function listAlternatives({ view, candidates, weights, withinKm }: Problem, groups: readonly Peers[]): Alternative[][] {
  const lists = groups.map(() => [] as Alternative[])
  for (const { quality, steps } of listChanges(weights)) {
    const weight = weights[quality] + steps
    const changed = { ...weights, [quality]: weight }
    if (QUALITY_IDS.every((id) => changed[id] === 0)) continue
    const fits = computeFits(view, candidates, changed, withinKm)
    for (const [place, group] of groups.entries()) {
      const first = findFirst(candidates, fits, group.all)
      if (first !== undefined) lists[place]!.push({ quality, steps, weight, first })
    }
  }
  return lists
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
