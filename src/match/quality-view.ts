import type { NeedCondition } from '#domain/condition.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import type { MatchColumns } from '#edition/reader-contract.ts'
import type { Candidates } from './candidates.ts'
import { gather, gatherAll } from './gather.ts'

/** What the match reads of one quality. NaN: the quality does not apply. */
interface QualityFigures {
  mean: Float64Array
  variance: Float64Array
  strength: Float64Array
}

/** The five qualities as one need sees them, in the order of QUALITY_IDS, each by place among the candidates. */
export interface QualityView {
  mean: readonly Float64Array[]
  variance: readonly Float64Array[]
  strength: readonly Float64Array[]
}

/**
 * Gathers the candidates' figures out of a nation's columns, once: everything after reads a few hundred neighbours in memory.
 * `knowledge` is taken for the condition asked about (measures.md 4.3).
 */
export function gatherQualities(columns: MatchColumns, condition: NeedCondition, { index, entry }: Candidates): QualityView {
  const sources = QUALITY_IDS.map((id) => {
    const figures = id === 'knowledge' && condition !== 'not-sure' ? columns.knowledgeByCondition[condition] : columns.quality[id]
    return entry === null ? figures : orderByPlace(columns, figures)
  })
  const fields = [
    ...sources.map(({ mean }) => mean),
    ...sources.map(({ variance }) => variance),
    ...sources.map(({ strength }) => strength),
  ]
  const own = gatherAll(fields, entry ?? index)
  const size = sources.length
  return { mean: own.slice(0, size), variance: own.slice(size, 2 * size), strength: own.slice(2 * size) }
}

// The same figures in the order of `places.owner`: neighbours on the map are neighbours in memory, where in NPI order each is a
// line of its own far away. Made when first asked for, of columns that never change.
const BY_PLACE = new WeakMap<QualityFigures, QualityFigures>()

function orderByPlace({ places: { owner } }: MatchColumns, figures: QualityFigures): QualityFigures {
  const known = BY_PLACE.get(figures)
  if (known) return known
  const { mean, variance, strength } = figures
  const made = { mean: gather(mean, owner), variance: gather(variance, owner), strength: gather(strength, owner) }
  BY_PLACE.set(figures, made)
  return made
}
