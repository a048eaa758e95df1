import { describe, expect, test } from 'vitest'
import { applyEvent } from './apply-event.ts'
import { exploreReferrals, listFaults } from './explore-referrals.ts'
import { draftReferral } from './referral.ts'
import type { ReferralMove } from './referral-moves.ts'
import { REFERRAL_RULES, type ReferralRules } from './referral-rules.ts'

const explored = exploreReferrals(REFERRAL_RULES)

test('the machine of referrals has no fault', () => {
  expect(listFaults(explored)).toEqual([])
  expect(explored.situations).toBeGreaterThan(100)
  // 2 times × 5 parties × 16 events.
  expect(explored.tried).toBe(explored.situations * 160)
})

test('a referral has closed or escalated after 14 + 180 days at most, an urgent one after 2 + 14', () => {
  expect(explored.longestDays).toEqual({ routine: 194, urgent: 16 })
})

const without = (drop: (move: ReferralMove) => boolean): ReferralRules => ({
  ...REFERRAL_RULES,
  moves: REFERRAL_RULES.moves.filter((move) => !drop(move)),
})
const faultsOf = (rules: ReferralRules, apply = applyEvent) => listFaults(exploreReferrals(rules, apply))

describe('exploration finds', () => {
  test('a dead state', () => {
    expect(faultsOf(without(({ from, event }) => from === 'expired' && event !== 'nudge'))).toContain(
      'expired is dead: nothing leads from it to an end',
    )
  })

  test('a state that is never reached', () => {
    expect(faultsOf(without(({ event }) => event === 'decline'))).toEqual(['declined is never reached'])
  })

  test('a state that waits for ever, for want of a move or of a clock', () => {
    const waits = 'sent can wait for ever without closing or escalating'
    expect(faultsOf(without(({ from, event }) => from === 'sent' && event === 'time-out'))).toEqual([waits])
    const { clocks } = REFERRAL_RULES
    expect(faultsOf({ ...REFERRAL_RULES, clocks: { ...clocks, sent: null } })).toContain(waits)
  })

  test('a move by the wrong party', () => {
    const moves = [...REFERRAL_RULES.moves, { from: 'declined', event: 'accept', to: 'accepted', by: ['operator'] } as const]
    expect(faultsOf({ ...REFERRAL_RULES, moves })).toEqual(['wrong party: operator: declined —accept→ accepted'])
  })

  test('an event that changes something twice', () => {
    const forgetful: typeof applyEvent = (referral, event, rules) => ({ ...applyEvent(referral, event, rules), history: [] })
    // Without a history, a nudge or a visit moved to another day is taken as new.
    expect(faultsOf(REFERRAL_RULES, forgetful)).toContain(
      'changes something when it comes twice: patient: scheduled —move-visit→ scheduled',
    )
  })

  test('that nothing ends a referral sent round for ever', () => {
    expect(faultsOf({ ...REFERRAL_RULES, overdueDays: null })).toEqual([
      'routine: no longest time to an end',
      'urgent: no longest time to an end',
    ])
  })
})

test('a draft has no receiver and no history', () => {
  const draft = draftReferral({ urgency: 'urgent', patient: 'p', sender: 's', at: '2026-01-05T09:00:00Z' })
  expect(draft).toMatchObject({ state: 'drafted', receiver: null, history: [] })
})
