import { reviewOf } from './review.ts'

export const ORGANISATION_TAXONOMIES_REVIEW = reviewOf('Taxonomy codes of organisations', 'clinician-codes.md D1, last rows')

/** Codes of places and groups, never of a person; they carry no weight. */
export const ORGANISATION_TAXONOMIES: ReadonlyMap<string, string> = new Map([
  ['261QP3300X', 'Pain clinic'],
  ['261QP2000X', 'Physical-therapy clinic'],
  ['261QR0400X', 'Rehabilitation clinic'],
  ['261QR0401X', 'Comprehensive outpatient rehabilitation facility'],
  ['261QA1903X', 'Ambulatory surgical center'],
  ['261QM0801X', 'Mental-health clinic'],
  ['261QM1300X', 'Multi-specialty clinic'],
  ['282N00000X', 'General hospital'],
  ['284300000X', 'Special hospital'],
  ['283X00000X', 'Rehabilitation hospital'],
  ['193200000X', 'Multi-specialty group'],
  ['193400000X', 'Single-specialty group'],
])
