import { openImmutableSqlite } from '#doors/sqlite.ts'
import { checkKnown } from './between/check-known.ts'
import { checkPeople } from './between/check-people.ts'
import { checkSources } from './between/check-sources.ts'
import { checkUnexplained } from './between/check-unexplained.ts'
import type { BetweenExpectation } from './between/expectation.ts'
import { diffEditions, type EditionDiff } from './diff-editions.ts'
import { openEdition } from './open-edition.ts'
import type { OnStep } from './verify-edition.ts'

export interface EditionComparison {
  expectations: BetweenExpectation[]
  diff: EditionDiff
}

/** What changed from one edition to the next, and whether it stays within the bounds of codes/edition-bounds.ts. */
export function compareEditions(olderPath: string, newerPath: string, onStep: OnStep = () => {}): EditionComparison {
  const diff = diffEditions(olderPath, newerPath, { onStep })
  const [older, newer] = [openEdition(olderPath), openEdition(newerPath)]
  const [olderFile, newerFile] = [openImmutableSqlite(olderPath), openImmutableSqlite(newerPath)]
  const pair = { older, newer, olderFile, newerFile }
  try {
    return {
      expectations: [
        ...checkSources(older.manifest, newer.manifest),
        ...checkPeople(pair, diff.roster),
        checkKnown(pair),
        checkUnexplained(pair),
      ],
      diff,
    }
  } finally {
    for (const open of [older, newer, olderFile, newerFile]) open.close()
  }
}
