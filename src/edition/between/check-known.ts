import { EDITION_BOUNDS } from '#codes/edition-bounds.ts'
import { INDICATOR_IDS } from '#domain/indicator.ts'
import { WHYS } from '#domain/why.ts'
import type { Sqlite } from '#doors/sqlite.ts'
import { type BetweenExpectation, expectNone } from './expectation.ts'
import type { EditionPair } from './pair.ts'

const NOT_APPLYING: ReadonlySet<number> = new Set<number>(
  Object.values(WHYS).flatMap(({ code, applies }) => (applies ? [] : [code])),
)

/** Of as many people as before each indicator must be known, among those to whom it applies. */
export function checkKnown({
  older,
  olderFile,
  newerFile,
}: Pick<EditionPair, 'older' | 'olderFile' | 'newerFile'>): BetweenExpectation {
  const { points, peopleMin, why } = EDITION_BOUNDS.known
  const before = countKnown(olderFile)
  const after = countKnown(newerFile)
  const ids = older.columns.indicators
    .map(({ id }) => id)
    .filter((id) => before[INDICATOR_IDS.indexOf(id)]!.applying >= peopleMin)
  const percents = ids.map((id) => {
    const place = INDICATOR_IDS.indexOf(id)
    return { id, from: percentOf(before[place]!), to: percentOf(after[place]!) }
  })
  return expectNone({
    title: `No indicator is known of a share that is over ${points} points smaller`,
    why,
    breaches: percents
      .filter(({ from, to }) => to < from - points)
      .map(({ id, from, to }) => `${id}: ${from.toFixed(1)} % before, ${to.toFixed(1)} % now`),
    of: percents.length,
  })
}

interface Known {
  applying: number
  known: number
}

/** By place in INDICATOR_IDS. */
function countKnown(file: Sqlite): Known[] {
  const counts = INDICATOR_IDS.map(() => ({ applying: 0, known: 0 }))
  for (const { codes } of file.prepare<{ codes: Uint8Array }>('SELECT codes FROM reason').each()) {
    for (const [place, count] of counts.entries()) {
      const code = codes[place]!
      if (NOT_APPLYING.has(code)) continue
      count.applying += 1
      if (code === 0) count.known += 1
    }
  }
  return counts
}

function percentOf({ applying, known }: Known): number {
  return applying === 0 ? 0 : (100 * known) / applying
}
