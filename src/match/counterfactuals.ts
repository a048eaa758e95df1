import type { Weights } from '#domain/need.ts'
import { QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import type { Candidates } from './candidates.ts'
import { addQuality, discountAll, type FitSums, finishFits, openSums, WEIGHT_MAX } from './fit.ts'
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
 * For each group every change of one weight within its scale, smallest first, and who is then first: fits and who is ranked are
 * worked out afresh for each. Of changes of one size, more comes before less, then the order of QUALITY_IDS.
 */
export function listAlternatives({ view, candidates, weights, withinKm }: Problem, groups: readonly Peers[]): Alternative[][] {
  const discount = discountAll(candidates, withinKm)
  const withoutOf = QUALITY_IDS.map((left) => sumWithout(view, candidates.count, { ...weights, [left]: 0 }))
  const lists = groups.map(() => [] as Alternative[])
  for (const { quality, steps } of listChanges(weights)) {
    const weight = weights[quality] + steps
    if (QUALITY_IDS.every((id) => (id === quality ? weight : weights[id]) === 0)) continue
    const place = QUALITY_IDS.indexOf(quality)
    const sums = copySums(withoutOf[place]!)
    addQuality(sums, view, place, weight)
    const fits = finishFits(sums, discount)
    for (const [group, { all }] of groups.entries()) {
      const first = findFirst(candidates, fits, all)
      if (first !== undefined) lists[group]!.push({ quality, steps, weight, first })
    }
  }
  return lists
}

function sumWithout(view: QualityView, count: number, weights: Weights): FitSums {
  const sums = openSums(count)
  for (const [place, id] of QUALITY_IDS.entries()) addQuality(sums, view, place, weights[id])
  return sums
}

function copySums({ weight, sum, variance, little }: FitSums): FitSums {
  return { weight: weight.slice(), sum: sum.slice(), variance: variance.slice(), little: little.slice() }
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
