import type { Sqlite } from '#doors/sqlite.ts'
import { checkNone, type EditionCheck } from './edition-check.ts'
import type { EnteringPrior } from './read-entering-priors.ts'

// Only the order of a product can differ.
const TOLERANCE = 1e-12

/** measures.md 3, not known: û = m, v = τ². */
export function checkUnknownEntries(
  file: Sqlite,
  priorOf: (indicator: number, discipline: number) => EnteringPrior | undefined,
): EditionCheck {
  const rows = file.prepare<EntryRow>('SELECT indicator, discipline, mean, variance FROM unknown_entry').rows()
  const differing = rows.flatMap(({ indicator, discipline, mean, variance }) => {
    const prior = priorOf(indicator, discipline)
    const isSame = prior && Math.abs(prior.mean - mean) <= TOLERANCE && Math.abs(prior.variance - variance) <= TOLERANCE
    return isSame ? [] : [`indicator ${indicator} in discipline ${discipline}`]
  })
  return checkNone('Who is not known enters with the prior of the discipline', { differing, of: rows.length })
}

interface EntryRow extends EnteringPrior {
  indicator: number
  discipline: number
}
