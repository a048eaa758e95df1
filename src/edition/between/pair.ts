import type { Sqlite } from '#doors/sqlite.ts'
import type { Edition } from '#edition/reader-contract.ts'

/** Two editions of one place, open, and their files. */
export interface EditionPair {
  older: Edition
  newer: Edition
  olderFile: Sqlite
  newerFile: Sqlite
}
