import type { EditionStamp } from '#domain/contract.ts'
import type { BetweenExpectation } from '#edition/between/expectation.ts'
import type { EditionDiff } from '#edition/diff-editions.ts'

export type RefreshOutcome =
  /** There was nothing to compare with. */
  | 'first'
  | 'published'
  /** The same files and the same program as the edition that serves. */
  | 'unchanged'
  | 'held'

export interface RefreshReport {
  /** ISO time of its end. */
  at: string
  outcome: RefreshOutcome
  from: EditionSummary | null
  to: EditionSummary
  expectations: BetweenExpectation[]
  /** Null where nothing was compared. */
  diff: EditionDiff | null
  /** Null where the files that were there were used. */
  fetch: FetchSummary | null
  /** Ids of the earlier editions that are kept for links. */
  kept: string[]
  /** Where the new edition stands: in its place, or held. */
  path: string
}

/** What a refresh fetched, and of which sources it could not. */
export interface FetchSummary {
  fetched: { source: string; release: string | null; extent: string }[]
  problems: { source: string; message: string; remedy: string }[]
}

export interface EditionSummary extends Pick<EditionStamp, 'id' | 'title' | 'fictional'> {
  listed: number
}
