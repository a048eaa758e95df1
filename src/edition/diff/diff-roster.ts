import { readSql } from '#doors/sql-file.ts'
import type { Sqlite } from '#doors/sqlite.ts'

export interface RosterChanges {
  /** Not in the older edition, or not listed there. */
  added: Changes
  /** Not in the newer edition, or no longer listed there; `to` says why. */
  removed: Changes
  moved: Changes
  renamed: Changes
}

export interface Changes {
  count: number
  examples: RosterChange[]
}

export interface RosterChange {
  npi: string
  name: string
  from: string | null
  to: string | null
}

/** Who came, went, moved or changed their name: a walk through both editions in NPI order. */
export function diffRoster(older: Sqlite, newer: Sqlite, examplesMax: number): RosterChanges {
  const changes = { added: makeChanges(), removed: makeChanges(), moved: makeChanges(), renamed: makeChanges() }
  for (const { from, to } of pairRows(older, newer)) {
    for (const { kind, change } of listChanges(from, to)) {
      changes[kind].count += 1
      if (changes[kind].examples.length < examplesMax) changes[kind].examples.push(change)
    }
  }
  return changes
}

interface RosterRow {
  npi: number
  name: string
  listed: number
  not_listed_why: string | null
  address: string | null
}

interface RosterPair {
  from: RosterRow | undefined
  to: RosterRow | undefined
}

interface KindOfChange {
  kind: keyof RosterChanges
  change: RosterChange
}

function makeChanges(): Changes {
  return { count: 0, examples: [] }
}

function* pairRows(older: Sqlite, newer: Sqlite): Generator<RosterPair> {
  const left = older.prepare<RosterRow>(readSql(import.meta.url, './roster.sql')).each()
  const right = newer.prepare<RosterRow>(readSql(import.meta.url, './roster.sql')).each()
  let from = nextOf(left)
  let to = nextOf(right)
  while (from || to) {
    const order = (from?.npi ?? Number.POSITIVE_INFINITY) - (to?.npi ?? Number.POSITIVE_INFINITY)
    yield { from: order <= 0 ? from : undefined, to: order >= 0 ? to : undefined }
    if (order <= 0) from = nextOf(left)
    if (order >= 0) to = nextOf(right)
  }
}

function nextOf(rows: IterableIterator<RosterRow>): RosterRow | undefined {
  const { value, done } = rows.next()
  return done ? undefined : value
}

// Somebody who is only counted for teams in both editions is not news.
function listChanges(from: RosterRow | undefined, to: RosterRow | undefined): KindOfChange[] {
  const wasListed = from?.listed === 1
  const isListed = to?.listed === 1
  if (to && isListed && !wasListed)
    return [{ kind: 'added', change: changeOf(to, { from: from?.not_listed_why ?? null, to: null }) }]
  if (from && wasListed && !isListed)
    return [{ kind: 'removed', change: changeOf(from, { from: null, to: to?.not_listed_why ?? 'not in the newer edition' }) }]
  if (!from || !to || !isListed) return []
  const changes: KindOfChange[] = []
  if (from.address !== to.address) changes.push({ kind: 'moved', change: changeOf(to, { from: from.address, to: to.address }) })
  if (from.name !== to.name) changes.push({ kind: 'renamed', change: changeOf(to, { from: from.name, to: to.name }) })
  return changes
}

function changeOf({ npi, name }: RosterRow, { from, to }: Pick<RosterChange, 'from' | 'to'>): RosterChange {
  return { npi: String(npi), name, from, to }
}
