/** S spine-specific, M mostly spine, A ambiguous: multiplied by the discipline (E-rule 2). */
export type GroupMark = 'S' | 'M' | 'A'

/** Codes as `expandCodes` reads them. `weight`: how much of the work counts as spine work, 0 to 1. */
export interface ProcedureGroup {
  id: string
  name: string
  mark: GroupMark
  weight: number
  codes: string
  /** Codes of the group with a weight and a mark of their own. */
  apart?: { codes: string; mark: GroupMark; weight: number }
  /** Read in older years only; the last year is when a code was last billed. */
  retired?: readonly { codes: string; lastYear: number }[]
}
