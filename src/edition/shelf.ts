import type { EditionStamp } from '#domain/contract.ts'
import { UserError } from '#domain/errors.ts'
import { keptPath, listKept } from './kept-editions.ts'
import { openEditionBetween } from './open-edition.ts'
import type { Edition, Loan, Shelf } from './reader-contract.ts'
import { type SharedEdition, shareEdition } from './shared-edition.ts'
import { printOf, watchEdition } from './watch-edition.ts'

export interface ShelfOptions {
  /** How often the file is looked at, in milliseconds. */
  everyMs?: number
  /** What happened to the edition, in a sentence for the log. */
  onNote?: (text: string) => void
}

interface OpenShelf extends Shelf {
  /** Stops looking for newer editions, and closes each when its last reader is done. */
  close(): void
}

const EVERY_MS = 1000

// Each open edition holds its match columns in memory; readers of links to older ones are few.
const OLDER_OPEN_MAX = 2

/**
 * Opens the edition at `path` and takes up each newer one that is put there, between requests: opened aside, and current only once
 * it is whole. One that cannot be opened is left alone with a note, and the last good one goes on.
 */
export async function openShelf(path: string, options: ShelfOptions = {}): Promise<OpenShelf> {
  const { everyMs = EVERY_MS, onNote = () => {} } = options
  const openPrint = printOf(path)
  let current = await openCurrent(path)
  const older = new Map<string, SharedEdition>()
  const watch = watchEdition(path, {
    openPrint,
    everyMs,
    onNote,
    async onChange() {
      const next = await openCurrent(path)
      const isAnother = next.stamp.id !== current.stamp.id
      current.shared.retire()
      current = next
      // The same one again, whose hash came late, is no news.
      if (isAnother) onNote(`Serving edition ${next.stamp.id} now: ${next.stamp.title}`)
    },
  })
  return {
    get current() {
      return current.stamp
    },
    lend: (id, work) => lend({ path, older, current: () => current }, id, work),
    close() {
      watch.stop()
      for (const shared of [current.shared, ...older.values()]) shared.retire()
    },
  }
}

interface Current {
  stamp: EditionStamp
  shared: SharedEdition
}

async function openCurrent(path: string): Promise<Current> {
  const edition = await openEditionBetween(path)
  return { stamp: edition.stamp, shared: shareEdition(Promise.resolve(edition)) }
}

interface Room {
  path: string
  /** By id, the longest unread first. */
  older: Map<string, SharedEdition>
  current(): Current
}

async function lend<Answer>(room: Room, id: string | undefined, work: (loan: Loan) => Promise<Answer>): Promise<Answer> {
  const taken: SharedEdition[] = []
  const take = (shared: SharedEdition): Promise<Edition> => {
    taken.push(shared)
    return shared.take()
  }
  const borrow = (wanted: string) => take(findShared(room, wanted))
  try {
    const { shared, stamp } = room.current()
    const edition = await (id === undefined ? take(shared) : borrow(id))
    return await work({ edition, isNamed: id !== undefined, isCurrent: edition.stamp.id === stamp.id, borrow })
  } finally {
    for (const shared of taken) shared.giveBack()
  }
}

function findShared(room: Room, id: string): SharedEdition {
  const { shared, stamp } = room.current()
  if (id === stamp.id) return shared
  return room.older.get(id) === undefined ? openOlder(room, id) : useAgain(room, id)
}

function openOlder({ path, older, current }: Room, id: string): SharedEdition {
  if (!listKept(path).includes(id)) throw notKept(id, current().stamp, listKept(path))
  const opening = openEditionBetween(keptPath(path, id))
  const shared = shareEdition(opening)
  older.set(id, shared)
  opening.catch(() => older.delete(id))
  for (const [oldest, unread] of older) {
    if (older.size <= OLDER_OPEN_MAX) break
    older.delete(oldest)
    unread.retire()
  }
  return shared
}

function useAgain({ older }: Room, id: string): SharedEdition {
  const shared = older.get(id)!
  older.delete(id)
  older.set(id, shared)
  return shared
}

function notKept(id: string, current: EditionStamp, kept: readonly string[]): UserError {
  const others = kept.filter((other) => other !== current.id)
  const also = others.length === 0 ? '' : ` Earlier ones that are kept: ${others.join(', ')}.`
  return new UserError('edition-not-kept', `Edition ${JSON.stringify(id)} is not kept here`, {
    at: 'edition',
    remedy: `Ask without an edition for the current one, ${current.id}.${also}`,
    kind: 'notFound',
  })
}
