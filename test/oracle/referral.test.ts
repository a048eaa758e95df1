import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEvent } from '../../src/clinical/referral/apply-event.ts'
import { draftReferral, REFERRAL_EVENTS, type ReferralEvent } from '../../src/clinical/referral/referral.ts'
import { UserError } from '../../src/domain/errors.ts'
import { type PlainEvent, walkPlainly } from './referral.ts'

const BY_PEOPLE = REFERRAL_EVENTS.filter((kind) => !['nudge', 'escalate', 'time-out', 'overdue'].includes(kind))
const START = Date.UTC(2026, 0, 5)
const dayOf = (day: number) => new Date(START + day * 86_400_000).toISOString()

function walk(events: readonly PlainEvent[], repeats: number): string[] {
  let referral = draftReferral({ urgency: 'routine', patient: 'patient', sender: 'sender', at: dayOf(0) })
  return events.map(({ day, ...said }, index) => {
    const told = { at: dayOf(day), visitAt: dayOf(day), reason: 'a reason', hasConsent: true, isScreened: true }
    for (let time = 0; time < repeats; time += 1) {
      try {
        referral = applyEvent(referral, { id: String(index), ...said, ...told } as ReferralEvent)
      } catch (error) {
        if (!(error instanceof UserError)) throw error
      }
    }
    return referral.state
  })
}

const event = fc.record({
  kind: fc.constantFrom(...BY_PEOPLE),
  party: fc.constantFrom('patient', 'sender', 'receiver', 'operator'),
  who: fc.constantFrom('patient', 'sender', 'first', 'second'),
  day: fc.nat(9),
  receiver: fc.constantFrom('first', 'second', 'sender'),
})
// The way to a closed report, so that a walk can begin anywhere on it.
const way: [string, string, string][] = [
  ['send', 'sender', 'sender'],
  ['accept', 'receiver', 'first'],
  ['schedule', 'patient', 'patient'],
  ['see', 'receiver', 'first'],
  ['report', 'receiver', 'first'],
  ['close', 'sender', 'sender'],
]
const begun = fc
  .nat(way.length)
  .map((length) => way.slice(0, length).map(([kind, party, who]) => ({ kind, party, who, day: 0, receiver: 'first' })))
const walks = fc.tuple(begun, fc.array(event, { maxLength: 40 })).map(([first, wild]) => [...first, ...wild])

test('a walk of any events by anybody ends where the plain reading ends, each event told once or twice', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(walks, fc.integer({ min: 1, max: 2 }), (events, repeats) => {
      const states = walk(events, repeats)
      for (const state of states) seen.add(state)
      expect(states).toEqual(walkPlainly(events))
    }),
    { seed: 20_260_105, numRuns: 3_000 },
  )
  // The walks reach what people alone can reach.
  expect([...seen].sort()).toEqual(
    ['accepted', 'cancelled', 'closed', 'declined', 'drafted', 'reported', 'scheduled', 'seen', 'sent'].sort(),
  )
})
