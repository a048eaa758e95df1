import type { IndicatorId } from '#domain/indicator.ts'
import { parseNpi } from '#domain/npi.ts'
import { QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import type { Edition } from '#edition/reader-contract.ts'

export interface QualityChanges {
  quality: QualityId
  /** Clinicians listed in both editions. */
  compared: number
  up: number
  down: number
  /** From a score to none, or from none to a score. */
  appeared: number
  vanished: number
  largest: QualityChange[]
}

export interface QualityChange {
  npi: string
  name: string
  /** Points of 0–100. */
  from: number
  to: number
  /** Indicators whose part in the quality changed, the largest first. */
  because: { indicator: IndicatorId; from: number | null; to: number | null }[]
}

interface QualityDiffOptions {
  pointsMin: number
  examplesMax: number
}

interface Pair {
  from: number
  to: number
}

/** How the scores of those listed in both editions changed, and by which indicators. */
export function diffQualities(older: Edition, newer: Edition, options: QualityDiffOptions): QualityChanges[] {
  const pairs = listPairs(older, newer)
  return QUALITY_IDS.map((quality) => diffQuality(older, newer, { quality, pairs, ...options }))
}

function listPairs(older: Edition, newer: Edition): Pair[] {
  return [...newer.columns.npi].flatMap((npi, to) => {
    const from = older.findIndex(parseNpi(String(npi)))
    return from === undefined ? [] : [{ from, to }]
  })
}

interface QualityDiffScene extends QualityDiffOptions {
  quality: QualityId
  pairs: readonly Pair[]
}

function diffQuality(
  older: Edition,
  newer: Edition,
  { quality, pairs, pointsMin, examplesMax }: QualityDiffScene,
): QualityChanges {
  const scores = pairs.map((pair) => ({
    pair,
    from: 100 * older.columns.quality[quality].mean[pair.from]!,
    to: 100 * newer.columns.quality[quality].mean[pair.to]!,
  }))
  const changed = scores.filter(({ from, to }) => Math.abs(to - from) >= pointsMin)
  const largest = changed
    .toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from) || a.pair.to - b.pair.to)
    .slice(0, examplesMax)
  return {
    quality,
    compared: pairs.length,
    up: changed.filter(({ from, to }) => to > from).length,
    down: changed.filter(({ from, to }) => to < from).length,
    appeared: scores.filter(({ from, to }) => Number.isNaN(from) && !Number.isNaN(to)).length,
    vanished: scores.filter(({ from, to }) => !Number.isNaN(from) && Number.isNaN(to)).length,
    largest: largest.map(({ pair, from, to }) => ({
      npi: String(newer.columns.npi[pair.to]),
      name: newer.readCards([pair.to])[0]?.name ?? '',
      from,
      to,
      because: listCauses(older, newer, { quality, pair }),
    })),
  }
}

function listCauses(
  older: Edition,
  newer: Edition,
  { quality, pair }: { quality: QualityId; pair: Pair },
): QualityChange['because'] {
  return newer.columns.indicators
    .filter((indicator) => indicator.quality === quality)
    .map(({ id, weight }) => {
      const from = older.columns.indicatorMean[id][pair.from]!
      const to = newer.columns.indicatorMean[id][pair.to]!
      // An indicator that begins or ceases to apply moves the quality by at most its weight.
      const size = Number.isNaN(to - from)
        ? Number(Number.isNaN(from) !== Number.isNaN(to)) * weight
        : Math.abs(to - from) * weight
      return { indicator: id, from: orNull(from), to: orNull(to), size }
    })
    .filter(({ size }) => size > 0)
    .toSorted((a, b) => b.size - a.size)
    .map(({ indicator, from, to }) => ({ indicator, from, to }))
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
