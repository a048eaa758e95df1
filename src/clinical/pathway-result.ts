import type { DisciplineId } from '#domain/discipline.ts'
import type { Words } from '#domain/words.ts'

export interface PathwayStep {
  discipline: DisciplineId
  why: Words
  source: Words
}

/** What should not come first; null where it is no discipline, such as imaging or waiting. */
export interface PathwayCaution {
  discipline: DisciplineId | null
  why: Words
  source: Words
}

export interface PathwayResult {
  /** Row of pathways.md, 0 to 20. */
  row: number
  /** The row's condition and stage, in words. */
  stage: Words
  first: PathwayStep[]
  also: PathwayStep[]
  notFirst: PathwayCaution[]
  /** What the page says beside the lists. */
  notes: Words[]
}
