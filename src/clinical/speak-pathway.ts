import type { DisciplineId } from '#domain/discipline.ts'
import type { Language } from '#domain/words.ts'
import type { PathwayCaution, PathwayResult, PathwayStep } from './pathway-result.ts'

interface SpokenStep<Id> {
  discipline: Id
  why: string
  source: string
}

export interface SpokenPathway {
  row: number
  first: SpokenStep<DisciplineId>[]
  also: SpokenStep<DisciplineId>[]
  notFirst: SpokenStep<DisciplineId | null>[]
  notes: string[]
}

/** A pathway in one language. */
export function speakPathway({ row, first, also, notFirst, notes }: PathwayResult, language: Language): SpokenPathway {
  const speak = <Id>({ discipline, why, source }: (PathwayStep | PathwayCaution) & { discipline: Id }): SpokenStep<Id> => ({
    discipline,
    why: why[language],
    source: source[language],
  })
  return {
    row,
    first: first.map(speak),
    also: also.map(speak),
    notFirst: notFirst.map(speak),
    notes: notes.map((note) => note[language]),
  }
}
