import type { SqliteValue } from '#doors/sqlite.ts'
import type { Cell } from './copy-rows.ts'

export interface Phrases {
  /** The number of a text, given at its first use; null for null. */
  idOf(text: Cell): number | null
  rows(): Iterable<SqliteValue[]>
}

/** Numbers for texts that many rows share. The order of first use is the order of writing, so that it never varies. */
export function internPhrases(): Phrases {
  const ids = new Map<string, number>()
  return {
    idOf: (text) => {
      if (text === null) return null
      const key = String(text)
      const known = ids.get(key)
      if (known !== undefined) return known
      ids.set(key, ids.size)
      return ids.size - 1
    },
    rows: () => [...ids].map(([text, id]) => [id, text]),
  }
}
