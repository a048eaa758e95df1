import type { Candidates } from './candidates.ts'
import { discountByDistance } from './fit.ts'
import type { QualityView } from './quality-view.ts'

/** Mean and deviation of the fit over the readings of measures.md 4.5, beside those among whom they were asked. */
export interface Moments {
  mean: Float64Array
  deviation: Float64Array
}

interface Problem {
  view: QualityView
  candidates: Candidates
  weights: Float64Array
  withinKm: number
}

/** The spread joins what is not known of the qualities and, as the Dirichlet of weight-draws.ts has it, of the weights. */
export function computeFitMoments({ view, candidates, weights, withinKm }: Problem, among: Uint32Array): Moments {
  const mean = new Float64Array(among.length)
  const deviation = new Float64Array(among.length)
  for (let number = 0; number < among.length; number += 1) {
    const at = among[number]!
    let weight = 0
    let sum = 0
    let squares = 0
    let variance = 0
    for (let quality = 0; quality < weights.length; quality += 1) {
      const value = view.mean[quality]![at]!
      const share = weights[quality]!
      if (share === 0 || Number.isNaN(value)) continue
      weight += share
      sum += share * value
      squares += share * value * value
      variance += share * share * view.variance[quality]![at]!
    }
    const discount = discountByDistance(candidates.distance[at]!, withinKm)
    const fit = sum / weight
    const ofWeights = (squares / weight - fit * fit) * SHRINK_OF_WEIGHTS
    mean[number] = fit * discount
    deviation[number] = Math.sqrt(variance / (weight * weight) + Math.max(0, ofWeights)) * discount
  }
  return { mean, deviation }
}

// Var of Σ W_k q_k under Dirichlet(40·p) is (Σ p q² − (Σ p q)²)/41.
const SHRINK_OF_WEIGHTS = 1 / 41
