import { INDICATOR_IDS } from '#domain/indicator.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import { findWhyByCode, WHYS } from '#domain/why.ts'
import type { Sqlite } from '#doors/sqlite.ts'
import type { MatchColumns } from '#edition/reader-contract.ts'
import { intervalOfMoments } from '#measures/beta.ts'
import { checkUnknownEntries } from './check-unknown-entries.ts'
import { checkNone, type EditionCheck } from './edition-check.ts'
import { readEnteringPriors } from './read-entering-priors.ts'

/** Every quality again from the stored û, v, w and correlations (measures.md 3), and every û as the match reads it. */
export function checkQualities(file: Sqlite, columns: MatchColumns): EditionCheck[] {
  const correlationOf = readCorrelations(file)
  const priorOf = readEnteringPriors(file)
  const readParts = prepareParts(file, columns, priorOf)
  const sums = file.prepare<SumRow>('SELECT * FROM quality WHERE clinician = ? ORDER BY quality')
  const weights = QUALITY_IDS.map((id) =>
    sumOf(
      columns.indicators.filter((indicator) => indicator.quality === id),
      weightOf,
    ),
  )
  const qualities: string[] = []
  const means: string[] = []
  for (let clinician = 0; clinician < columns.count; clinician += 1) {
    const parts = readParts(clinician)
    means.push(...listWrongMeans(parts, columns, clinician))
    const stored = new Map(sums.rows(clinician).map((row) => [row.quality, row]))
    for (const [quality, id] of QUALITY_IDS.entries()) {
      const own = parts.filter((part) => part.quality === quality)
      const expected = { ...recompute(own, correlationOf), applyingShare: sumOf(own, weightOf) / weights[quality]! }
      const found = { ...readFigures(columns, { id, clinician }), ...readSums(stored.get(quality)) }
      const wrong = Object.entries(expected).find(([name, value]) => !isClose(value, found[name] ?? Number.NaN))
      if (wrong) qualities.push(`${id} of ${columns.npi[clinician]}: ${wrong[0]} ${found[wrong[0]]}, recomputed ${wrong[1]}`)
    }
  }
  const of = columns.count * QUALITY_IDS.length
  return [
    checkUnknownEntries(file, priorOf),
    checkNone('Every quality, its interval and its sums follow from the evidence', { differing: qualities, of }),
    checkNone('Every indicator enters the match as the evidence says', {
      differing: means,
      of: columns.count * INDICATOR_IDS.length,
    }),
  ]
}

interface Part {
  indicator: number
  quality: number
  weight: number
  mean: number
  variance: number
  lambda: number
  /** τ² on the scale of utility. */
  prior: number
}

interface SumRow {
  quality: number
  sum_weight: number
  sum_weighted_mean: number
  sum_squared_variance: number
  sum_squared_prior: number
}

// The qualities promise 1e-9 against the oracle (measures.md 6).
const TOLERANCE = 1e-9
const INTERVAL_LEVEL = 0.8

function isClose(expected: number, found: number): boolean {
  return (Number.isNaN(expected) && Number.isNaN(found)) || Math.abs(expected - found) <= TOLERANCE
}

// What enters the qualities of a clinician: stored figures, else what its discipline says of the unknown; nothing where a
// reason says that the indicator does not apply.
function prepareParts(file: Sqlite, columns: MatchColumns, priorOf: PriorOf): (clinician: number) => Part[] {
  const indicators = file
    .prepare<{ id: number; quality: number; weight: number }>('SELECT id, quality, weight FROM indicator ORDER BY id')
    .rows()
  const evidence = file.prepare<EvidenceRow>(
    'SELECT indicator, COALESCE(mean, posterior) AS mean, variance, lambda FROM evidence WHERE clinician = ?',
  )
  const entry = file.prepare<EvidenceRow>('SELECT indicator, mean, variance, 0 AS lambda FROM unknown_entry WHERE discipline = ?')
  const reason = file.prepare<{ codes: Uint8Array }>('SELECT codes FROM reason WHERE clinician = ?')
  return function readParts(clinician) {
    const known = new Map(evidence.rows(clinician).map((row) => [row.indicator, row]))
    const unknown = new Map(entry.rows(columns.discipline[clinician]!).map((row) => [row.indicator, row]))
    const codes = reason.row(clinician)?.codes ?? new Uint8Array()
    return indicators.flatMap(({ id, quality, weight }) => {
      const figures = known.get(id) ?? unknown.get(id)
      if (!appliesBy(codes[id] ?? 0) || figures === undefined || figures.mean === null || figures.variance === null) return []
      const prior = priorOf(id, columns.discipline[clinician]!)?.variance ?? Number.NaN
      return [
        { indicator: id, quality, weight, mean: figures.mean, variance: figures.variance, lambda: figures.lambda ?? 0, prior },
      ]
    })
  }
}

type PriorOf = ReturnType<typeof readEnteringPriors>

interface EvidenceRow {
  indicator: number
  mean: number | null
  variance: number | null
  lambda: number | null
}

function appliesBy(code: number): boolean {
  const why = findWhyByCode(code)
  return why === undefined || WHYS[why].applies
}

function recompute(parts: readonly Part[], correlationOf: (a: number, b: number) => number): Record<string, number> {
  const sumWeight = sumOf(parts, ({ weight }) => weight)
  const sumWeightedMean = sumOf(parts, ({ weight, mean }) => weight * mean)
  const sumSquaredVariance = sumOf(parts, ({ weight, variance }) => weight * weight * variance)
  const known = parts.filter(({ lambda }) => lambda > 0).length
  const sumSquaredPrior = sumOf(parts, ({ weight, prior }) => weight * weight * prior)
  const evidence = sumOf(parts, ({ weight, prior, lambda }) => weight * weight * prior * lambda)
  const strength = known === 0 ? 0 : evidence / sumSquaredPrior
  const sums = { sumWeight, sumWeightedMean, sumSquaredVariance, sumSquaredPrior, known }
  if (sumWeight === 0) return { ...sums, mean: Number.NaN, variance: Number.NaN, low: Number.NaN, high: Number.NaN }
  const covariance = sumOf(parts, (a) =>
    sumOf(parts, (b) => a.weight * b.weight * correlationOf(a.indicator, b.indicator) * Math.sqrt(a.variance * b.variance)),
  )
  const mean = sumWeightedMean / sumWeight
  const variance = covariance / sumWeight ** 2
  return { ...sums, strength, mean, variance, ...intervalOfMoments(mean, variance, INTERVAL_LEVEL) }
}

function weightOf({ weight }: { weight: number }): number {
  return weight
}

function sumOf<Item>(items: readonly Item[], figureOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + figureOf(item), 0)
}

function readCorrelations(file: Sqlite): (a: number, b: number) => number {
  const rows = file.prepare<{ a: number; b: number; r: number }>('SELECT a, b, r FROM correlation').rows()
  const r = new Map(
    rows.flatMap((row) => [
      [pairKey(row.a, row.b), row.r],
      [pairKey(row.b, row.a), row.r],
    ]),
  )
  return (a, b) => (a === b ? 1 : (r.get(pairKey(a, b)) ?? 0))
}

function pairKey(a: number, b: number): number {
  return a * INDICATOR_IDS.length + b
}

function readFigures(
  { quality }: MatchColumns,
  { id, clinician }: { id: (typeof QUALITY_IDS)[number]; clinician: number },
): Record<string, number> {
  const { mean, variance, low, high, known, strength, applyingShare } = quality[id]
  return {
    mean: mean[clinician]!,
    variance: variance[clinician]!,
    low: low[clinician]!,
    high: high[clinician]!,
    known: known[clinician]!,
    strength: strength[clinician]!,
    applyingShare: applyingShare[clinician]!,
  }
}

function readSums(row: SumRow | undefined): Record<string, number> {
  if (row === undefined) return {}
  return {
    sumWeight: row.sum_weight,
    sumWeightedMean: row.sum_weighted_mean,
    sumSquaredVariance: row.sum_squared_variance,
    sumSquaredPrior: row.sum_squared_prior,
  }
}

function listWrongMeans(parts: readonly Part[], { indicatorMean, npi }: MatchColumns, clinician: number): string[] {
  const means = new Map(parts.map(({ indicator, mean }) => [indicator, mean]))
  return INDICATOR_IDS.flatMap((id, place) => {
    const expected = means.get(place) ?? Number.NaN
    const found = indicatorMean[id][clinician]!
    return Object.is(expected, found) || expected === found
      ? []
      : [`${id} of ${npi[clinician]}: ${found}, the evidence says ${expected}`]
  })
}
