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

export type NoBounds = 'no-total' | 'nothing-visible' | 'total-falls-short'

/** F5: bounds of a group's share that contain every completion of suppressed cells; the point is null where too much is hidden. */
export function boundShare({ group, visible, total }: ServiceTotals): (Bounds & { point: number | null }) | NoBounds {
  if (!(total > 0)) return 'no-total'
  if (!(visible > 0)) return 'nothing-visible'
  if (total < visible * (1 - SHORTFALL_MAX)) return 'total-falls-short'
  // A total a little under the visible sum is rounding of the publisher: nothing is hidden then.
  const whole = Math.max(total, visible)
  const hidden = whole - visible
  return {
    low: group / whole,
    high: Math.min(1, (group + hidden) / whole),
    point: hidden / whole < HIDDEN_PART_MAX ? group / visible : null,
  }
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
export function uniteIntervals(prior: BetaPrior, n: number, { low, high }: Bounds, level: number): Bounds {
  const tail = (1 - level) / 2
  const quantile = (p: number, { x }: ShareGroup) => betaQuantile(p, prior.alpha + x, prior.beta + n - x)
  return { low: quantile(tail, { x: low * n, n }), high: quantile(1 - tail, { x: high * n, n }) }
}
