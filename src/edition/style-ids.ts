import type { StyleShare } from '#domain/contract.ts'

/** The shares of a practice style (measures.md 2b); the place in this list is the number in an edition. */
export const STYLE_IDS = [
  'conservative',
  'injection',
  'decompression',
  'fusion',
  'implant',
  'fracture',
  'operations-per-100-new',
] as const satisfies readonly StyleShare['style'][]
