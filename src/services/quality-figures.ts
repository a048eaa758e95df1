import type { NeedCondition } from '#domain/condition.ts'
import type { QualityFigure, QualityFigures } from '#domain/contract.ts'
import { INDICATOR_IDS } from '#domain/indicator.ts'
import { QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import type { MatchCard, MatchColumns } from '#edition/reader-contract.ts'
import { intervalOfMoments } from '#match/fit-interval.ts'
import { percentileForCondition } from '#match/percentile.ts'

interface Figures {
  mean: number
  low: number
  high: number
  strength: number
  percentile: number
  known: number
  applyingShare: number
}

/** The five qualities of a listed clinician as one need sees them: `knowledge` is taken for the condition asked about. */
export function describeQualities(
  columns: MatchColumns,
  clinician: number,
  condition: NeedCondition,
  card: MatchCard,
): QualityFigures {
  const general = (id: QualityId) => figureOf(readFigures(columns, id, clinician))
  const [, specialization, teamwork, partnership, continuity] = QUALITY_IDS
  return {
    knowledge: condition === 'not-sure' ? general('knowledge') : figureOf(readKnowledge(columns, clinician, condition, card)),
    [specialization]: general(specialization),
    [teamwork]: general(teamwork),
    [partnership]: general(partnership),
    [continuity]: general(continuity),
  }
}

function readFigures({ quality }: MatchColumns, id: QualityId, clinician: number): Figures {
  const { mean, low, high, strength, percentile, known, applyingShare } = quality[id]
  return {
    mean: mean[clinician]!,
    low: low[clinician]!,
    high: high[clinician]!,
    strength: strength[clinician]!,
    percentile: percentile[clinician]!,
    known: known[clinician]!,
    applyingShare: applyingShare[clinician]!,
  }
}

function readKnowledge(
  columns: MatchColumns,
  clinician: number,
  condition: Exclude<NeedCondition, 'not-sure'>,
  card: MatchCard,
): Figures {
  const { mean, variance, strength, volumeMean } = columns.knowledgeByCondition[condition]
  const general = readFigures(columns, 'knowledge', clinician)
  const isVolumeKnown = card.whys[INDICATOR_IDS.indexOf('spine-volume')] === 0
  return {
    ...general,
    ...intervalOfMoments(mean[clinician]!, variance[clinician]!),
    mean: mean[clinician]!,
    strength: strength[clinician]!,
    percentile: percentileForCondition(columns, condition, clinician),
    // A volume that says nothing of the condition is no known figure of it.
    known: isVolumeKnown && Number.isNaN(volumeMean[clinician]!) ? general.known - 1 : general.known,
  }
}

function figureOf({ mean, low, high, strength, percentile, known, applyingShare }: Figures): QualityFigure {
  if (Number.isNaN(mean))
    return {
      score: null,
      low: null,
      high: null,
      strength: null,
      percentile: null,
      n: 0,
      why: 'no public file says this of the discipline',
    }
  return {
    score: 100 * mean,
    low: 100 * low,
    high: 100 * high,
    strength: orNull(strength),
    percentile: orNull(percentile),
    n: known,
    ...(Number.isNaN(percentile) ? { why: 'too little public evidence to compare with others of the discipline' } : {}),
    ...(applyingShare < HALF ? { caution: 'cannot be compared across professions' } : {}),
  }
}

// Of a quality's weight (measures.md 3).
const HALF = 0.5

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
