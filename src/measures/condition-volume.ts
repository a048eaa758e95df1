import { CONDITION_IDS, type ConditionId } from '#domain/condition.ts'
import type { Duckdb } from '#doors/duckdb.ts'
import { readSql } from '#doors/sql-file.ts'
import { readFacts, type Stage } from './indicators/indicator.ts'
import { type SpineVolumeFacts, spineVolumeSpec } from './indicators/spine-volume.ts'
import type { Curve } from './measured.ts'
import { type ShrunkIndicator, shrinkIndicator } from './posterior.ts'
import { estimatePriors } from './priors.ts'
import { collectFacts, streamFacts } from './stream-facts.ts'

export interface ConditionVolume {
  condition: ConditionId
  /** Null where no procedure marks the condition: `spine-volume` does not apply then. */
  volume: ShrunkIndicator | null
  curves: Curve[]
}

/** `spine-volume` taken for each condition, with cut points and priors of its own (measures.md 4.3). */
export async function measureConditionVolumes(db: Duckdb, stage: Stage): Promise<ConditionVolume[]> {
  const facts = await collectFacts<SpineVolumeFacts>(db, spineVolumeSpec.sql, stage.roster.count)
  const largest = await collectLargest(db, stage.roster.count)
  const marked = await db.rows<{ condition: string }>('SELECT DISTINCT condition FROM code_condition WHERE mass > 0')
  const isMarked = new Set(marked.map((row) => row.condition))
  return CONDITION_IDS.map((condition) => {
    if (!isMarked.has(condition)) return { condition, volume: null, curves: [] }
    const own = largest.get(condition)!
    const ofCondition = facts.map((fact, index) => ({
      ...fact,
      spinePatients: own.spinePatients[index]!,
      patients: own.patients[index]!,
    }))
    const readings = readFacts(spineVolumeSpec, ofCondition, stage)
    const { definition } = spineVolumeSpec
    const volume = shrinkIndicator(definition, readings, estimatePriors(definition, readings.columns, stage.roster), stage.roster)
    return { condition, volume, curves: readings.curves.map((curve) => ({ ...curve, condition })) }
  })
}

/** Of each clinician the code with most patients for the condition, weighted, and its patients as they are. */
interface LargestCodes {
  spinePatients: Float64Array
  patients: Float64Array
}

async function collectLargest(db: Duckdb, count: number): Promise<Map<string, LargestCodes>> {
  const make = (): LargestCodes => ({ spinePatients: new Float64Array(count), patients: new Float64Array(count) })
  const largest = new Map<string, LargestCodes>(CONDITION_IDS.map((condition) => [condition, make()]))
  const sql = readSql(import.meta.url, './indicators/spine-volume-by-condition.sql')
  for await (const row of streamFacts<{ id: number; condition: string; spinePatients: number; patients: number }>(db, sql)) {
    const own = largest.get(row.condition)
    if (!own) continue
    own.spinePatients[row.id] = row.spinePatients
    own.patients[row.id] = row.patients
  }
  return largest
}
