import type { NeedCondition } from '#domain/condition.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import type { MatchColumns } from '#edition/reader-contract.ts'

/** The five qualities as one need sees them, in the order of QUALITY_IDS; NaN where a quality does not apply. */
export interface QualityView {
  mean: readonly Float64Array[]
  variance: readonly Float64Array[]
  strength: readonly Float64Array[]
}

/** `knowledge` is taken for the condition asked about (measures.md 4.3). */
export function viewQualities(columns: MatchColumns, condition: NeedCondition): QualityView {
  const sources = QUALITY_IDS.map((id) =>
    id === 'knowledge' && condition !== 'not-sure' ? columns.knowledgeByCondition[condition] : columns.quality[id],
  )
  return {
    mean: sources.map(({ mean }) => mean),
    variance: sources.map(({ variance }) => variance),
    strength: sources.map(({ strength }) => strength),
  }
}
