import { UserError } from '#domain/errors.ts'
import { dueAt } from './list-due.ts'
import type { Referral, ReferralEvent } from './referral.ts'
import type { ReferralMove } from './referral-moves.ts'
import { REFERRAL_RULES, type ReferralRules } from './referral-rules.ts'

/**
 * The referral after an event: the same object where the event was applied before. Refuses, as a UserError, what the table does not
 * allow, what the wrong party does, and what is told out of order.
 */
export function applyEvent(referral: Referral, event: ReferralEvent, rules: ReferralRules = REFERRAL_RULES): Referral {
  const before = referral.history.find((step) => step.event.id === event.id)
  if (before) return isSame(before.event, event) ? referral : refuse('event-id-reused', `${event.id} named another event`)
  const move = findMove(referral, event, rules)
  refuseStranger(referral, event)
  refuseOutOfOrder(referral, event)
  if (event.party === 'clock') refuseEarly(referral, event, rules)
  refuseUnready(referral, event)
  return follow(referral, event, move)
}

function isSame(before: ReferralEvent, event: ReferralEvent): boolean {
  const told = ({ kind, party, who, receiver, visitAt }: ReferralEvent) =>
    JSON.stringify([kind, party, who, receiver, visitAt].map((value) => value ?? null))
  return told(before) === told(event)
}

function findMove({ state }: Referral, { kind, party }: ReferralEvent, { moves }: ReferralRules): ReferralMove {
  const move = moves.find(({ from, event }) => from === state && event === kind)
  if (!move) return refuse('move-not-allowed', `a referral that is ${state} cannot take “${kind}”`)
  return move.by.includes(party) ? move : refuse('wrong-party', `the ${party} may not “${kind}” a referral that is ${state}`)
}

// A practice that declined is a stranger once the referral is with another.
function refuseStranger(referral: Referral, { party, who }: ReferralEvent): void {
  if (party === 'clock' || party === 'operator') return
  if (referral[party] === null || referral[party] !== who) refuse('stranger', `this is not the ${party} of the referral`)
}

function refuseOutOfOrder({ since, history }: Referral, { at }: ReferralEvent): void {
  const last = history.at(-1)?.event.at ?? since
  if (!(Date.parse(at) >= Date.parse(last))) refuse('out-of-order', `${at} is before the last event, ${last}`)
}

function refuseEarly(referral: Referral, { kind, at }: ReferralEvent, rules: ReferralRules): void {
  const due = dueAt(referral, kind, rules)
  if (due === null || Date.parse(at) < due) refuse('not-due', `“${kind}” is not due`)
}

const NEEDS_RECEIVER = ['send', 'send-elsewhere']
const NEEDS_VISIT = ['schedule', 'move-visit']
const NEEDS_REASON = ['decline', 'close-without-report']

function refuseUnready(referral: Referral, event: ReferralEvent): void {
  if (NEEDS_RECEIVER.includes(event.kind)) refuseReceiver(referral, event)
  if (NEEDS_VISIT.includes(event.kind) && !event.visitAt) refuse('visit-missing', 'the day of the visit is missing')
  if (NEEDS_REASON.includes(event.kind) && !event.reason?.trim()) refuse('reason-missing', 'a reason is missing')
}

// Consent is to one receiver, so that each new one needs it again.
function refuseReceiver(referral: Referral, { receiver, hasConsent, isScreened }: ReferralEvent): void {
  if (!receiver) refuse('receiver-missing', 'who is to receive it is missing')
  if (receiver === referral.sender) refuse('receiver-is-sender', 'nobody refers to themself')
  if (receiver === referral.receiver) refuse('same-receiver', 'it is with this receiver already')
  if (!hasConsent) refuse('consent-missing', 'the patient has not consented to this receiver')
  if (referral.sentFirst === null && !isScreened) refuse('screen-missing', 'the warning signs were not asked')
}

function follow(referral: Referral, event: ReferralEvent, { from, to }: ReferralMove): Referral {
  const history = [...referral.history, { event, from, to, receiver: referral.receiver }]
  if (event.kind === 'nudge') return { ...referral, isNudged: true, history }
  if (event.kind === 'escalate') return { ...referral, isEscalated: true, history }
  if (event.kind === 'overdue') return { ...referral, isOverdue: true, history }
  const marks = { isNudged: false, isEscalated: false, state: to, since: event.at, history }
  return { ...referral, ...marks, ...placeAndDay(referral, event) }
}

function placeAndDay(referral: Referral, event: ReferralEvent): Pick<Referral, 'receiver' | 'sentFirst' | 'visitAt'> {
  const { receiver, sentFirst, visitAt } = referral
  if (NEEDS_RECEIVER.includes(event.kind))
    return { receiver: event.receiver ?? null, sentFirst: sentFirst ?? event.at, visitAt: null }
  if (NEEDS_VISIT.includes(event.kind)) return { receiver, sentFirst, visitAt: event.visitAt ?? null }
  // The report counts from the day the person was seen, which need not be the day that was agreed.
  if (event.kind === 'see') return { receiver, sentFirst, visitAt: event.at }
  return { receiver, sentFirst, visitAt: event.kind === 'call-off-visit' ? null : visitAt }
}

function refuse(code: string, message: string): never {
  throw new UserError(code, message, {
    at: 'event',
    remedy: 'See docs/referrals.md for the moves that are allowed.',
    kind: 'usage',
  })
}
