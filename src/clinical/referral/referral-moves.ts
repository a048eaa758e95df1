import { FINAL_STATES, REFERRAL_STATES, type ReferralEventKind, type ReferralParty, type ReferralState } from './referral.ts'

export interface ReferralMove {
  from: ReferralState
  event: ReferralEventKind
  to: ReferralState
  by: readonly ReferralParty[]
}

const CLOCK = ['clock'] as const

const stay = (event: ReferralEventKind, states: readonly ReferralState[]): ReferralMove[] =>
  states.map((state) => ({ from: state, event, to: state, by: CLOCK }))

/** Every move that is allowed; what is not here is refused (product.md 12). */
export const REFERRAL_MOVES = [
  { from: 'drafted', event: 'send', to: 'sent', by: ['sender'] },
  { from: 'sent', event: 'accept', to: 'accepted', by: ['receiver'] },
  { from: 'sent', event: 'decline', to: 'declined', by: ['receiver'] },
  { from: 'accepted', event: 'decline', to: 'declined', by: ['receiver'] },
  { from: 'accepted', event: 'schedule', to: 'scheduled', by: ['receiver', 'patient'] },
  { from: 'scheduled', event: 'move-visit', to: 'scheduled', by: ['receiver', 'patient'] },
  { from: 'scheduled', event: 'call-off-visit', to: 'accepted', by: ['receiver', 'patient'] },
  { from: 'scheduled', event: 'see', to: 'seen', by: ['receiver', 'patient'] },
  { from: 'seen', event: 'report', to: 'reported', by: ['receiver'] },
  { from: 'seen', event: 'close-without-report', to: 'closed', by: ['sender', 'operator'] },
  { from: 'reported', event: 'close', to: 'closed', by: ['sender'] },
  // Whoever waits for an answer need not wait for the clock.
  { from: 'sent', event: 'send-elsewhere', to: 'sent', by: ['sender'] },
  { from: 'accepted', event: 'send-elsewhere', to: 'sent', by: ['sender'] },
  { from: 'declined', event: 'send-elsewhere', to: 'sent', by: ['sender'] },
  { from: 'expired', event: 'send-elsewhere', to: 'sent', by: ['sender'] },
  // A person may always withdraw, until the report is there; what was done is then closed, not cancelled.
  { from: 'drafted', event: 'cancel', to: 'cancelled', by: ['patient', 'sender'] },
  { from: 'sent', event: 'cancel', to: 'cancelled', by: ['patient', 'sender'] },
  { from: 'accepted', event: 'cancel', to: 'cancelled', by: ['patient', 'sender'] },
  { from: 'scheduled', event: 'cancel', to: 'cancelled', by: ['patient', 'sender'] },
  { from: 'seen', event: 'cancel', to: 'cancelled', by: ['patient'] },
  { from: 'declined', event: 'cancel', to: 'cancelled', by: ['patient', 'sender', 'operator'] },
  { from: 'expired', event: 'cancel', to: 'cancelled', by: ['patient', 'sender', 'operator'] },
  { from: 'drafted', event: 'time-out', to: 'expired', by: CLOCK },
  { from: 'sent', event: 'time-out', to: 'expired', by: CLOCK },
  { from: 'accepted', event: 'time-out', to: 'expired', by: CLOCK },
  { from: 'scheduled', event: 'time-out', to: 'expired', by: CLOCK },
  { from: 'seen', event: 'time-out', to: 'expired', by: CLOCK },
  { from: 'reported', event: 'time-out', to: 'closed', by: CLOCK },
  { from: 'declined', event: 'time-out', to: 'cancelled', by: CLOCK },
  { from: 'expired', event: 'time-out', to: 'cancelled', by: CLOCK },
  ...stay(
    'nudge',
    REFERRAL_STATES.filter((state) => !FINAL_STATES.includes(state)),
  ),
  ...stay('escalate', ['accepted', 'scheduled', 'seen', 'declined']),
  ...stay('overdue', ['sent', 'accepted', 'scheduled', 'seen', 'declined']),
] as const satisfies readonly ReferralMove[]
