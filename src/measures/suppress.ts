import { betaQuantile } from './beta.ts'
import type { BetaPrior, ShareGroup } from './shrink.ts'

/** What a suppressed cell can hold: CMS publishes none of 1–10 patients, so a missing one is 0–10, never zero. */
export const HIDDEN_PATIENTS_MAX = 10
// Above this part of hidden services a share has no point estimate (F5).
const HIDDEN_PART_MAX = 0.25
// T below V by more than this is a contradiction between the two files, not rounding.
const SHORTFALL_MAX = 0.01

export interface ServiceTotals {
  /** Visible services of the group, of every row, and the total that includes suppressed rows (summary file); one unit throughout. */
  group: number
  visible: number
  total: number
}

export interface Bounds {
  low: number
  high: number
}

/** Ids of domain/why.ts. */
export type NoBounds = 'no-total' | 'nothing-visible' | 'total-falls-short'

/** F5: bounds of a group's share that contain every completion of suppressed cells; the point is null where too much is hidden. */
export function boundShare({ group, visible, total }: ServiceTotals): (Bounds & { point: number | null }) | NoBounds {
  const hidden = countHidden(visible, total)
  if (typeof hidden === 'string') return hidden
  const point = hidden / (visible + hidden) < HIDDEN_PART_MAX ? group / visible : null
  return { ...boundRatio(group, visible, hidden), point }
}

/** F5: R, the services that are in the total and in no visible row. */
export function countHidden(visible: number, total: number | null): number | NoBounds {
  if (total === null || total <= 0) return 'no-total'
  if (visible <= 0) return 'nothing-visible'
  if (total < visible * (1 - SHORTFALL_MAX)) return 'total-falls-short'
  // A total a little under the visible sum is rounding of the publisher: nothing is hidden then.
  return Math.max(0, total - visible)
}

/**
 * Bounds of part ÷ whole when up to `hidden` more may belong to neither, to the whole, or to both. A hidden patient has at
 * least one hidden service, so hidden services bound hidden patients too.
 */
export function boundRatio(part: number, whole: number, hidden: number): Bounds {
  return { low: part / (whole + hidden), high: Math.min(1, (part + hidden) / (whole + hidden)) }
}

/** Bounds of a ratio of visible counts, from the visible and total services of the clinician; or why there are none. */
export function boundVisibleRatio(
  part: number,
  whole: number,
  totals: { visible: number; total: number | null },
): Bounds | NoBounds {
  const hidden = countHidden(totals.visible, totals.total)
  return typeof hidden === 'string' ? hidden : boundRatio(part, whole, hidden)
}

/** The part of a clinician's services that no row shows (R/T of F5); 0 where no total says. */
export function hiddenPart(totals: { visible: number; total: number | null }): number {
  const hidden = countHidden(totals.visible, totals.total)
  return typeof hidden === 'string' ? 0 : hidden / (totals.visible + hidden)
}

/** Variance of a value that lies anywhere between two ends, each value as likely as the other. */
export function uniformVariance({ low, high }: Bounds): number {
  return (high - low) ** 2 / 12
}

export interface PatientCells {
  /** Patients of each visible row of the group. */
  visible: readonly number[]
  /** How many base-code × place cells of the group are not visible. */
  hiddenCells: number
  /** All patients of the clinician, from the summary file. */
  total: number
}

/** F5: patients of a group, from the largest visible cell to all cells with every hidden one full. */
export function boundPatients({ visible, hiddenCells, total }: PatientCells): Bounds {
  const sum = visible.reduce((subtotal, patients) => subtotal + patients, 0)
  return { low: Math.max(0, ...visible), high: Math.min(sum + HIDDEN_PATIENTS_MAX * hiddenCells, total) }
}

/** F5: the union of the credible intervals of a share at both bounds of x. */
export function uniteIntervals(
  prior: Pick<BetaPrior, 'alpha' | 'beta'>,
  n: number,
  { low, high }: Bounds,
  level: number,
): Bounds {
  const tail = (1 - level) / 2
  const quantile = (p: number, { x }: ShareGroup) => betaQuantile(p, prior.alpha + x, prior.beta + n - x)
  return { low: quantile(tail, { x: low * n, n }), high: quantile(1 - tail, { x: high * n, n }) }
}
