import { CONDITION_IDS } from '#domain/condition.ts'
import { DISCIPLINE_IDS, type DisciplineId } from '#domain/discipline.ts'
import { INDICATOR_IDS, type IndicatorDefinition, type IndicatorId } from '#domain/indicator.ts'
import { completeNpi } from '#domain/npi.ts'
import { QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import { WHYS } from '#domain/why.ts'
import { intervalOfMoments } from '#measures/beta.ts'
import type { IndicatorColumns, Measured, QualityColumns } from '#measures/measured.ts'

/** Fictional clinicians: Carl is not listed and has the smallest NPI; the others are listed in this order. */
export const NPIS = {
  carl: completeNpi('200000000'),
  jose: completeNpi('200000001'),
  ann: completeNpi('200000002'),
  liam: completeNpi('200000003'),
  wei: completeNpi('200000004'),
}
const LISTED = [NPIS.jose, NPIS.ann, NPIS.liam, NPIS.wei]
const DISCIPLINES: DisciplineId[] = ['spine-surgery', 'pmr', 'pain-medicine', 'physical-therapy']

const QUALITY_OF: Record<number, QualityId> = {
  0: 'knowledge',
  4: 'specialization',
  7: 'teamwork',
  11: 'partnership',
  15: 'continuity',
}

export function makeDefinition(id: IndicatorId, place: number): IndicatorDefinition {
  const start = Math.max(
    ...Object.keys(QUALITY_OF)
      .map(Number)
      .filter((first) => first <= place),
  )
  const texts = {
    title: id,
    whyItMatters: '',
    numerator: '',
    denominator: '',
    unit: 'of 1',
    evidence: '',
    limits: '',
    author: '',
    dateReviewed: '',
    nextReview: '',
  }
  const rules = {
    direction: 'higher is better',
    appliesTo: 'all',
    defaultPrior: PRIOR,
    priorIsFixed: false,
    sources: [],
    version: 1,
  } as const
  return {
    id,
    quality: QUALITY_OF[start]!,
    weight: 1 + (place % 3),
    kind: id === 'spine-share' || id === 'returning-visits' ? 'share' : 'score',
    ...texts,
    ...rules,
  }
}

const PRIOR = { mean: 0.5, variance: 0.05 }

/** Measures worked by hand where known; everything else enters with the prior, and spine-share does not apply to Wei. */
export function makeMeasured(): Measured {
  const indicators = INDICATOR_IDS.map(makeUnknown)
  setKnown(indicators, 'training', 0, {
    value: 1,
    utility: 1,
    posterior: 1,
    low: 1,
    high: 1,
    mean: 1,
    variance: 0,
    lambda: 1,
    sampling: 0,
    input: 2,
  })
  setKnown(indicators, 'training', 1, {
    value: 0.6,
    utility: 0.6,
    posterior: 0.6,
    low: 0.6,
    high: 0.6,
    mean: 0.6,
    variance: 0,
    lambda: 1,
    sampling: 0,
    input: 2,
  })
  const share = {
    value: 0.25,
    n: 361,
    utility: 0.25,
    sampling: 0,
    posterior: 0.26,
    low: 0.2,
    high: 0.33,
    boundsLow: 0.21,
    boundsHigh: 0.31,
  }
  setKnown(indicators, 'spine-share', 0, { ...share, mean: 0.26, variance: 0.002, lambda: 0.9, input: 1 })
  setKnown(indicators, 'returning-visits', 2, {
    ...{
      value: 0.8,
      n: 40,
      utility: 0.8,
      sampling: 0,
      posterior: 0.7,
      low: 0.6,
      high: 0.8,
      mean: 0.9,
      variance: 0.01,
      lambda: 0.6,
      input: 1,
    },
    boundsWhy: WHYS['no-total'].code,
  })
  setKnown(indicators, 'communication', 0, {
    value: 93.5,
    n: 200,
    utility: 0.45,
    sampling: 0.05,
    posterior: 0.475,
    low: 0.3,
    high: 0.6,
    mean: 0.475,
    variance: 0.025,
    lambda: 0.5,
    input: 3,
  })
  const noneVisible = {
    value: 0,
    utility: 0.2,
    sampling: 0.01,
    posterior: 0.25,
    low: 0.1,
    high: 0.4,
    mean: 0.25,
    variance: 0.008,
    lambda: 0.8,
    input: 1,
  }
  setKnown(indicators, 'spine-volume', 1, noneVisible)
  columnOf(indicators, 'spine-volume').why[1] = WHYS['none-visible'].code
  const wei = columnOf(indicators, 'spine-share')
  wei.why[3] = WHYS['payer-makes-the-share'].code
  for (const figures of [wei.mean, wei.variance, wei.lambda]) figures[3] = Number.NaN
  const correlations = [{ quality: 'knowledge', a: 'spine-volume', b: 'training', r: 0.5, clinicians: 2 }] as const
  return {
    roster: {
      count: LISTED.length,
      npi: Float64Array.from(LISTED, Number),
      discipline: Uint8Array.from(DISCIPLINES, (id) => DISCIPLINE_IDS.indexOf(id)),
    },
    indicators,
    qualities: QUALITY_IDS.map((id) => makeQuality(id, indicators)),
    knowledgeByCondition: CONDITION_IDS.map((condition) => ({
      condition,
      volumeMean: doubles(),
      volumeVariance: doubles(),
      mean: doubles(),
      variance: doubles(),
      strength: doubles(),
    })),
    priors: INDICATOR_IDS.flatMap((indicator) =>
      DISCIPLINES.map((discipline) => ({ indicator, discipline, from: 'default' as const, ...PRIOR, size: null, clinicians: 0 })),
    ),
    curves: [
      {
        indicator: 'spine-volume',
        discipline: 'pmr',
        condition: 'stenosis',
        name: 'p75',
        value: 40,
        pooled: false,
        clinicians: 25,
      },
    ],
    correlations: [...correlations],
  }
}

function doubles(value = Number.NaN): Float64Array {
  return new Float64Array(LISTED.length).fill(value)
}

function makeUnknown(id: IndicatorId): IndicatorColumns {
  const nothing = {
    value: doubles(),
    n: doubles(),
    utility: doubles(),
    sampling: doubles(),
    posterior: doubles(),
    low: doubles(),
    high: doubles(),
  }
  return {
    id,
    why: new Uint8Array(LISTED.length).fill(WHYS['not-in-the-file'].code),
    ...nothing,
    boundsLow: doubles(),
    boundsHigh: doubles(),
    boundsWhy: new Uint8Array(LISTED.length),
    mean: doubles(PRIOR.mean),
    variance: doubles(PRIOR.variance),
    lambda: doubles(0),
    input: new Int32Array(LISTED.length).fill(-1),
  }
}

type Figures = Partial<Record<Exclude<keyof IndicatorColumns, 'id' | 'why'>, number>>

function setKnown(indicators: IndicatorColumns[], id: IndicatorId, place: number, figures: Figures): void {
  const columns = columnOf(indicators, id)
  columns.why[place] = 0
  for (const [field, value] of Object.entries(figures))
    Object.entries(columns).find(([name]) => name === field)![1][place] = value
}

function columnOf(indicators: IndicatorColumns[], id: IndicatorId): IndicatorColumns {
  return indicators.find((columns) => columns.id === id)!
}

function makeQuality(id: QualityId, indicators: IndicatorColumns[]): QualityColumns {
  const columns: QualityColumns = {
    id,
    mean: doubles(),
    variance: doubles(),
    low: doubles(),
    high: doubles(),
    strength: doubles(),
    percentile: doubles(),
    known: new Uint8Array(LISTED.length),
    applyingShare: doubles(),
    sumWeight: doubles(),
    sumWeightedMean: doubles(),
    sumSquaredVariance: doubles(),
    sumSquaredPrior: doubles(),
  }
  const members = INDICATOR_IDS.map(makeDefinition).filter((definition) => definition.quality === id)
  for (let place = 0; place < LISTED.length; place += 1) fillQuality(columns, { place, members, indicators })
  return columns
}

// The sums of measures.md 3 in plain loops; only spine-volume and training are correlated, by 0.5.
function fillQuality(
  columns: QualityColumns,
  { place, members, indicators }: { place: number; members: IndicatorDefinition[]; indicators: IndicatorColumns[] },
): void {
  const parts = members
    .map(({ id, weight }) => ({
      id,
      w: weight,
      mean: columnOf(indicators, id).mean[place]!,
      v: columnOf(indicators, id).variance[place]!,
      lambda: columnOf(indicators, id).lambda[place]!,
    }))
    .filter(({ mean }) => !Number.isNaN(mean))
  const sumWeight = parts.reduce((sum, { w }) => sum + w, 0)
  const correlated = parts.filter(({ id }) => id === 'spine-volume' || id === 'training')
  const cross =
    correlated.length === 2 ? 2 * 0.5 * correlated[0]!.w * correlated[1]!.w * Math.sqrt(correlated[0]!.v * correlated[1]!.v) : 0
  const squared = parts.reduce((sum, { w, v }) => sum + w * w * v, 0)
  columns.sumWeight[place] = sumWeight
  columns.sumWeightedMean[place] = parts.reduce((sum, { w, mean }) => sum + w * mean, 0)
  columns.sumSquaredVariance[place] = squared
  columns.sumSquaredPrior[place] = parts.reduce((sum, { w }) => sum + w * w * PRIOR.variance, 0)
  const mean = columns.sumWeightedMean[place]! / sumWeight
  const variance = (squared + cross) / (sumWeight * sumWeight)
  const interval = intervalOfMoments(mean, variance, 0.8)
  columns.mean[place] = mean
  columns.variance[place] = variance
  columns.low[place] = interval.low
  columns.high[place] = interval.high
  columns.strength[place] =
    parts.reduce((sum, { w, lambda }) => sum + w * w * PRIOR.variance * lambda, 0) / columns.sumSquaredPrior[place]!
  columns.known[place] = parts.filter(({ lambda }) => lambda > 0).length
  columns.applyingShare[place] = sumWeight / members.reduce((sum, { weight }) => sum + weight, 0)
}
