import type { ReferralState, Urgency } from './referral.ts'
import { OVERDUE_DAYS, REFERRAL_CLOCKS, type ReferralClock } from './referral-clocks.ts'
import { REFERRAL_MOVES, type ReferralMove } from './referral-moves.ts'

/** The table and the clocks together: what exploration tries, so that a broken table can be tried too. */
export interface ReferralRules {
  moves: readonly ReferralMove[]
  clocks: Readonly<Record<ReferralState, ReferralClock | null>>
  overdueDays: Readonly<Record<Urgency, number>> | null
}

export const REFERRAL_RULES: ReferralRules = { moves: REFERRAL_MOVES, clocks: REFERRAL_CLOCKS, overdueDays: OVERDUE_DAYS }
