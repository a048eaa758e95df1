import { expect, test } from 'vitest'
import { applyEvent } from './apply-event.ts'
import { nextDue } from './list-due.ts'
import { draftReferral, type ReferralEvent } from './referral.ts'

const draft = draftReferral({ urgency: 'routine', patient: 'pat', sender: 'sam', at: '2026-01-05T09:00:00Z' })
const send: ReferralEvent = {
  id: '1',
  kind: 'send',
  party: 'sender',
  who: 'sam',
  at: '2026-01-05T10:00:00Z',
  receiver: 'rae',
  hasConsent: true,
  isScreened: true,
}
const sent = applyEvent(draft, send)
const by = (who: string, event: Partial<ReferralEvent> & Pick<ReferralEvent, 'id' | 'kind'>): ReferralEvent => ({
  party: 'receiver',
  who,
  at: '2026-01-06T10:00:00Z',
  ...event,
})
const refusal = (code: string) => expect.objectContaining({ name: 'UserError', code })
const declined = applyEvent(sent, by('rae', { id: '2', kind: 'decline', reason: 'no room' }))
const elsewhere = { ...send, id: '3', kind: 'send-elsewhere', at: '2026-01-07T10:00:00Z', receiver: 'rob' } as const

test('a referral declined is sent elsewhere, and the history keeps who declined', () => {
  const again = applyEvent(declined, elsewhere)
  expect(again).toMatchObject({ state: 'sent', receiver: 'rob' })
  expect(again.history.map(({ to, receiver }) => [to, receiver])).toEqual([
    ['sent', null],
    ['declined', 'rae'],
    ['sent', 'rae'],
  ])
})

test('who declined cannot accept what is now with another', () => {
  const again = applyEvent(declined, elsewhere)
  const late = by('rae', { id: '4', kind: 'accept', at: '2026-01-08T10:00:00Z' })
  expect(() => applyEvent(again, late)).toThrow(refusal('stranger'))
})

test('the same event twice changes nothing, and its id names no other event', () => {
  expect(applyEvent(sent, send)).toBe(sent)
  expect(() => applyEvent(sent, { ...send, receiver: 'rob' })).toThrow(refusal('event-id-reused'))
})

test.each<[string, Partial<ReferralEvent>]>([
  ['consent-missing', { hasConsent: false }],
  ['screen-missing', { isScreened: false }],
  ['receiver-missing', { receiver: undefined }],
  ['receiver-is-sender', { receiver: 'sam' }],
  ['out-of-order', { at: '2026-01-05T08:59:59Z' }],
  ['out-of-order', { at: 'yesterday' }],
  ['wrong-party', { party: 'patient', who: 'pat' }],
  ['stranger', { who: 'zoe' }],
  ['move-not-allowed', { kind: 'accept' }],
])('sending is refused: %s %j', (code, change) => {
  expect(() => applyEvent(draft, { ...send, ...change })).toThrow(refusal(code))
})

test('the receiver is nudged 3 days after it was sent, and after 7 days it expires; each once', () => {
  expect(nextDue(sent, '2026-01-08T09:59:59Z')).toBeNull()
  const nudge = nextDue(sent, '2026-01-08T10:00:00Z')!
  expect(nudge).toMatchObject({ kind: 'nudge', party: 'clock' })
  const nudged = applyEvent(sent, nudge)
  expect(nextDue(nudged, '2026-01-12T09:59:59Z')).toBeNull()
  const expired = applyEvent(nudged, nextDue(nudged, '2026-01-12T10:00:00Z')!)
  expect(expired.state).toBe('expired')
})

test('accepted without a visit: nudged after 14 days, escalated after 21 (R15)', () => {
  const accepted = applyEvent(sent, by('rae', { id: '2', kind: 'accept' }))
  expect(nextDue(accepted, '2026-01-20T10:00:00Z')?.kind).toBe('nudge')
  expect(nextDue(accepted, '2026-01-27T10:00:00Z')?.kind).toBe('escalate')
  expect(applyEvent(accepted, nextDue(accepted, '2026-01-27T10:00:00Z')!)).toMatchObject({ state: 'accepted', isEscalated: true })
})
