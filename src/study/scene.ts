import type { EvidenceColumns } from '#edition/evidence-columns.ts'
import type { Edition } from '#edition/reader-contract.ts'
import type { Truth } from './read-truth.ts'

/** What the studies look at: an edition whole, and what is true of its clinicians where it is fictional. */
export interface StudyScene {
  edition: Edition
  evidence: EvidenceColumns
  /** Null for a real edition. */
  truth: Truth | null
}

export const NO_TRUTH = 'not on a real edition: no truth'
