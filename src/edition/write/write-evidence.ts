import { CONDITION_IDS } from '#domain/condition.ts'
import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import { invariant } from '#domain/errors.ts'
import { INDICATOR_IDS, type IndicatorId } from '#domain/indicator.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import type { Sqlite, SqliteValue } from '#doors/sqlite.ts'
import type { IndicatorColumns, Measured, QualityColumns } from '#measures/measured.ts'
import { prepareInsert } from './copy-rows.ts'

/** Writes what was measured: known cells, a byte of reason for each indicator, and the four sums of each quality. */
export function writeEvidence(to: Sqlite, measured: Measured): void {
  const indicators = INDICATOR_IDS.map((id) => getIndicator(measured, id))
  const qualities = QUALITY_IDS.map((id) => getQuality(measured, id))
  const entries = new Map<number, SqliteValue[]>()
  const insertEvidence = prepareInsert(to, 'evidence')
  const insertReason = prepareInsert(to, 'reason')
  const insertQuality = prepareInsert(to, 'quality')
  for (let clinician = 0; clinician < measured.roster.count; clinician += 1) {
    const discipline = measured.roster.discipline[clinician]!
    for (const [indicator, columns] of indicators.entries()) {
      if (isStored(columns, { clinician, indicator, discipline }, entries))
        insertEvidence([clinician, indicator, ...evidenceRow(columns, clinician)])
    }
    insertReason([clinician, Uint8Array.from(indicators, (columns) => columns.why[clinician]!)])
    for (const [quality, columns] of qualities.entries()) insertQuality([clinician, quality, ...qualityRow(columns, clinician)])
  }
  const insertEntry = prepareInsert(to, 'unknown_entry')
  for (const key of [...entries.keys()].sort((a, b) => a - b)) insertEntry(entries.get(key)!)
  to.exec('INSERT INTO indicator_input SELECT DISTINCT indicator, input FROM evidence WHERE input IS NOT NULL ORDER BY 1, 2')
}

/** Writes what the measures were made with: priors, cut points, correlations. */
export function writePriors(to: Sqlite, { priors, curves, correlations }: Measured): void {
  const insertPrior = prepareInsert(to, 'prior')
  for (const prior of priors) {
    const key = [indicatorNumber(prior.indicator), DISCIPLINE_IDS.indexOf(prior.discipline)]
    insertPrior([...key, prior.from, prior.mean, prior.variance, prior.size, prior.clinicians])
  }
  const insertCurve = prepareInsert(to, 'curve')
  for (const curve of curves) {
    const condition = curve.condition === null ? null : CONDITION_IDS.indexOf(curve.condition)
    const key = [indicatorNumber(curve.indicator), DISCIPLINE_IDS.indexOf(curve.discipline), condition]
    insertCurve([...key, curve.name, curve.value, Number(curve.pooled), curve.clinicians])
  }
  const insertCorrelation = prepareInsert(to, 'correlation')
  for (const { quality, a, b, r, clinicians } of correlations) {
    insertCorrelation([QUALITY_IDS.indexOf(quality), indicatorNumber(a), indicatorNumber(b), r, clinicians])
  }
}

interface CellKey {
  clinician: number
  indicator: number
  discipline: number
}

// A cell without figures of its own enters a quality with its discipline's prior; that is stored once.
function isStored(
  columns: IndicatorColumns,
  { clinician, indicator, discipline }: CellKey,
  entries: Map<number, SqliteValue[]>,
): boolean {
  const hasFigures = [columns.value, columns.utility, columns.boundsLow].some((column) => !Number.isNaN(column[clinician]))
  if (hasFigures || columns.lambda[clinician]! > 0) return true
  const mean = columns.mean[clinician]!
  const variance = columns.variance[clinician]!
  if (Number.isNaN(mean)) return false
  const key = indicator * DISCIPLINE_IDS.length + discipline
  const [, , entryMean, entryVariance] = entries.get(key) ?? [indicator, discipline, mean, variance]
  if (!entries.has(key)) entries.set(key, [indicator, discipline, mean, variance])
  return entryMean !== mean || entryVariance !== variance
}

function evidenceRow(columns: IndicatorColumns, clinician: number): SqliteValue[] {
  const { value, n, utility, sampling, posterior, low, high, boundsLow, boundsHigh, boundsWhy, mean, variance, lambda, input } =
    columns
  const figures = [value, n, utility, sampling, posterior, low, high, boundsLow, boundsHigh].map((column) => column[clinician]!)
  const noBounds = boundsWhy[clinician]! === 0 ? null : boundsWhy[clinician]!
  const isSame = mean[clinician] === posterior[clinician]
  return [
    ...figures,
    noBounds,
    isSame ? null : mean[clinician]!,
    variance[clinician]!,
    lambda[clinician]!,
    input[clinician]! < 0 ? null : input[clinician]!,
  ]
}

function qualityRow(columns: QualityColumns, clinician: number): number[] {
  const { sumWeight, sumWeightedMean, sumSquaredVariance, sumSquaredPrior } = columns
  return [sumWeight, sumWeightedMean, sumSquaredVariance, sumSquaredPrior].map((column) => column[clinician]!)
}

function getIndicator(measured: Measured, id: IndicatorId): IndicatorColumns {
  const columns = measured.indicators.find((candidate) => candidate.id === id)
  invariant(columns, `the indicator ${id} was not measured`)
  return columns
}

function getQuality(measured: Measured, id: QualityColumns['id']): QualityColumns {
  const columns = measured.qualities.find((candidate) => candidate.id === id)
  invariant(columns, `the quality ${id} was not measured`)
  return columns
}

function indicatorNumber(id: IndicatorId): number {
  return INDICATOR_IDS.indexOf(id)
}
