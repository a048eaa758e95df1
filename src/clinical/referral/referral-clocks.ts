import { reviewOf } from '#codes/review.ts'
import type { ReferralParty, ReferralState, Urgency } from './referral.ts'

export const REFERRAL_CLOCKS_REVIEW = reviewOf(
  'The clocks of a referral',
  'follow-up.md R15 (no appointment in 14 days, urgent 2; no report in 30 days after the visit), which mirrors MIPS measure 374; the other days are our own, to be reviewed by clinicians',
)

/** Days until each step; null where the state has no such step. */
interface ClockDays {
  nudge: number
  escalate: number | null
  timeOut: number
}

export interface ReferralClock {
  /** The day that is counted from: coming into the state, or the visit agreed. */
  countsFrom: 'since' | 'visit'
  /** Who has to act, and is nudged. */
  waitsFor: ReferralParty
  days: Readonly<Record<Urgency, ClockDays>>
}

const days = (nudge: number, escalate: number | null, timeOut: number): ClockDays => ({ nudge, escalate, timeOut })

/** What happens when nobody does anything; null for the states that nothing follows. */
export const REFERRAL_CLOCKS = {
  drafted: { countsFrom: 'since', waitsFor: 'sender', days: { routine: days(3, null, 14), urgent: days(1, null, 2) } },
  sent: { countsFrom: 'since', waitsFor: 'receiver', days: { routine: days(3, null, 7), urgent: days(1, null, 2) } },
  accepted: { countsFrom: 'since', waitsFor: 'receiver', days: { routine: days(14, 21, 60), urgent: days(2, 3, 7) } },
  scheduled: { countsFrom: 'visit', waitsFor: 'receiver', days: { routine: days(2, 7, 30), urgent: days(1, 3, 14) } },
  seen: { countsFrom: 'visit', waitsFor: 'receiver', days: { routine: days(30, 44, 120), urgent: days(30, 37, 60) } },
  reported: { countsFrom: 'since', waitsFor: 'sender', days: { routine: days(7, null, 30), urgent: days(2, null, 7) } },
  declined: { countsFrom: 'since', waitsFor: 'sender', days: { routine: days(2, 7, 30), urgent: days(1, 2, 7) } },
  expired: { countsFrom: 'since', waitsFor: 'sender', days: { routine: days(3, null, 30), urgent: days(1, null, 7) } },
  closed: null,
  cancelled: null,
} as const satisfies Record<ReferralState, ReferralClock | null>

/** Days from the first sending until a referral without a report is escalated, whatever was done in between. */
export const OVERDUE_DAYS = { routine: 180, urgent: 14 } as const satisfies Record<Urgency, number>
