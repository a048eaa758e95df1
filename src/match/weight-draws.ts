import { keyOfNpi, uniformSequence } from './keyed-random.ts'

/** Plausible readings that a result is tried in (measures.md 4.5). */
export const DRAWS = 200
/** How firmly the weights are meant: parameters of the Dirichlet are 40·ω_k/Σω. */
const CONCENTRATION = 40

/**
 * DRAWS readings of the weights, one after the other, each summing to 1. Keyed by the number of the draw and the quality alone:
 * the same readings for every clinician, and twice all weights are the same weights. A weight of 0 stays 0.
 */
export function drawWeights(weights: Float64Array): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const draws = new Float64Array(DRAWS * weights.length)
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const own = draws.subarray(draw * weights.length, (draw + 1) * weights.length)
    for (const [quality, weight] of weights.entries())
      own[quality] = weight === 0 ? 0 : drawGamma((CONCENTRATION * weight) / total, uniformSequence(keyOfNpi(draw, quality)))
    const sum = own.reduce((a, b) => a + b, 0)
    for (const quality of weights.keys()) own[quality]! /= sum
  }
  return draws
}

/** Gamma(shape, 1) by Marsaglia and Tsang (ACM Trans Math Softw 26:363, 2000); below shape 1 by their boost U^(1/shape). */
function drawGamma(shape: number, uniform: () => number): number {
  if (shape < 1) return drawGamma(shape + 1, uniform) * uniform() ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = drawNormal(uniform)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Box and Muller. */
function drawNormal(uniform: () => number): number {
  return Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
}
