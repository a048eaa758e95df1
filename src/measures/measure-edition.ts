import type { IndicatorId } from '#domain/indicator.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import type { Duckdb } from '#doors/duckdb.ts'
import { CATALOG } from './catalog.ts'
import { measureConditionKnowledge } from './condition-knowledge.ts'
import { measureConditionVolumes } from './condition-volume.ts'
import { estimateCorrelations, matrixOf } from './correlations.ts'
import type { Readings, Stage } from './indicators/indicator.ts'
import { prepareTables } from './indicators/prepare-tables.ts'
import type { Curve, Measured, Prior, Roster } from './measured.ts'
import { type ShrunkIndicator, shrinkIndicator } from './posterior.ts'
import { estimatePriors } from './priors.ts'
import { measureQuality } from './quality.ts'
import { readRoster } from './read-roster.ts'

export interface MeasureProgress {
  /** What was measured last. */
  detail: string
  done: number
  total: number
}

interface MeasureOptions {
  onProgress?: (progress: MeasureProgress) => void
}

interface Gathered {
  shrunk: ShrunkIndicator[]
  priors: Prior[]
  curves: Curve[]
}

/** Every indicator and quality of every listed clinician, from the counted tables (measures.md 2 and 3). */
export async function measureEdition(db: Duckdb, { onProgress = () => {} }: MeasureOptions = {}): Promise<Measured> {
  await prepareTables(db)
  const stage = await setStage(db)
  const { roster } = stage
  const { shrunk, priors, curves } = await gatherIndicators(db, stage, onProgress)
  const ofQuality = (id: string) => shrunk.filter((indicator) => indicator.definition.quality === id)
  const correlations = QUALITY_IDS.flatMap((id) => estimateCorrelations(id, ofQuality(id), roster))
  const matrix = (id: string) => matrixOf(ofQuality(id), correlations)
  const volumes = await measureConditionVolumes(db, stage)
  const knowledge = ofQuality('knowledge')
  return {
    roster,
    indicators: shrunk.map((indicator) => indicator.columns),
    qualities: QUALITY_IDS.map((id) => measureQuality(id, ofQuality(id), matrix(id), roster)),
    knowledgeByCondition: volumes.map((volume) => measureConditionKnowledge(volume, knowledge, matrix('knowledge'), roster)),
    priors,
    curves: [...curves, ...volumes.flatMap((volume) => volume.curves)],
    correlations,
  }
}

async function gatherIndicators(db: Duckdb, stage: Stage, onProgress: (progress: MeasureProgress) => void): Promise<Gathered> {
  const gathered: Gathered = { shrunk: [], priors: [], curves: [] }
  for (const [place, { definition, measure }] of CATALOG.entries()) {
    const readings = await measure(db, stage)
    const priors = estimatePriors(definition, readings.columns, stage.roster)
    gathered.shrunk.push(shrinkIndicator(definition, readings, priors, stage.roster))
    gathered.priors.push(...priors.filter((prior) => prior !== null))
    gathered.curves.push(...readings.curves)
    onProgress({ detail: definition.title, done: place + 1, total: CATALOG.length })
  }
  return gathered
}

/** Some indicators before anything is shrunk, from the counted tables, with the roster that they are of. */
export async function measureReadings(db: Duckdb, ids: readonly IndicatorId[]): Promise<RosterReadings> {
  await prepareTables(db)
  const stage = await setStage(db)
  const chosen = CATALOG.filter(({ definition }) => ids.includes(definition.id))
  const readings = new Map<IndicatorId, Readings>()
  for (const { definition, measure } of chosen) readings.set(definition.id, await measure(db, stage))
  return { roster: stage.roster, readings }
}

export interface RosterReadings {
  roster: Roster
  readings: ReadonlyMap<IndicatorId, Readings>
}

async function setStage(db: Duckdb): Promise<Stage> {
  const roster = await readRoster(db)
  const sources = await db.rows<{ source: string }>('SELECT DISTINCT source FROM input ORDER BY source')
  const [newest] = await db.rows<{ year: number | null }>('SELECT CAST(max(year(release_date)) AS INTEGER) AS year FROM input')
  return { roster, sources: new Set(sources.map((row) => row.source)), referenceYear: newest?.year ?? 0 }
}
