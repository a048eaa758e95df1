import { PROCEDURE_GROUPS } from '#codes/procedure-groups.ts'
import type { QualityFigure, StyleShare } from '#domain/contract.ts'

// Below this strength of evidence a figure is shown with "little public evidence" (measures.md 3).
export const LITTLE_EVIDENCE = 0.25

export type Level = 'higher' | 'middle' | 'lower' | 'little-evidence' | 'not-known' | 'does-not-apply'

/** Three levels within the discipline, or why there is none; the number stands beside it, never instead of it. */
export function levelOf({ score, n, strength, percentile }: QualityFigure): Level {
  if (score === null) return 'does-not-apply'
  if (n === 0) return 'not-known'
  if (strength === null || strength < LITTLE_EVIDENCE || percentile === null) return 'little-evidence'
  if (percentile >= 2 / 3) return 'higher'
  return percentile >= 1 / 3 ? 'middle' : 'lower'
}

const LEVEL_WORDS: Record<Level, string> = {
  higher: 'higher than most',
  middle: 'in the middle',
  lower: 'lower than most',
  'little-evidence': 'little public evidence',
  'not-known': 'not known',
  'does-not-apply': 'does not apply',
}

export function levelInWords(figure: QualityFigure): string {
  return (figure.score === null ? figure.why : undefined) ?? LEVEL_WORDS[levelOf(figure)]
}

// NIST Handbook 44: 1 mile is 1.609344 km.
const KM_PER_MILE = 1.609344

/** "2.1 miles (3.4 km)": people here measure in miles, files and formulas in km. */
export function distanceInWords(distanceKm: number): string {
  const miles = distanceKm / KM_PER_MILE
  return `${miles.toFixed(miles < 10 ? 1 : 0)} miles (${distanceKm.toFixed(distanceKm < 10 ? 1 : 0)} km)`
}

// What is not known is listed weightiest first; more than this is a list that nobody reads.
const UNKNOWNS_SHOWN = 3

/** The weightiest things that are not known, and how many more there are. */
export function unknownInWords(unknown: readonly string[]): string {
  const shown = unknown.slice(0, UNKNOWNS_SHOWN).join('; ')
  const more = unknown.length - UNKNOWNS_SHOWN
  return more > 0 ? `${shown}; and ${more} more, on the profile` : shown
}

/** Practice styles (measures.md 2b) as people say them. */
export const STYLE_WORDS: Record<StyleShare['style'], string> = {
  conservative: 'care without needle or knife',
  injection: 'injections and nerve ablation',
  decompression: 'decompression surgery',
  fusion: 'fusion and deformity surgery',
  implant: 'implants for pain',
  fracture: 'fracture treatment',
  'operations-per-100-new': 'operations per 100 new patients',
}

/** "(401) 555-0121" where ten digits are there; anything else as it was published. */
export function phoneInWords(phone: string): string {
  return phone.replace(/^(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3')
}

/** The plain name of a procedure group: "epidural at the nerve exit" for inj.epi.transfor. */
export function groupInWords(id: string): string {
  return PROCEDURE_GROUPS.find((group) => group.id === id)?.name ?? id
}

/** US dollars of industry payments; "none reported" where the files were loaded and name none. */
export function paymentsInWords(total: number): string {
  return total === 0 ? 'none reported' : `$${total.toLocaleString('en-US')}`
}
