import { expect, test } from 'vitest'
import { REFERRAL_EVENTS } from './referral.ts'
import { REFERRAL_MOVES, type ReferralMove } from './referral-moves.ts'
import { mayDo, REFERRAL_PERMISSIONS, REFERRAL_ROLES, type ReferralRole } from './referral-permissions.ts'

const moves: readonly ReferralMove[] = REFERRAL_MOVES
const byPeople = REFERRAL_EVENTS.filter((kind) => moves.some(({ event, by }) => event === kind && !by.includes('clock')))
const PARTY: Record<ReferralRole, string> = {
  person: 'patient',
  helper: 'patient',
  sender: 'sender',
  receiver: 'receiver',
  'delegate-clinician': 'receiver',
  'delegate-scheduler': 'receiver',
  'delegate-billing': 'receiver',
  operator: 'operator',
  friend: 'none',
  nobody: 'none',
}

test('everything that people do with a referral has an entry, and nothing else has', () => {
  expect(Object.keys(REFERRAL_PERMISSIONS).sort()).toEqual([...byPeople, 'read-timeline', 'read-content'].sort())
})

test('no role may do what no move allows its party, and every party of a move has a role that may', () => {
  for (const kind of byPeople) {
    const parties = new Set(moves.filter(({ event }) => event === kind).flatMap(({ by }) => by))
    const able = new Set(REFERRAL_ROLES.filter((role) => mayDo(role, kind)).map((role) => PARTY[role]))
    expect(able, kind).toEqual(parties)
  }
})

test.each([
  ['delegate-scheduler', 'schedule', true],
  ['delegate-scheduler', 'read-content', false],
  ['delegate-scheduler', 'accept', false],
  ['delegate-billing', 'read-timeline', false],
  ['helper', 'cancel', false],
  ['operator', 'read-content', false],
  ['friend', 'read-timeline', false],
  ['nobody', 'send', false],
  ['receiver', 'erase', false],
  ['constructor', 'toString', false],
])('%s, %s: %s', (role, action, may) => {
  expect(mayDo(role, action)).toBe(may)
})
