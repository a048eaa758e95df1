import type { NeedCondition } from '#domain/condition.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import type { MatchColumns } from '#edition/reader-contract.ts'
import type { Candidates } from './candidates.ts'
import { gatherAll } from './gather.ts'

/** What the match reads of one quality; row r stands at r·stride of each. NaN: the quality does not apply. */
export interface QualityRows {
  mean: Float64Array
  variance: Float64Array
  strength: Float64Array
  stride: number
}

/** The five qualities of a nation as one need sees them, in the order of QUALITY_IDS, and the rows of the candidates. */
export interface Figures {
  rows: Uint32Array
  qualities: readonly QualityRows[]
}

/** The same, of the candidates alone, each by place among them. */
export interface QualityView {
  mean: readonly Float64Array[]
  variance: readonly Float64Array[]
  strength: readonly Float64Array[]
}

type Fields = Omit<QualityRows, 'stride'>

/**
 * `knowledge` is taken for the condition asked about (measures.md 4.3). Candidates who were found by place are read in the order
 * of places, others in that of the columns.
 */
export function openFigures(columns: MatchColumns, condition: NeedCondition, { index, entry }: Candidates): Figures {
  const general: Fields[] = QUALITY_IDS.map((id) => columns.quality[id])
  const asked: Fields | null = condition === 'not-sure' ? null : columns.knowledgeByCondition[condition]
  if (entry === null) return { rows: index, qualities: putKnowledge(general.map(standAlone), asked && standAlone(asked)) }
  const near = orderByPlace(columns, columns.quality, general)
  return { rows: entry, qualities: putKnowledge(near, asked && orderByPlace(columns, asked, [asked])[0]!) }
}

function standAlone(fields: Fields): QualityRows {
  return { ...fields, stride: 1 }
}

function putKnowledge(qualities: QualityRows[], knowledge: QualityRows | null): QualityRows[] {
  return knowledge === null ? qualities : qualities.with(QUALITY_IDS.indexOf('knowledge'), knowledge)
}

/** Gathers the candidates' figures, once: everything after reads a few hundred neighbours in memory. */
export function gatherQualities({ rows, qualities }: Figures): QualityView {
  const fields = [
    ...qualities.map(({ mean, stride }) => ({ column: mean, stride })),
    ...qualities.map(({ variance, stride }) => ({ column: variance, stride })),
    ...qualities.map(({ strength, stride }) => ({ column: strength, stride })),
  ]
  const own = gatherAll(fields, rows)
  const size = qualities.length
  return { mean: own.slice(0, size), variance: own.slice(size, 2 * size), strength: own.slice(2 * size) }
}

/** Gathered figures, perhaps changed since, to be read as those of a nation are. */
export function figuresOf({ mean, variance, strength }: QualityView): Figures {
  return {
    rows: Uint32Array.from(mean[0]!.keys()),
    qualities: mean.map((own, place) => standAlone({ mean: own, variance: variance[place]!, strength: strength[place]! })),
  }
}

// Figures in the order of `places.owner`, all of one row side by side: neighbours on the map are neighbours in memory, where in
// NPI order each figure is a line of its own far away. Made when first asked for, of columns that never change.
const BY_PLACE = new WeakMap<object, QualityRows[]>()

function orderByPlace({ places: { owner } }: MatchColumns, key: object, qualities: readonly Fields[]): QualityRows[] {
  const known = BY_PLACE.get(key)
  if (known) return known
  const columns = qualities.flatMap(({ mean, variance, strength }) => [mean, variance, strength])
  const stride = columns.length
  const block = new Float64Array(owner.length * stride)
  for (const [place, column] of columns.entries())
    for (let row = 0; row < owner.length; row += 1) block[row * stride + place] = column[owner[row]!]!
  const fieldAt = (place: number) => block.subarray(place)
  const made = qualities.map((_, number) => ({
    mean: fieldAt(3 * number),
    variance: fieldAt(3 * number + 1),
    strength: fieldAt(3 * number + 2),
    stride,
  }))
  BY_PLACE.set(key, made)
  return made
}
