import type { EvidenceRow, LedgerRows } from '#domain/contract.ts'
import { findWhyByCode, WHYS } from '#domain/why.ts'
import { readSql } from '#doors/sql-file.ts'
import type { Sqlite, SqliteStatement } from '#doors/sqlite.ts'
import type { InputRecord } from '#edition/manifest.ts'
import { entryKey, type Lookups, type StoredIndicator } from './load-lookups.ts'

interface EvidenceOf {
  id: number
  npi: number
  discipline: number
}

/** Reads the evidence of a listed clinician: one row an indicator, known or not. */
export function prepareEvidence(file: Sqlite, lookups: Lookups): (clinician: EvidenceOf) => EvidenceRow[] {
  const statements = prepareStatements(file)
  return function readEvidence(clinician) {
    const figures = new Map(statements.figures.rows(clinician.id).map((row) => [row.indicator, row]))
    const codes = statements.reason.row(clinician.id)?.codes ?? new Uint8Array(lookups.indicators.length)
    const ledger = readLedger(statements, clinician, lookups)
    return lookups.indicators.map((indicator, place) => {
      const entry = lookups.unknownEntries.get(entryKey(place, clinician.discipline))
      return evidenceRow({
        indicator,
        code: codes[place]!,
        figures: figures.get(place),
        entry,
        ledger,
        discipline: clinician.discipline,
        lookups,
      })
    })
  }
}

/** The row of an indicator of which nothing is said, for a clinician who was not measured. */
export function unmeasuredRow({ id, quality, title, unit, kind, version }: StoredIndicator, why: string): EvidenceRow {
  return {
    quality,
    indicator: id,
    title,
    known: false,
    applies: true,
    why,
    whyCode: null,
    unit,
    scale: scaleOf(kind),
    formulaVersion: version,
    ...NOTHING,
  }
}

interface FigureRow {
  indicator: number
  value: number | null
  n: number | null
  utility: number | null
  posterior: number | null
  low: number | null
  high: number | null
  bounds_low: number | null
  bounds_high: number | null
  bounds_why: number | null
  mean: number | null
  variance: number | null
  lambda: number | null
  input: number | null
}

interface RowParts {
  indicator: StoredIndicator
  code: number
  figures: FigureRow | undefined
  entry: { mean: number; variance: number } | undefined
  ledger: ReadonlyMap<number, LedgerRows>
  discipline: number
  lookups: Lookups
}

const NOTHING = {
  value: null,
  n: null,
  utility: null,
  posterior: null,
  low: null,
  high: null,
  bounds: null,
  boundsWhy: null,
  entering: null,
  remark: null,
  source: null,
  release: null,
  period: null,
  rows: null,
} as const satisfies Partial<EvidenceRow>

function evidenceRow({ indicator, code, figures, entry, ledger, discipline, lookups }: RowParts): EvidenceRow {
  const { id, quality, title, unit, kind, weight, version } = indicator
  const whyCode = findWhyByCode(code) ?? null
  const applies = whyCode === null || WHYS[whyCode].applies
  const known = code === 0 || (applies && (figures?.lambda ?? 0) > 0)
  const input = figures?.input === null || figures === undefined ? undefined : lookups.inputs.get(figures.input)
  return {
    ...NOTHING,
    quality,
    indicator: id,
    title,
    known,
    applies,
    why: whyCode === null ? null : WHYS[whyCode].text,
    whyCode,
    unit,
    scale: scaleOf(kind),
    ...(figures && figureParts(figures, kind)),
    remark: remarkOn(figures?.value ?? null, lookups.questionAbove[id]?.[discipline]),
    entering: applies ? enteringOf(figures, { entry, weight }) : null,
    ...(input && { source: input.source, release: input.release, period: periodOf(input), rows: ledger.get(input.id) ?? null }),
    formulaVersion: version,
  }
}

function figureParts(
  { value, n, utility, posterior, low, high, bounds_low, bounds_high, bounds_why }: FigureRow,
  kind: StoredIndicator['kind'],
) {
  const bounds = kind === 'share' && bounds_low !== null && bounds_high !== null ? { low: bounds_low, high: bounds_high } : null
  const why = findWhyByCode(bounds_why ?? 0)
  return { value, n, utility, posterior, low, high, bounds, boundsWhy: why ? WHYS[why].text : null }
}

/** Above the 95th percentile more is a question, not a merit (measures.md 2). */
function remarkOn(value: number | null, above: number | undefined): string | null {
  if (value === null || above === undefined || !(value > above)) return null
  return 'more than 95 of 100 peers: ask whether all these visits are needed'
}

function enteringOf(
  figures: FigureRow | undefined,
  { entry, weight }: { entry: RowParts['entry']; weight: number },
): EvidenceRow['entering'] {
  const mean = figures?.mean ?? figures?.posterior ?? null
  if (figures && mean !== null && figures.variance !== null)
    return { mean, variance: figures.variance, lambda: figures.lambda ?? 0, weight }
  return entry ? { mean: entry.mean, variance: entry.variance, lambda: 0, weight } : null
}

function scaleOf(kind: StoredIndicator['kind']): EvidenceRow['scale'] {
  return kind === 'share' ? 'value' : 'utility'
}

// Sources whose release is the year that the figures describe; the others describe the day of their release.
const YEARLY = new Set([
  'services',
  'summary',
  'prescribing',
  'payments',
  'group-experience',
  'group-reporting',
  'clinician-reporting',
])

function periodOf({ source, release, releaseDate }: InputRecord): string {
  return YEARLY.has(source) ? release : releaseDate
}

interface LedgerRow {
  input: number
  first: number
  last: number
  count: number
}

interface Statements {
  figures: SqliteStatement<FigureRow>
  reason: SqliteStatement<{ codes: Uint8Array }>
  own: SqliteStatement<LedgerRow>
  group: SqliteStatement<LedgerRow & { pac_id: string }>
}

function prepareStatements(file: Sqlite): Statements {
  return {
    figures: file.prepare('SELECT * FROM evidence WHERE clinician = ? ORDER BY indicator'),
    reason: file.prepare('SELECT codes FROM reason WHERE clinician = ?'),
    own: file.prepare('SELECT input, first, last, count FROM ledger WHERE clinician = ? ORDER BY input'),
    group: file.prepare(readSql(import.meta.url, './group-ledger.sql')),
  }
}

function readLedger(statements: Statements, { id, npi }: EvidenceOf, { inputs }: Lookups): Map<number, LedgerRows> {
  const own = statements.own.rows(id).map((row) => ({ ...row, rowKey: `npi=${npi}` }))
  const groups = [...Map.groupBy(statements.group.rows(id), ({ input }) => input)].map(([input, rows]) => joinGroups(input, rows))
  return new Map(
    [...groups, ...own].map(({ input, rowKey, first, last, count }) => {
      const { file, sha256 } = inputs.get(input) ?? { file: 'not in the manifest', sha256: '' }
      return [input, { file, sha256, rowKey, first, last, count }]
    }),
  )
}

// Of several groups that a clinician belongs to, the records of all are named: one of them states the figure.
function joinGroups(input: number, rows: readonly (LedgerRow & { pac_id: string })[]): LedgerRow & { rowKey: string } {
  return {
    input,
    rowKey: rows.map(({ pac_id }) => `org_pac_id=${pac_id}`).join(' or '),
    first: Math.min(...rows.map(({ first }) => first)),
    last: Math.max(...rows.map(({ last }) => last)),
    count: rows.reduce((sum, { count }) => sum + count, 0),
  }
}
