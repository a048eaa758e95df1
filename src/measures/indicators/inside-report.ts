import type { Reading } from '../reading.ts'

export interface InsideFacts {
  x: number | null
  n: number | null
}

// measures.md 3: rates inside Spinewise.
export const INSIDE_PRIOR = { mean: 0.75, variance: 0.0375 } as const

// Under this many answers nothing leaves the care half, so that nobody's answer can be told (measures.md 2, architecture.md).
export const ANSWERS_MIN = 25

/** A share that people reported inside Spinewise. */
export function readInsideReport({ x, n }: InsideFacts): Reading {
  if (x === null || n === null || n < ANSWERS_MIN) return { why: 'no-answers-yet' }
  return { value: x / n, n, x, utility: x / n, sampling: 0, bounds: 'not-suppressed', input: null }
}
