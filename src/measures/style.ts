import { DISCIPLINE_IDS, type DisciplineId } from '#domain/discipline.ts'
import type { Duckdb } from '#doors/duckdb.ts'
import { readSql } from '#doors/sql-file.ts'
import { type BetaPrior, credibleInterval, estimatePrior, makePriorOfVariance, type ShareGroup, shrinkShare } from './shrink.ts'

export const STYLE_IDS = [
  'conservative',
  'injection',
  'decompression',
  'fusion',
  'implant',
  'fracture',
  'operations-per-100-new',
] as const
export type StyleId = (typeof STYLE_IDS)[number]

/** One style of the clinicians with enough visible patients to show it, in NPI order; everybody else is not known. */
export interface StyleColumns {
  style: StyleId
  npi: Float64Array
  /** As counted: a share, or operations per 100 new-patient visits. */
  value: Float64Array
  /** 80 % interval of the posterior, on the scale of the value. */
  low: Float64Array
  high: Float64Array
  n: Float64Array
  /** In [0, 1] within the discipline, ties in the middle. */
  percentile: Float64Array
}

/** Where the peers of one discipline stand in one style, on the scale of the value. */
export interface StylePeers {
  style: StyleId
  discipline: DisciplineId
  count: number
  /** 10, 25, 50, 75 and 90 of 100 peers are at most here. */
  quantiles: number[]
}

export interface Styles {
  columns: StyleColumns[]
  peers: StylePeers[]
  /** NPI → the one procedure group that makes up over 80 % of the spine services. */
  mostly: Map<string, string>
}

/** `patientsMin`: the smallest cell that CMS publishes; `mostlyShare`: E-rule 3; `peersMin`: fewer are no distribution. */
export const STYLE_LIMITS = { patientsMin: 11, mostlyShare: 0.8, level: 0.8, peersMin: 20 } as const

/** measures.md 3: stands where fewer than 20 clinicians show a style. */
const DEFAULT_PRIOR = makePriorOfVariance(0.5, 0.05)

export const TOO_FEW_FOR_STYLE = `fewer than ${STYLE_LIMITS.patientsMin} visible spine patients`

interface StyleRow extends ShareGroup {
  npi: number
  discipline: DisciplineId
}

/** Practice style (measures.md 2b): described beside peers of the discipline, never scored. Needs counting and listing. */
export async function measureStyle(db: Duckdb): Promise<Styles> {
  await db.run(`
    SET VARIABLE style_patients_min = ${STYLE_LIMITS.patientsMin};
    SET VARIABLE style_mostly_share = CAST(${STYLE_LIMITS.mostlyShare} AS DECIMAL(3, 2))`)
  await db.run(readSql(import.meta.url, './style.sql'))
  const columns: StyleColumns[] = []
  const peers: StylePeers[] = []
  for (const style of STYLE_IDS) {
    const rows = await listStyleRows(db, style)
    columns.push(describeStyle(style, rows))
    peers.push(...describePeers(style, rows))
  }
  const mostly = await db.rows<{ npi: bigint; grp: string }>('SELECT npi, grp FROM style_mostly ORDER BY npi')
  return { columns, peers, mostly: new Map(mostly.map(({ npi, grp }) => [String(npi), grp])) }
}

async function listStyleRows(db: Duckdb, style: StyleId): Promise<StyleRow[]> {
  return db.rows<StyleRow>(
    `SELECT CAST(style.npi AS DOUBLE) AS npi, discipline, CAST(x AS DOUBLE) AS x, CAST(n AS DOUBLE) AS n
     FROM style
     JOIN clinician USING (npi)
     WHERE style.style = $style AND n >= ${STYLE_LIMITS.patientsMin}
     ORDER BY style.npi`,
    { style },
  )
}

function describeStyle(style: StyleId, rows: readonly StyleRow[]): StyleColumns {
  const byDiscipline = Map.groupBy(rows, (row) => row.discipline)
  const peers = new Map(
    DISCIPLINE_IDS.map((id) => {
      const group = byDiscipline.get(id) ?? []
      return [id, { findInterval: intervalsOf(findPrior(group, rows)), sorted: Float64Array.from(group, shareOf).sort() }]
    }),
  )
  const empty = () => new Float64Array(rows.length)
  const columns = { style, npi: empty(), value: empty(), low: empty(), high: empty(), n: empty(), percentile: empty() }
  const scale = scaleOf(style)
  for (const [index, row] of rows.entries()) {
    // Every discipline has its peers, an empty list at least.
    const { findInterval, sorted } = peers.get(row.discipline)!
    const interval = findInterval(row)
    columns.npi[index] = row.npi
    columns.value[index] = scale(shareOf(row))
    columns.low[index] = scale(interval.low)
    columns.high[index] = scale(interval.high)
    columns.n[index] = row.n
    columns.percentile[index] = percentileOf(sorted, shareOf(row))
  }
  return columns
}

function describePeers(style: StyleId, rows: readonly StyleRow[]): StylePeers[] {
  const byDiscipline = Map.groupBy(rows, (row) => row.discipline)
  return DISCIPLINE_IDS.flatMap((discipline) => {
    const sorted = Float64Array.from(byDiscipline.get(discipline) ?? [], shareOf).sort()
    if (sorted.length < STYLE_LIMITS.peersMin) return []
    return [
      {
        style,
        discipline,
        count: sorted.length,
        quantiles: PEER_QUANTILES.map((part) => scaleOf(style)(quantileOf(sorted, part))),
      },
    ]
  })
}

const PEER_QUANTILES = [0.1, 0.25, 0.5, 0.75, 0.9]

/** The smallest share that at least this part of the peers does not exceed: one of theirs, never one between. */
function quantileOf(sorted: Float64Array, part: number): number {
  return sorted[Math.ceil(part * sorted.length) - 1]!
}

function scaleOf(style: StyleId): (share: number) => number {
  return style === 'operations-per-100-new' ? perHundred : (share) => share
}

// The discipline's own prior, else that of all disciplines, else the default (measures.md 3).
function findPrior(group: readonly StyleRow[], all: readonly StyleRow[]): BetaPrior {
  const own = estimatePrior(group, { mean: 'unweighted' }).prior
  return own ?? estimatePrior(all, { mean: 'unweighted' }).prior ?? DEFAULT_PRIOR
}

// Most clinicians do none of a kind, so the same x of n comes back thousands of times, and a Beta quantile is slow.
function intervalsOf(prior: BetaPrior): (row: ShareGroup) => { low: number; high: number } {
  const known = new Map<string, { low: number; high: number }>()
  return function findInterval(row) {
    const key = `${row.x} of ${row.n}`
    const interval = known.get(key) ?? credibleInterval(shrinkShare(prior, row), STYLE_LIMITS.level)
    known.set(key, interval)
    return interval
  }
}

function shareOf({ x, n }: ShareGroup): number {
  return x / n
}

// Operations ÷ (operations + new visits) → operations per 100 new visits; rises with the share, so intervals carry over.
function perHundred(share: number): number {
  return (100 * share) / (1 - share)
}

/** Part of the peers below, half of the equal ones counted. */
function percentileOf(sorted: Float64Array, share: number): number {
  const below = countBelow(sorted, (peer) => peer < share)
  const upTo = countBelow(sorted, (peer) => peer <= share)
  return (below + upTo) / 2 / sorted.length
}

function countBelow(sorted: Float64Array, isBelow: (peer: number) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBelow(sorted[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}
