import { INDICATOR_IDS, type IndicatorId } from '#domain/indicator.ts'
import { QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import type { IndicatorFigures } from '#edition/evidence-columns.ts'
import { betaQuantile } from '#measures/beta.ts'
import { makeKeyedRandom } from '#measures/keyed-random.ts'
import type { StudyScene } from './scene.ts'
import { trueUtility } from './true-utility.ts'

export interface TrueScores {
  /** u(true rate) by indicator, NaN where it does not apply or the generator knows none. */
  utility: Record<IndicatorId, Float64Array>
  /** Σw·u(true rate)/Σw over the indicators that apply; NaN where one of them has no truth. */
  quality: Record<QualityId, Float64Array>
}

// Nobody has reported inside Spinewise in a fictional edition, so the prior is taken at its word there: a draw from it, keyed by NPI.
const INSIDE: ReadonlySet<IndicatorId> = new Set(['recommended', 'reported-listening', 'kept-follow-up'])
const STREAM = 12

/** The truth of every indicator and quality on the edition's own scale (measures.md 6.4). */
export function computeTrueScores({ edition, evidence, truth }: StudyScene): TrueScores | null {
  if (truth === null) return null
  const { columns } = edition
  const utility = byId(INDICATOR_IDS, (id) => {
    const own = new Float64Array(columns.count).fill(Number.NaN)
    const cuts = evidence.cuts[id]
    for (let clinician = 0; clinician < columns.count; clinician += 1) {
      if (evidence.of[id].applies[clinician] === 0) continue
      const rate = truth.rate[id][clinician]!
      if (!Number.isNaN(rate)) own[clinician] = trueUtility(id, rate, cuts?.[columns.discipline[clinician]!] ?? {})
      else if (INSIDE.has(id)) own[clinician] = drawFromPrior(evidence.of[id], clinician, keyOf(id, columns.npi[clinician]!))
    }
    return own
  })
  return { utility, quality: byId(QUALITY_IDS, (id) => sumUtilities(id, { edition, evidence }, utility)) }
}

function keyOf(id: IndicatorId, npi: number): () => number {
  return makeKeyedRandom(npi, INDICATOR_IDS.indexOf(id) + 1, STREAM)
}

/** One value of the Beta with the mean and the variance that enter the quality. */
function drawFromPrior({ mean, variance }: IndicatorFigures, clinician: number, random: () => number): number {
  const [m, v] = [mean[clinician]!, variance[clinician]!]
  const size = (m * (1 - m)) / v - 1
  return betaQuantile(random(), m * size, (1 - m) * size)
}

function sumUtilities(
  quality: QualityId,
  { edition: { columns }, evidence }: Pick<StudyScene, 'edition' | 'evidence'>,
  utility: TrueScores['utility'],
): Float64Array {
  const indicators = columns.indicators.filter((indicator) => indicator.quality === quality)
  const sums = new Float64Array(columns.count)
  const weights = new Float64Array(columns.count)
  for (const { id, weight } of indicators) {
    const own = utility[id]
    const { applies } = evidence.of[id]
    for (let clinician = 0; clinician < columns.count; clinician += 1) {
      if (applies[clinician] === 0) continue
      sums[clinician]! += weight * own[clinician]!
      weights[clinician]! += weight
    }
  }
  return sums.map((sum, clinician) => sum / weights[clinician]!)
}

function byId<Id extends string, Value>(ids: readonly Id[], make: (id: Id) => Value): Record<Id, Value> {
  // Object.fromEntries forgets that every id is a key.
  return Object.fromEntries(ids.map((id) => [id, make(id)])) as Record<Id, Value>
}
