import { FINAL_STATES, type ReferralState, type Urgency } from './referral.ts'
import type { ReferralRules } from './referral-rules.ts'

/**
 * Days from the draft until a referral has closed or escalated, when everybody acts at the last moment that avoids both; null when
 * there is no such day. To expire is to escalate: sender and patient are told that it is theirs to act.
 */
export function longestWait(urgency: Urgency, rules: ReferralRules): number | null {
  const drafted = holdDays('drafted', urgency, rules)
  const sent = Math.min(longestFrom('sent', { urgency, rules, path: [] }), rules.overdueDays?.[urgency] ?? Infinity)
  const days = drafted + sent
  return Number.isFinite(days) ? days : null
}

interface Walk {
  urgency: Urgency
  rules: ReferralRules
  path: readonly ReferralState[]
}

// A way that comes back to a state can go round for ever: only the clock of the whole ends it.
function longestFrom(state: ReferralState, { urgency, rules, path }: Walk): number {
  if (FINAL_STATES.includes(state) || state === 'expired') return 0
  if (path.includes(state)) return Infinity
  const walk = { urgency, rules, path: [...path, state] }
  const next = rules.moves.filter(({ from, event, by }) => from === state && event !== 'nudge' && !by.includes('clock'))
  return holdDays(state, urgency, rules) + Math.max(0, ...next.map(({ to }) => longestFrom(to, walk)))
}

// A visit may be agreed for any day, so that its own clock sets no bound.
function holdDays(state: ReferralState, urgency: Urgency, { clocks }: ReferralRules): number {
  const clock = clocks[state]
  if (!clock || state === 'scheduled') return Infinity
  return clock.days[urgency].escalate ?? clock.days[urgency].timeOut
}
