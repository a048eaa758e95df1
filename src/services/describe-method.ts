import { listReviews } from '#clinical/list-reviews.ts'
import type { Review } from '#codes/review.ts'
import type { IndicatorDefinition } from '#domain/indicator.ts'
import { QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import { listMeasures } from '#edition/list-measures.ts'
import type { Edition } from '#edition/reader-contract.ts'

export interface Method {
  qualities: { id: QualityId; measures: MeasureInEdition[] }[]
  reviews: readonly Review[]
}

export interface MeasureInEdition extends IndicatorDefinition {
  /** As the edition was measured, which an older program may have done otherwise. */
  editionWeight: number
  editionVersion: number | null
}

/** How an edition's figures were made: each measure as its file defines it, with the weight and version that the edition states. */
export function describeMethod({ columns, manifest }: Pick<Edition, 'columns' | 'manifest'>): Method {
  const measures = listMeasures().map((definition) => ({
    ...definition,
    editionWeight: columns.indicators.find(({ id }) => id === definition.id)?.weight ?? definition.weight,
    editionVersion: manifest.measures.find(({ id }) => id === definition.id)?.version ?? null,
  }))
  return {
    qualities: QUALITY_IDS.map((id) => ({ id, measures: measures.filter(({ quality }) => quality === id) })),
    reviews: listReviews(),
  }
}
