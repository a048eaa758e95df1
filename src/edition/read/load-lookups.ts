import { DISCIPLINE_IDS, type DisciplineId } from '#domain/discipline.ts'
import { INDICATOR_IDS, type IndicatorId } from '#domain/indicator.ts'
import { QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import type { Sqlite } from '#doors/sqlite.ts'
import type { InputRecord, Manifest } from '#edition/manifest.ts'

export interface StoredIndicator {
  id: IndicatorId
  quality: QualityId
  title: string
  unit: string
  kind: 'share' | 'score'
  weight: number
  version: number
}

/** The small tables of an edition, held in memory. */
export interface Lookups {
  indicators: readonly StoredIndicator[]
  inputs: ReadonlyMap<number, InputRecord>
  /** û = m, v = τ² of an indicator that is not known, by `entryKey`. */
  unknownEntries: ReadonlyMap<number, { mean: number; variance: number }>
  conditionsByGroup: ReadonlyMap<string, string[]>
  paymentYears: readonly number[]
  questionAbove: Partial<Record<IndicatorId, Float64Array>>
  sources: ReadonlySet<string>
  /** Why a practice style that has no figures is not shown. */
  styleWhy: string
}

export function loadLookups(file: Sqlite, manifest: Manifest): Lookups {
  return {
    indicators: loadIndicators(file),
    inputs: new Map(manifest.inputs.map((input) => [input.id, input])),
    unknownEntries: loadUnknownEntries(file),
    conditionsByGroup: loadConditions(file),
    paymentYears: file
      .prepare<{ year: number }>('SELECT year FROM payment_year ORDER BY year')
      .rows()
      .map(({ year }) => year),
    questionAbove: loadQuestionAbove(file),
    sources: new Set(manifest.inputs.map((input) => input.source)),
    styleWhy: file.prepare<{ value: string }>("SELECT value FROM meta WHERE name = 'style_why'").row()?.value ?? 'not known',
  }
}

export function entryKey(indicator: number, discipline: number): number {
  return indicator * DISCIPLINE_IDS.length + discipline
}

/** The disciplines of a bit set, the main one first. */
export function listDisciplines(main: number, bits: number): DisciplineId[] {
  const others = DISCIPLINE_IDS.filter((_, place) => place !== main && bits & (1 << place))
  return [DISCIPLINE_IDS[main]!, ...others]
}

interface IndicatorRow {
  id: number
  quality: number
  title: string
  unit: string
  kind: 'share' | 'score'
  weight: number
  version: number
}

function loadIndicators(file: Sqlite): StoredIndicator[] {
  const rows = file
    .prepare<IndicatorRow>('SELECT id, quality, title, unit, kind, weight, version FROM indicator ORDER BY id')
    .rows()
  return rows.map((row) => ({ ...row, id: INDICATOR_IDS[row.id]!, quality: QUALITY_IDS[row.quality]! }))
}

function loadUnknownEntries(file: Sqlite): Map<number, { mean: number; variance: number }> {
  const sql = 'SELECT indicator, discipline, mean, variance FROM unknown_entry'
  const rows = file.prepare<{ indicator: number; discipline: number; mean: number; variance: number }>(sql).rows()
  return new Map(rows.map(({ indicator, discipline, mean, variance }) => [entryKey(indicator, discipline), { mean, variance }]))
}

// The 95th percentile of an indicator of which more is not always better.
function loadQuestionAbove(file: Sqlite): Lookups['questionAbove'] {
  const above: Partial<Record<IndicatorId, Float64Array>> = {}
  const sql = "SELECT indicator, discipline, value FROM curve WHERE name = 'p95'"
  for (const { indicator, discipline, value } of file
    .prepare<{ indicator: number; discipline: number; value: number }>(sql)
    .rows()) {
    const id = INDICATOR_IDS[indicator]!
    above[id] ??= new Float64Array(DISCIPLINE_IDS.length).fill(Number.NaN)
    above[id][discipline] = value
  }
  return above
}

function loadConditions(file: Sqlite): Map<string, string[]> {
  const rows = file
    .prepare<{ grp: string; condition: string }>('SELECT grp, condition FROM group_condition ORDER BY grp, condition')
    .rows()
  return new Map([...Map.groupBy(rows, ({ grp }) => grp)].map(([grp, found]) => [grp, found.map(({ condition }) => condition)]))
}
