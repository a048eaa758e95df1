import type { Words } from '#domain/words.ts'

/** Ids of red-flags.md B2, in its order. */
export const FLAG_ITEM_IDS = [
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'N1',
  'N2',
  'N3',
  'F1',
  'F2',
  'F3',
  'M1',
  'M2',
  'M3',
  'I1',
  'I2',
  'V1',
  'V2',
  'V3',
  'V4',
  'V5',
  'K1',
  'A1',
  'S1',
  'R1',
  'P1a',
  'P1b',
  'P1c',
] as const
export type FlagItemId = (typeof FLAG_ITEM_IDS)[number]

/** One sign that is asked about. "New" means begun or worse within 2 weeks, unless the question says otherwise. */
export interface FlagItem {
  question: Words
  /** The sign in a few words, for a list of what was answered. */
  sign: Words
  /** Why it is asked; never what somebody has. */
  why: Words
  source: string
}
