export const REFERRAL_STATES = [
  'drafted',
  'sent',
  'accepted',
  'scheduled',
  'seen',
  'reported',
  'closed',
  'declined',
  'expired',
  'cancelled',
] as const
export type ReferralState = (typeof REFERRAL_STATES)[number]

/** Nothing moves a referral out of these. */
export const FINAL_STATES: readonly ReferralState[] = ['closed', 'cancelled']

export const REFERRAL_PARTIES = ['patient', 'sender', 'receiver', 'clock', 'operator'] as const
export type ReferralParty = (typeof REFERRAL_PARTIES)[number]

export const URGENCIES = ['routine', 'urgent'] as const
export type Urgency = (typeof URGENCIES)[number]

export const REFERRAL_EVENTS = [
  'send',
  'accept',
  'decline',
  'schedule',
  'move-visit',
  'call-off-visit',
  'see',
  'report',
  'close',
  'close-without-report',
  'send-elsewhere',
  'cancel',
  'nudge',
  'escalate',
  'time-out',
  'overdue',
] as const
export type ReferralEventKind = (typeof REFERRAL_EVENTS)[number]

/** Something that was done. `at` and `visitAt` are instants in ISO 8601, UTC; the clock has no `who`. */
export interface ReferralEvent {
  id: string
  kind: ReferralEventKind
  party: ReferralParty
  who?: string | undefined
  at: string
  receiver?: string | undefined
  visitAt?: string | undefined
  reason?: string | undefined
  hasConsent?: boolean | undefined
  isScreened?: boolean | undefined
}

interface ReferralStep {
  event: ReferralEvent
  from: ReferralState
  to: ReferralState
  /** Who had it when this was done; kept when it is sent elsewhere. */
  receiver: string | null
}

/** One referral; patient, sender and receiver are ids, and a patient who asks for themself is the sender too. */
export interface Referral {
  state: ReferralState
  urgency: Urgency
  patient: string
  sender: string
  receiver: string | null
  /** When it came into its state. */
  since: string
  sentFirst: string | null
  visitAt: string | null
  isNudged: boolean
  isEscalated: boolean
  /** No report by the day set for the whole of it. */
  isOverdue: boolean
  history: readonly ReferralStep[]
}

/** A referral that nobody has sent yet. */
export function draftReferral(made: { urgency: Urgency; patient: string; sender: string; at: string }): Referral {
  const { at, ...parties } = made
  const marks = { isNudged: false, isEscalated: false, isOverdue: false }
  return { ...parties, ...marks, state: 'drafted', receiver: null, since: at, sentFirst: null, visitAt: null, history: [] }
}
