import type { QualityFigure } from '#domain/contract.ts'

// Below this strength of evidence a figure is shown with "little public evidence" (measures.md 3).
export const LITTLE_EVIDENCE = 0.25

/** Three levels in words, within the discipline; the number stands beside it, never instead of it. */
export function levelInWords(figure: QualityFigure): string {
  if (figure.score === null) return figure.why ?? 'does not apply'
  if (figure.n === 0) return 'not known'
  if (figure.strength === null || figure.strength < LITTLE_EVIDENCE || figure.percentile === null) return 'little public evidence'
  if (figure.percentile >= 2 / 3) return 'higher than most'
  return figure.percentile >= 1 / 3 ? 'in the middle' : 'lower than most'
}
