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

// Known cells; everything else enters with the prior. José 0, Ann 1, Liam 2, Wei 3.
const KNOWN = `
  indicator       | who | value | n   | utility | sampling | posterior | low  | high | boundsLow | boundsHigh | mean  | variance | lambda | input
  training        | 0   | 1     |     | 1       | 0        | 1         | 1    | 1    |           |            | 1     | 0        | 1      | 2
  training        | 1   | 0.6   |     | 0.6     | 0        | 0.6       | 0.6  | 0.6  |           |            | 0.6   | 0        | 1      | 2
  spine-volume    | 1   | 0     |     | 0.2     | 0.01     | 0.25      | 0.1  | 0.4  |           |            | 0.25  | 0.008    | 0.8    | 1
  spine-share     | 0   | 0.25  | 361 | 0.25    | 0        | 0.26      | 0.2  | 0.33 | 0.21      | 0.31       | 0.26  | 0.002    | 0.9    | 1
  returning-visits| 2   | 0.8   | 40  | 0.8     | 0        | 0.7       | 0.6  | 0.8  |           |            | 0.9   | 0.01     | 0.6    | 1
  communication   | 0   | 93.5  | 200 | 0.45    | 0.05     | 0.475     | 0.3  | 0.6  |           |            | 0.475 | 0.025    | 0.5    | 3`

/** Measures worked by hand where known; spine-share does not apply to Wei, and Ann's spine volume is "none visible". */
export function makeMeasured(): Measured {
  const indicators = INDICATOR_IDS.map(makeUnknown)
  fillKnown(indicators)
  columnOf(indicators, 'spine-volume').why[1] = WHYS['none-visible'].code
  columnOf(indicators, 'returning-visits').boundsWhy[2] = WHYS['no-total'].code
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

// A blank cell leaves NaN, "no such figure".
function fillKnown(indicators: IndicatorColumns[]): void {
  const [header, ...rows] = KNOWN.trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  for (const [id, who, ...cells] of rows) {
    const columns = indicators.find((candidate) => candidate.id === id)!
    columns.why[Number(who)] = 0
    for (const [place, cell] of cells.entries()) {
      const column = Object.entries(columns).find(([name]) => name === header![place + 2])![1]
      if (cell !== '' && typeof column === 'object') column[Number(who)] = Number(cell)
    }
  }
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
  // Everybody here is alone in the discipline, half of whom is below.
  if (columns.strength[place]! >= 0.25) columns.percentile[place] = 0.5
  columns.known[place] = parts.filter(({ lambda }) => lambda > 0).length
  columns.applyingShare[place] = sumWeight / members.reduce((sum, { weight }) => sum + weight, 0)
}
