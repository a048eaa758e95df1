import type { IndicatorDefinition } from '#domain/indicator.ts'
import { CATALOG } from '#measures/catalog.ts'

/** What each measure says of itself: definition, evidence, limits, review. */
export function listMeasures(): readonly IndicatorDefinition[] {
  return CATALOG.map(({ definition }) => definition)
}
