import type { IndicatorDefinition } from '#domain/indicator.ts'
import type { Roster } from '#measures/measured.ts'
import { shrinkIndicator } from '#measures/posterior.ts'
import { estimatePriors } from '#measures/priors.ts'
import { makeReadingColumns, writeReading } from '#measures/reading.ts'
import type { ShareRow } from './simulate-state.ts'

export interface ErrorPair {
  clinicians: number
  /** Mean squared error after shrinkage ÷ that of the raw share; NaN of nobody. */
  ratio: number
}

/** The very estimators of an edition over the shares of one state: priors by discipline, then posterior means. */
export function compareErrors(
  definition: IndicatorDefinition,
  rows: readonly ShareRow[],
): { small: ErrorPair; large: ErrorPair } {
  const roster: Roster = {
    count: rows.length,
    npi: Float64Array.from(rows, (_, place) => place),
    discipline: Uint8Array.from(rows, ({ discipline }) => discipline),
  }
  const columns = makeReadingColumns(rows.length)
  for (const [place, { x, n }] of rows.entries())
    writeReading(columns, place, { value: x / n, n, x, utility: x / n, sampling: 0, input: null })
  const priors = estimatePriors(definition, columns, roster)
  const { posterior } = shrinkIndicator(definition, { columns, curves: [], caps: priors.map(() => 1) }, priors, roster).columns
  const compare = (holds: (n: number) => boolean): ErrorPair => {
    let [clinicians, shrunken, raw] = [0, 0, 0]
    for (const [place, { x, n, truth }] of rows.entries()) {
      // Disciplines to which the share does not apply have no posterior.
      if (!holds(n) || Number.isNaN(posterior[place]!)) continue
      clinicians += 1
      shrunken += (posterior[place]! - truth) ** 2
      raw += (x / n - truth) ** 2
    }
    return { clinicians, ratio: shrunken / raw }
  }
  return { small: compare((n) => n >= 11 && n < 50), large: compare((n) => n >= 50) }
}
