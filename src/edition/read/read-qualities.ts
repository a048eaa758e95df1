import type { QualityFigure, QualityFigures } from '#domain/contract.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import type { MatchColumns } from '#edition/reader-contract.ts'

/** The five qualities of a listed clinician as shown: 0–100, null where no indicator applies. */
export function readQualities({ quality }: MatchColumns, index: number): QualityFigures {
  return byQuality((id) => {
    const { mean, variance: _, low, high, strength, percentile, known, applyingShare } = quality[id]
    const score = hundredfold(mean[index]!)
    return {
      score,
      low: hundredfold(low[index]!),
      high: hundredfold(high[index]!),
      strength: orNull(strength[index]!),
      percentile: orNull(percentile[index]!),
      n: known[index]!,
      ...whyNull(score, percentile[index]!),
      ...(score !== null && applyingShare[index]! < HALF ? { caution: 'cannot be compared across professions' } : {}),
    }
  })
}

/** A figure that is null says why; whoever has no score has no percentile either. */
function whyNull(score: number | null, percentile: number): Pick<QualityFigure, 'why'> {
  if (score === null) return { why: 'no public file says this of the discipline' }
  return Number.isNaN(percentile) ? { why: 'too little public evidence to compare with others of the discipline' } : {}
}

/** The qualities of somebody who was not measured. */
export function unmeasuredQualities(why: string): QualityFigures {
  return byQuality(() => ({ score: null, low: null, high: null, strength: null, percentile: null, n: 0, why }))
}

// Of a quality's weight (measures.md 3).
const HALF = 0.5

function byQuality(make: (id: (typeof QUALITY_IDS)[number]) => QualityFigure): QualityFigures {
  const [knowledge, specialization, teamwork, partnership, continuity] = QUALITY_IDS
  return {
    [knowledge]: make(knowledge),
    [specialization]: make(specialization),
    [teamwork]: make(teamwork),
    [partnership]: make(partnership),
    [continuity]: make(continuity),
  }
}

function hundredfold(value: number): number | null {
  return Number.isNaN(value) ? null : 100 * value
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
