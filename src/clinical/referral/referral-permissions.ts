import type { ReferralEventKind } from './referral.ts'

/** Who somebody is to one referral; a helper has the person's consent, a delegate works for the receiver's practice. */
export const REFERRAL_ROLES = [
  'person',
  'helper',
  'sender',
  'receiver',
  'delegate-clinician',
  'delegate-scheduler',
  'delegate-billing',
  'operator',
  'friend',
  'nobody',
] as const
export type ReferralRole = (typeof REFERRAL_ROLES)[number]

type DoneByClock = 'nudge' | 'escalate' | 'time-out' | 'overdue'
/** The timeline has states and days; the content has the reason, the question, the attachments and the report. */
export type ReferralAction = Exclude<ReferralEventKind, DoneByClock> | 'read-timeline' | 'read-content'

const CARES = ['person', 'helper', 'sender', 'receiver', 'delegate-clinician'] as const
const SETS_DAYS = ['person', 'helper', 'receiver', 'delegate-clinician', 'delegate-scheduler'] as const

/** Who may do what with a referral that they stand in this role to; a role that is not named may not. */
export const REFERRAL_PERMISSIONS = {
  'read-timeline': [...CARES, 'delegate-scheduler', 'operator'],
  'read-content': CARES,
  send: ['sender'],
  accept: ['receiver', 'delegate-clinician'],
  decline: ['receiver', 'delegate-clinician'],
  schedule: SETS_DAYS,
  'move-visit': SETS_DAYS,
  'call-off-visit': SETS_DAYS,
  see: SETS_DAYS,
  report: ['receiver', 'delegate-clinician'],
  close: ['sender'],
  'close-without-report': ['sender', 'operator'],
  'send-elsewhere': ['sender'],
  cancel: ['person', 'sender', 'operator'],
} as const satisfies Record<ReferralAction, readonly ReferralRole[]>

const TABLE: Readonly<Record<string, readonly string[]>> = REFERRAL_PERMISSIONS

/** Denied by default: an action or a role that is not in the table may nothing. */
export function mayDo(role: string, action: string): boolean {
  return Object.hasOwn(TABLE, action) && TABLE[action]!.includes(role)
}
