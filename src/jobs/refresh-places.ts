import { dirname, join } from 'node:path'

/** Where a refresh keeps its things: all beside the edition, on the same disk, so that a rename suffices. */
export interface RefreshPlaces {
  edition: string
  /** The new edition until it has passed, or until a person has looked. */
  held: string
  lock: string
  /** One line a refresh, begun and ended. */
  log: string
  /** The last refresh that built something: as JSON and as text. */
  report: string
  reportText: string
  /** Why a person published the edition that serves, where one did. */
  note: string
}

export function placesOf(edition: string): RefreshPlaces {
  const folder = dirname(edition)
  return {
    edition,
    held: edition.replace(/(\.sqlite)?$/, '.held.sqlite'),
    lock: join(folder, 'refresh.lock'),
    log: join(folder, 'refreshes.ndjson'),
    report: join(folder, 'refresh.json'),
    reportText: join(folder, 'refresh.txt'),
    note: `${edition}.published.json`,
  }
}
