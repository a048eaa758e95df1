import { DISCIPLINES } from '#codes/disciplines.ts'
import { EDITION_BOUNDS } from '#codes/edition-bounds.ts'
import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import { readSql } from '#doors/sql-file.ts'
import type { Sqlite } from '#doors/sqlite.ts'
import type { RosterChanges } from '#edition/diff/diff-roster.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { type BetweenExpectation, EXAMPLES_MAX, expectNone, inWords } from './expectation.ts'
import type { EditionPair } from './pair.ts'

/** How many people the newer edition must list beside the older, in the whole and in each part. */
export function checkPeople({ older, newer, olderFile, newerFile }: EditionPair, roster: RosterChanges): BetweenExpectation[] {
  return [
    checkListed(older.columns.count, newer.columns.count),
    checkVanished(older.columns.count, roster),
    checkParts('discipline', countDisciplines(older), countDisciplines(newer)),
    checkParts('state', countStates(olderFile), countStates(newerFile)),
    checkBarred(older, newer),
  ]
}

function checkListed(before: number, after: number): BetweenExpectation {
  const { fewer, more, why } = EDITION_BOUNDS.listed
  const [least, most] = [Math.floor(before * (1 - fewer)), Math.ceil(before * (1 + more))]
  return {
    title: `As many clinicians are listed as before, at most ${fewer * 100} % fewer and ${more * 100} % more`,
    expected: `${inWords(least)} to ${inWords(most)}`,
    found: `${inWords(after)}, ${inWords(before)} before`,
    holds: after >= Math.max(1, least) && after <= most,
    why,
    examples: [],
  }
}

function checkVanished(before: number, { removed }: RosterChanges): BetweenExpectation {
  const { share, why } = EDITION_BOUNDS.vanished
  const most = Math.ceil(before * share)
  return {
    title: `At most ${share * 100} % of those listed before are no longer listed`,
    expected: `at most ${inWords(most)}`,
    found: inWords(removed.count),
    holds: removed.count <= most,
    why,
    examples: removed.examples.slice(0, EXAMPLES_MAX).map(({ npi, name, to }) => `${name} (${npi}): ${to ?? 'no reason'}`),
  }
}

type Counts = ReadonlyMap<string, number>

function checkParts(kind: 'discipline' | 'state', before: Counts, after: Counts): BetweenExpectation {
  const { fewer, peopleMin, why } = EDITION_BOUNDS[kind]
  const judged = [...before].filter(([, people]) => people >= peopleMin)
  const breaches = judged.filter(([name, people]) => (after.get(name) ?? 0) < people * (1 - fewer))
  return expectNone({
    title: `No ${kind} of ${peopleMin} or more loses over ${fewer * 100} % of its clinicians`,
    why,
    breaches: breaches.map(([name, people]) => `${name}: ${inWords(people)} before, ${inWords(after.get(name) ?? 0)} now`),
    of: judged.length,
  })
}

function checkBarred(older: Edition, newer: Edition): BetweenExpectation {
  const { fewer, peopleMin, why } = EDITION_BOUNDS.barred
  const kinds = (['excluded', 'deactivated'] as const).filter((kind) => older.manifest.counts[kind] >= peopleMin)
  const breaches = kinds.filter((kind) => newer.manifest.counts[kind] < older.manifest.counts[kind] * fewer)
  return expectNone({
    title: 'Neither exclusions nor deactivations are fewer by half',
    why,
    breaches: breaches.map(
      (kind) => `${kind}: ${inWords(older.manifest.counts[kind])} before, ${inWords(newer.manifest.counts[kind])} now`,
    ),
    of: kinds.length,
  })
}

function countDisciplines({ columns }: Edition): Counts {
  const counts = new Map<string, number>()
  for (const place of columns.discipline) {
    const { name } = DISCIPLINES[DISCIPLINE_IDS[place]!]
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

function countStates(file: Sqlite): Counts {
  const rows = file.prepare<{ name: string; people: number }>(readSql(import.meta.url, './listed-by-state.sql')).rows()
  return new Map(rows.map(({ name, people }) => [name, people]))
}
