import { UserError } from '#domain/errors.ts'
import { applyEvent } from './apply-event.ts'
import { longestWait } from './longest-wait.ts'
import {
  draftReferral,
  FINAL_STATES,
  REFERRAL_EVENTS,
  REFERRAL_PARTIES,
  REFERRAL_STATES,
  type Referral,
  type ReferralEvent,
  type ReferralEventKind,
  type ReferralParty,
  type ReferralState,
  URGENCIES,
  type Urgency,
} from './referral.ts'
import type { ReferralMove } from './referral-moves.ts'
import type { ReferralRules } from './referral-rules.ts'

// Said a second time and apart from the table, so that a wrong party in the table is found.
const AUTHORS: Record<ReferralEventKind, readonly ReferralParty[]> = {
  send: ['sender'],
  accept: ['receiver'],
  decline: ['receiver'],
  schedule: ['receiver', 'patient'],
  'move-visit': ['receiver', 'patient'],
  'call-off-visit': ['receiver', 'patient'],
  see: ['receiver', 'patient'],
  report: ['receiver'],
  close: ['sender'],
  'close-without-report': ['sender', 'operator'],
  'send-elsewhere': ['sender'],
  cancel: ['patient', 'sender', 'operator'],
  nudge: ['clock'],
  escalate: ['clock'],
  'time-out': ['clock'],
  overdue: ['clock'],
}

interface Exploration {
  states: readonly ReferralState[]
  moves: readonly ReferralMove[]
  /** Parties × events × reached situations × before and after the clock. */
  tried: number
  situations: number
  /** Not final, and no way from there to a final state. */
  deadStates: ReferralState[]
  unreachableStates: ReferralState[]
  /** States in which a referral could wait for ever without closing or escalating. */
  endlessStates: ReferralState[]
  wrongPartyMoves: string[]
  /** Events that changed something when they came a second time. */
  repeatedChanges: string[]
  /** Days from the draft until it has closed or escalated, at the longest; null when there is no end. */
  longestDays: Record<Urgency, number | null>
}

interface Found {
  reached: Map<string, Referral>
  wrongPartyMoves: Set<string>
  repeatedChanges: Set<string>
  tried: number
}

/** Tries every event by every party in every situation that can be reached, and says what is wrong with the rules. */
export function exploreReferrals(rules: ReferralRules, apply: typeof applyEvent = applyEvent): Exploration {
  const found = walkAll({ rules, apply })
  const states = new Set([...found.reached.values()].map(({ state }) => state))
  return {
    states: REFERRAL_STATES,
    moves: rules.moves,
    tried: found.tried,
    situations: found.reached.size,
    deadStates: REFERRAL_STATES.filter((state) => !reachesEnd(state, rules)),
    unreachableStates: REFERRAL_STATES.filter((state) => !states.has(state)),
    endlessStates: REFERRAL_STATES.filter((state) => isEndless(state, rules)),
    wrongPartyMoves: [...found.wrongPartyMoves].sort(),
    repeatedChanges: [...found.repeatedChanges].sort(),
    longestDays: { routine: longestWait('routine', rules), urgent: longestWait('urgent', rules) },
  }
}

/** What exploration found wrong, a line each; none for a whole machine. */
export function listFaults(exploration: Exploration): string[] {
  const { deadStates, unreachableStates, endlessStates, wrongPartyMoves, repeatedChanges, longestDays } = exploration
  return [
    ...deadStates.map((state) => `${state} is dead: nothing leads from it to an end`),
    ...unreachableStates.map((state) => `${state} is never reached`),
    ...endlessStates.map((state) => `${state} can wait for ever without closing or escalating`),
    ...wrongPartyMoves.map((move) => `wrong party: ${move}`),
    ...repeatedChanges.map((event) => `changes something when it comes twice: ${event}`),
    ...URGENCIES.filter((urgency) => longestDays[urgency] === null).map((urgency) => `${urgency}: no longest time to an end`),
  ]
}

const START = '2026-01-05T09:00:00.000Z'
// Later than any clock from the visit or the state.
const LATER_MS = 400 * 86_400_000

interface Machine {
  rules: ReferralRules
  apply: typeof applyEvent
}

function walkAll(machine: Machine): Found {
  const found: Found = { reached: new Map(), wrongPartyMoves: new Set(), repeatedChanges: new Set(), tried: 0 }
  const open = URGENCIES.map((urgency) => draftReferral({ urgency, patient: 'patient', sender: 'sender', at: START }))
  for (const draft of open) found.reached.set(keyOf(draft), draft)
  for (let referral = open.pop(); referral; referral = open.pop()) {
    for (const event of listTries(referral)) {
      found.tried += 1
      const after = tryEvent(referral, event, machine)
      if (!after) continue
      note(found, { referral, event, after, machine })
      if (found.reached.has(keyOf(after))) continue
      found.reached.set(keyOf(after), after)
      open.push(after)
    }
  }
  return found
}

// What the next moves depend on; who received it and the days do not.
function keyOf({ urgency, state, isNudged, isEscalated, isOverdue, sentFirst }: Referral): string {
  return [urgency, state, isNudged, isEscalated, isOverdue, sentFirst === null].join(' ')
}

function* listTries(referral: Referral): Generator<ReferralEvent> {
  const last = referral.history.at(-1)?.event.at ?? referral.since
  const later = new Date(Date.parse(last) + LATER_MS).toISOString()
  const receiver = referral.receiver === 'first' ? 'second' : 'first'
  const told = { receiver, reason: 'a reason', hasConsent: true, isScreened: true }
  for (const at of [last, later])
    for (const party of REFERRAL_PARTIES)
      for (const kind of REFERRAL_EVENTS)
        yield { id: `${kind} ${referral.history.length}`, kind, party, who: whoIs(referral, party), at, visitAt: at, ...told }
}

// Whoever asks proves who they are, so that only the table can refuse them.
function whoIs(referral: Referral, party: ReferralParty): string {
  return party === 'clock' || party === 'operator' ? party : (referral[party] ?? 'nobody')
}

function tryEvent(referral: Referral, event: ReferralEvent, { apply, rules }: Machine): Referral | null {
  try {
    return apply(referral, event, rules)
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}

interface Applied {
  referral: Referral
  event: ReferralEvent
  after: Referral
  machine: Machine
}

function note(found: Found, { referral, event, after, machine }: Applied): void {
  const move = `${event.party}: ${referral.state} —${event.kind}→ ${after.state}`
  if (!AUTHORS[event.kind].includes(event.party)) found.wrongPartyMoves.add(move)
  if (tryEvent(after, event, machine) !== after) found.repeatedChanges.add(move)
}

function reachesEnd(from: ReferralState, { moves }: ReferralRules): boolean {
  const seen = new Set([from])
  for (const state of seen) for (const move of moves) if (move.from === state) seen.add(move.to)
  return FINAL_STATES.some((state) => seen.has(state))
}

// People may do nothing: only a clock that leads on or escalates, and a move that lets it, makes an end sure.
function isEndless(state: ReferralState, { moves, clocks }: ReferralRules): boolean {
  if (FINAL_STATES.includes(state)) return false
  const clock = clocks[state]
  const byClock = moves.filter(({ from, by }) => from === state && by.includes('clock')).map(({ event }) => event)
  if (!clock || byClock.includes('time-out')) return !clock
  return !byClock.includes('escalate') || URGENCIES.some((urgency) => clock.days[urgency].escalate === null)
}
