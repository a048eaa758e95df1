import type { QualityFigure, QualityFigures } from '#domain/contract.ts'
import { QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import { type Level, levelOf } from '#services/words.ts'

/** One quality as it is drawn: whole numbers from 0 to 100, null where there is no figure. */
export interface BarFigure {
  quality: QualityId
  level: Level
  score: number | null
  low: number | null
  high: number | null
  /** In %, of those of the profession with enough evidence, who have less. */
  percentile: number | null
}
export type QualityBarFigures = BarFigure[]

export function describeBars(qualities: QualityFigures): QualityBarFigures {
  return QUALITY_IDS.map((quality) => describeBar(quality, qualities[quality]))
}

function describeBar(quality: QualityId, figure: QualityFigure): BarFigure {
  const whole = (value: number | null) => (value === null ? null : Math.round(value))
  const { score, low, high } = figure
  return {
    quality,
    level: levelOf(figure),
    percentile: figure.percentile === null ? null : Math.round(figure.percentile * 100),
    score: whole(score),
    low: whole(low),
    high: whole(high),
  }
}
