import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import { INDICATOR_IDS, type IndicatorId } from '#domain/indicator.ts'
import { findWhyByCode, WHYS } from '#domain/why.ts'
import { openImmutableSqlite, type Sqlite } from '#doors/sqlite.ts'

/** The evidence of every listed clinician by column, in NPI order: what a study of the whole edition reads. NaN is "no such figure". */
export interface EvidenceColumns {
  of: Record<IndicatorId, IndicatorFigures>
  /** Cut points of the utility curves by indicator and place in DISCIPLINE_IDS; absent where there are none. */
  cuts: Partial<Record<IndicatorId, Partial<Record<CutName, number>>[]>>
  /** r_jk by pair of places in INDICATOR_IDS. */
  correlationOf: (a: IndicatorId, b: IndicatorId) => number
  /** Year of the services file that each clinician was counted in; NaN where in none. */
  countedYear: Float64Array
  /** NCHS code of the county of the first location, 1 large central to 6 noncore; 0 where not known. */
  rurality: Uint8Array
}

export type CutName = 'p75' | 'median' | 'p95'

export interface IndicatorFigures {
  /** Codes of domain/why.ts, 0 where known. */
  why: Uint8Array
  applies: Uint8Array
  value: Float64Array
  n: Float64Array
  utility: Float64Array
  /** On the scale of the value for shares, of the utility otherwise. */
  posterior: Float64Array
  /** û, v and λ as they enter the quality: m, τ² and 0 where not known. */
  mean: Float64Array
  variance: Float64Array
  lambda: Float64Array
}

/** Reads the evidence of a whole edition at once; `disciplines` is the match column, one entry a listed clinician. */
export function readEvidenceColumns(path: string, disciplines: Uint8Array): EvidenceColumns {
  const file = openImmutableSqlite(path)
  try {
    const of = makeFigures(disciplines.length)
    readReasons(file, of)
    readUnknown(file, of, disciplines)
    readKnown(file, of)
    return { of, cuts: readCuts(file), correlationOf: readCorrelations(file), ...readPersons(file, disciplines.length) }
  } finally {
    file.close()
  }
}

function makeFigures(count: number): EvidenceColumns['of'] {
  const empty = () => new Float64Array(count).fill(Number.NaN)
  const make = (): IndicatorFigures => ({
    why: new Uint8Array(count),
    applies: new Uint8Array(count),
    value: empty(),
    n: empty(),
    utility: empty(),
    posterior: empty(),
    mean: empty(),
    variance: empty(),
    lambda: empty(),
  })
  // Object.fromEntries forgets that every id is a key.
  return Object.fromEntries(INDICATOR_IDS.map((id) => [id, make()])) as EvidenceColumns['of']
}

function readReasons(file: Sqlite, of: EvidenceColumns['of']): void {
  for (const { clinician, codes } of file
    .prepare<{ clinician: number; codes: Uint8Array }>('SELECT clinician, codes FROM reason')
    .each()) {
    for (const [place, id] of INDICATOR_IDS.entries()) {
      const code = codes[place] ?? 0
      const why = findWhyByCode(code)
      of[id].why[clinician] = code
      of[id].applies[clinician] = why === undefined || WHYS[why].applies ? 1 : 0
    }
  }
}

function readUnknown(file: Sqlite, of: EvidenceColumns['of'], disciplines: Uint8Array): void {
  const sql = 'SELECT indicator, discipline, mean, variance FROM unknown_entry'
  const rows = file.prepare<{ indicator: number; discipline: number; mean: number; variance: number }>(sql).rows()
  for (const { indicator, discipline, mean, variance } of rows) {
    const figures = of[INDICATOR_IDS[indicator]!]
    for (let clinician = 0; clinician < disciplines.length; clinician += 1) {
      if (disciplines[clinician] !== discipline || figures.applies[clinician] === 0) continue
      figures.mean[clinician] = mean
      figures.variance[clinician] = variance
      figures.lambda[clinician] = 0
    }
  }
}

interface KnownRow {
  clinician: number
  indicator: number
  value: number | null
  n: number | null
  utility: number | null
  posterior: number | null
  mean: number | null
  variance: number | null
  lambda: number | null
}

function readKnown(file: Sqlite, of: EvidenceColumns['of']): void {
  const sql =
    'SELECT clinician, indicator, value, n, utility, posterior, COALESCE(mean, posterior) AS mean, variance, lambda FROM evidence'
  for (const row of file.prepare<KnownRow>(sql).each()) {
    const figures = of[INDICATOR_IDS[row.indicator]!]
    for (const name of ['value', 'n', 'utility', 'posterior', 'mean', 'variance', 'lambda'] as const)
      figures[name][row.clinician] = row[name] ?? Number.NaN
  }
}

function readCuts(file: Sqlite): EvidenceColumns['cuts'] {
  const cuts: EvidenceColumns['cuts'] = {}
  const sql = 'SELECT indicator, discipline, name, value FROM curve WHERE condition IS NULL'
  for (const { indicator, discipline, name, value } of file
    .prepare<{ indicator: number; discipline: number; name: CutName; value: number }>(sql)
    .rows()) {
    const id = INDICATOR_IDS[indicator]!
    cuts[id] ??= DISCIPLINE_IDS.map(() => ({}))
    cuts[id][discipline]![name] = value
  }
  return cuts
}

function readCorrelations(file: Sqlite): EvidenceColumns['correlationOf'] {
  const r = new Map<string, number>()
  for (const row of file.prepare<{ a: number; b: number; r: number }>('SELECT a, b, r FROM correlation').rows()) {
    const [a, b] = [INDICATOR_IDS[row.a]!, INDICATOR_IDS[row.b]!]
    r.set(`${a} ${b}`, row.r)
    r.set(`${b} ${a}`, row.r)
  }
  return (a, b) => (a === b ? 1 : (r.get(`${a} ${b}`) ?? 0))
}

function readPersons(file: Sqlite, count: number): Pick<EvidenceColumns, 'countedYear' | 'rurality'> {
  const countedYear = new Float64Array(count).fill(Number.NaN)
  const rurality = new Uint8Array(count)
  const sql = `
    SELECT clinician.id, counted_year AS year, place.rurality
    FROM clinician
    LEFT JOIN location
      ON location.clinician = clinician.id
      AND location.ordinal = 1
    LEFT JOIN place
      ON place.zip = location.zip
    WHERE listed = 1`
  for (const row of file.prepare<{ id: number; year: number | null; rurality: number | null }>(sql).each()) {
    countedYear[row.id] = row.year ?? Number.NaN
    rurality[row.id] = row.rurality ?? 0
  }
  return { countedYear, rurality }
}
