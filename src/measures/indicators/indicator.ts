import type { DisciplineId } from '#domain/discipline.ts'
import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import type { IndicatorDefinition } from '#domain/indicator.ts'
import { WHYS, type WhyId } from '#domain/why.ts'
import type { Duckdb } from '#doors/duckdb.ts'
import { estimateCuts } from '../cuts.ts'
import type { Curve, Roster } from '../measured.ts'
import { makeReadingColumns, type Reading, type ReadingColumns, writeReading } from '../reading.ts'
import { collectFacts } from '../stream-facts.ts'
import type { CutName, Scene } from './scene.ts'

/** One indicator as its file writes it: SQL gives facts, one row a listed clinician in NPI order; `read` makes them a figure. */
export interface IndicatorSpec<Facts> {
  definition: IndicatorDefinition
  sql: string
  /** Why it does not apply to a discipline outside `definition.appliesTo`. */
  whyNot?: (discipline: DisciplineId) => WhyId
  /** Cut points of the utility curve, taken over this number of each clinician that has one. */
  curve?: { cuts: readonly CutName[]; valueOf: (facts: Facts) => number | null }
  /** Of a share: the cut point at which its utility reaches 1; without one the utility is the share itself. */
  risesTo?: CutName
  read: (facts: Facts, scene: Scene) => Reading
}

export interface Stage {
  roster: Roster
  sources: ReadonlySet<string>
  referenceYear: number
}

export interface Readings {
  columns: ReadingColumns
  curves: Curve[]
  /** By place in DISCIPLINE_IDS: the value at which the utility of a share reaches 1. */
  caps: number[]
}

export interface Indicator {
  definition: IndicatorDefinition
  appliesTo: (discipline: DisciplineId) => boolean
  measure: (db: Duckdb, stage: Stage) => Promise<Readings>
}

/** Closes an indicator over the type of its facts, so that the catalog holds all alike. */
export function defineIndicator<Facts>(spec: IndicatorSpec<Facts>): Indicator {
  return {
    definition: spec.definition,
    appliesTo: (discipline) => appliesTo(spec.definition, discipline),
    measure: async (db, stage) => readFacts(spec, await collectFacts<Facts>(db, spec.sql, stage.roster.count), stage),
  }
}

/** Readings of facts that lie in NPI order, one entry a listed clinician. */
export function readFacts<Facts>(spec: IndicatorSpec<Facts>, facts: readonly Facts[], stage: Stage): Readings {
  const { roster } = stage
  const applies = DISCIPLINE_IDS.map((discipline) => appliesTo(spec.definition, discipline))
  const { cuts, curves } = estimateCuts(spec, facts, { roster, applies })
  const scenes = DISCIPLINE_IDS.map((discipline, place): Scene => ({ ...stage, discipline, cuts: cuts[place]! }))
  const columns = makeReadingColumns(roster.count)
  for (let index = 0; index < roster.count; index += 1) {
    const place = roster.discipline[index]!
    if (applies[place]) writeReading(columns, index, spec.read(facts[index]!, scenes[place]!))
    else columns.why[index] = WHYS[spec.whyNot?.(DISCIPLINE_IDS[place]!) ?? 'not-for-this-discipline'].code
  }
  // No peer, no cut: the value is its own utility then.
  const caps = cuts.map((cut) => (spec.risesTo ? (cut[spec.risesTo] ?? 1) : 1))
  return { columns, curves, caps }
}

function appliesTo(definition: IndicatorDefinition, discipline: DisciplineId): boolean {
  return definition.appliesTo === 'all' || definition.appliesTo.includes(discipline)
}
