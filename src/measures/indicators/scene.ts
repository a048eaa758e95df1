import type { DisciplineId } from '#domain/discipline.ts'
import type { Curve } from '../measured.ts'

export type CutName = Curve['name']
export type Cuts = Partial<Record<CutName, number>>

/** What a reading may know beside the facts of its clinician. */
export interface Scene {
  discipline: DisciplineId
  /** Cut points of the utility curve among peers; absent where no clinician has a value. */
  cuts: Cuts
  /** Sources of which at least one file was loaded. */
  sources: ReadonlySet<string>
  /** Year of the newest release loaded: years are counted up to it, never to the clock. */
  referenceYear: number
}
