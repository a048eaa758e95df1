import type { Npi } from './npi.ts'

/** Why an NPI must never appear; the place in this list is stored in editions. */
export const BARRED_IDS = ['excluded', 'deactivated', 'replaced'] as const
type BarredId = (typeof BARRED_IDS)[number]

/** An NPI that must never appear, and the public file that says so. */
export interface Barred {
  why: BarredId
  replacedBy: Npi | null
  source: string
  release: string
}
