import type { DisciplineId } from '#domain/discipline.ts'

export interface PathwayStep {
  discipline: DisciplineId
  why: string
  source: string
}

/** What should not come first; null where it is no discipline, such as imaging or waiting. */
export interface PathwayCaution {
  discipline: DisciplineId | null
  why: string
  source: string
}

export interface PathwayResult {
  /** Row of pathways.md, 0 to 20. */
  row: number
  /** The row's condition and stage, in words. */
  stage: string
  first: PathwayStep[]
  also: PathwayStep[]
  notFirst: PathwayCaution[]
  /** What the page says beside the lists. */
  notes: string[]
}
