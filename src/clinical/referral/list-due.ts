import type { Referral, ReferralEvent, ReferralEventKind } from './referral.ts'
import { REFERRAL_RULES, type ReferralRules } from './referral-rules.ts'

const DAY = 86_400_000

/** When a step of the clock falls due, as milliseconds of the epoch; null where there is no such step or it was taken. */
export function dueAt(referral: Referral, kind: ReferralEventKind, rules: ReferralRules = REFERRAL_RULES): number | null {
  if (kind === 'overdue') return overdueAt(referral, rules)
  const clock = rules.clocks[referral.state]
  if (!clock) return null
  const days = daysUntil(clock.days[referral.urgency], kind, referral)
  const from = clock.countsFrom === 'visit' ? (referral.visitAt ?? referral.since) : referral.since
  return days === null ? null : Date.parse(from) + days * DAY
}

function overdueAt({ sentFirst, isOverdue, urgency }: Referral, { overdueDays }: ReferralRules): number | null {
  return sentFirst === null || isOverdue || !overdueDays ? null : Date.parse(sentFirst) + overdueDays[urgency] * DAY
}

function daysUntil(
  days: { nudge: number; escalate: number | null; timeOut: number },
  kind: ReferralEventKind,
  marks: Pick<Referral, 'isNudged' | 'isEscalated'>,
): number | null {
  if (kind === 'nudge') return marks.isNudged ? null : days.nudge
  if (kind === 'escalate') return marks.isEscalated ? null : days.escalate
  return kind === 'time-out' ? days.timeOut : null
}

// The last first, so that a referral found after a long pause is not nudged and ended in one night.
const STEPS = ['time-out', 'overdue', 'escalate', 'nudge'] as const

/**
 * The event that the clock makes now, or none. Its id follows from what it is about, so that two runs of the job make one event of it.
 */
export function nextDue(referral: Referral, now: string): ReferralEvent | null {
  const kind = STEPS.find((step) => isAllowed(referral, step) && (dueAt(referral, step) ?? Infinity) <= Date.parse(now))
  if (!kind) return null
  return { id: `${kind} ${referral.state} ${referral.since}`, kind, party: 'clock', at: now }
}

function isAllowed({ state }: Referral, kind: ReferralEventKind): boolean {
  return REFERRAL_RULES.moves.some(({ from, event }) => from === state && event === kind)
}
