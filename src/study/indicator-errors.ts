import { INDICATOR_IDS, type IndicatorId } from '#domain/indicator.ts'
import type { Detail } from './figure.ts'
import type { StudyScene } from './scene.ts'
import type { TrueScores } from './true-qualities.ts'

interface Errors {
  n: number
  bias: number
  rootMeanSquare: number
  /** √ of the mean of v: what the estimator says its error is. */
  said: number
}

/** Error of each indicator on the scale of utility, beside the error that it claims: where coverage is lost or wasted. */
export function listIndicatorErrors(scene: StudyScene, { utility }: TrueScores): Detail {
  const rows = INDICATOR_IDS.flatMap((id) =>
    ([true, false] as const).flatMap((known) => {
      const { n, bias, rootMeanSquare, said } = measureErrors(scene, id, utility[id], known)
      return n === 0 ? [] : [[id, known ? 'known' : 'not known', n, bias, rootMeanSquare, said, rootMeanSquare / said]]
    }),
  )
  return {
    title: 'Error of each indicator on the scale of utility, beside the error that its variance claims',
    head: ['indicator', 'state', 'clinicians', 'mean error', 'root mean square', 'claimed', 'ratio'],
    rows,
  }
}

function measureErrors({ evidence }: StudyScene, id: IndicatorId, truth: Float64Array, known: boolean): Errors {
  const { mean, variance, lambda } = evidence.of[id]
  const sums = { n: 0, error: 0, squares: 0, variance: 0 }
  for (const [clinician, own] of truth.entries()) {
    if (Number.isNaN(own) || lambda[clinician]! > 0 !== known) continue
    const error = mean[clinician]! - own
    sums.n += 1
    sums.error += error
    sums.squares += error * error
    sums.variance += variance[clinician]!
  }
  return {
    n: sums.n,
    bias: sums.error / sums.n,
    rootMeanSquare: Math.sqrt(sums.squares / sums.n),
    said: Math.sqrt(sums.variance / sums.n),
  }
}
