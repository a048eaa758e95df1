import type { Html } from './plot/html.ts'

/** The seven studies of measures.md 6.4, in its order. */
export const STUDY_IDS = [
  'coverage',
  'error',
  'reliability',
  'construct-validity',
  'sensitivity',
  'suppression-bias',
  'not-known',
] as const
export type StudyId = (typeof STUDY_IDS)[number]

/** One number of a study with its 95 % confidence interval, and what the specification asks of it. */
export interface Figure {
  /** Stable over editions: a later run is compared by it. */
  id: string
  title: string
  /** Null where it cannot be told; `why` says why. */
  value: number | null
  low: number | null
  high: number | null
  unit: 'share' | 'area' | 'correlation' | 'ratio' | 'utility' | 'count'
  /** What was counted over: clinicians, pairs, needs. */
  n: number
  /** What measures.md 6.4 asks; null where it sets no mark. */
  target: Target | null
  holds: boolean | null
  why: string | null
}

export interface Target {
  min: number
  max: number
}

/** A table below the figures: first row is the head. */
export interface Detail {
  title: string
  head: readonly string[]
  rows: readonly (readonly (string | number | null)[])[]
}

export interface Plot {
  title: string
  /** Our own markup: SVG with its text alternative. */
  drawn: Html
}

export interface StudyPart {
  id: StudyId
  title: string
  question: string
  /** What was found, in sentences; what falls short is said first, with the reason as far as it is known. */
  says: readonly string[]
  figures: readonly Figure[]
  details: readonly Detail[]
  plots: readonly Plot[]
}

interface Measured {
  value: number
  low?: number
  high?: number
  n: number
}

type Named = Pick<Figure, 'id' | 'title' | 'unit'>

/** A figure that was found, judged by its own value against the target: confidence intervals are shown, never used to pass. */
export function makeFigure(named: Named, { value, low, high, n }: Measured, target: Target | null = null): Figure {
  if (!Number.isFinite(value)) return missingFigure(named, 'nothing to compute it from')
  const holds = target === null ? null : value >= target.min && value <= target.max
  return { ...named, value, low: finiteOrNull(low), high: finiteOrNull(high), n, target, holds, why: null }
}

export function missingFigure(named: Named, why: string, n = 0): Figure {
  return { ...named, value: null, low: null, high: null, n, target: null, holds: null, why }
}

function finiteOrNull(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null
}
