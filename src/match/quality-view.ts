import type { NeedCondition } from '#domain/condition.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import type { MatchColumns } from '#edition/reader-contract.ts'
import type { Candidates } from './candidates.ts'

/**
 * The five qualities as one need sees them, in the order of QUALITY_IDS, each by place among the candidates; NaN where a quality
 * does not apply.
 */
export interface QualityView {
  mean: readonly Float64Array[]
  variance: readonly Float64Array[]
  strength: readonly Float64Array[]
}

/**
 * Gathers the candidates' figures out of a nation's columns, once: everything after reads a few hundred neighbours in memory.
 * `knowledge` is taken for the condition asked about (measures.md 4.3).
 */
export function gatherQualities(columns: MatchColumns, condition: NeedCondition, { index }: Candidates): QualityView {
  const sources = QUALITY_IDS.map((id) =>
    id === 'knowledge' && condition !== 'not-sure' ? columns.knowledgeByCondition[condition] : columns.quality[id],
  )
  return {
    mean: sources.map(({ mean }) => gather(mean, index)),
    variance: sources.map(({ variance }) => gather(variance, index)),
    strength: sources.map(({ strength }) => gather(strength, index)),
  }
}

function gather(column: Float64Array, index: Uint32Array): Float64Array {
  const own = new Float64Array(index.length)
  for (let at = 0; at < index.length; at += 1) own[at] = column[index[at]!]!
  return own
}
