import { z } from 'zod'
import { LANGUAGES, type Language } from '#domain/words.ts'
import { parseInput } from '../inputs.ts'
import { applyEvent } from './apply-event.ts'
import { nextDue } from './list-due.ts'
import {
  draftReferral,
  REFERRAL_EVENTS,
  REFERRAL_PARTIES,
  type Referral,
  type ReferralEventKind,
  type ReferralState,
  URGENCIES,
} from './referral.ts'
import { REFERRAL_IN_FHIR } from './referral-in-fhir.ts'
import { ESCALATION_WORDS, REFERRAL_WORDS, type ReferralReader } from './referral-words.ts'

const EVENTS_MAX = 1_000
const instant = z.iso.datetime()
const name = z.string().min(1)

const eventInput = z.strictObject({
  id: name,
  kind: z.enum(REFERRAL_EVENTS),
  party: z.enum(REFERRAL_PARTIES),
  who: name.optional(),
  at: instant,
  receiver: name.optional(),
  visitAt: instant.optional(),
  reason: z.string().optional(),
  hasConsent: z.boolean().optional(),
  isScreened: z.boolean().optional(),
})

const referralInput = z.strictObject({
  urgency: z.enum(URGENCIES),
  patient: name,
  sender: name,
  at: instant,
  events: z.array(eventInput).max(EVENTS_MAX),
  now: instant.optional(),
  language: z.enum(LANGUAGES).default('en'),
})

interface ReferralAnswer {
  state: ReferralState
  receiver: string | null
  words: Record<ReferralReader, string>
  fhir: (typeof REFERRAL_IN_FHIR)[ReferralState]
  timeline: { at: string; event: ReferralEventKind; from: ReferralState; to: ReferralState }[]
  due: ReferralEventKind | null
}

/** `spinewise clinical referral`: a draft, and what was done with it; the first event that is refused is the error. */
export function answerReferral(input: unknown): ReferralAnswer {
  const { events, now, language, ...made } = parseInput(referralInput, input)
  const referral = events.reduce((sofar, event) => applyEvent(sofar, event), draftReferral(made))
  const { state, receiver } = referral
  return {
    state,
    receiver,
    words: speak(referral, language),
    fhir: REFERRAL_IN_FHIR[state],
    timeline: referral.history.map(({ event, from, to }) => ({ at: event.at, event: event.kind, from, to })),
    due: now === undefined ? null : (nextDue(referral, now)?.kind ?? null),
  }
}

function speak({ state, isEscalated }: Referral, language: Language): Record<ReferralReader, string> {
  const say = (reader: ReferralReader) =>
    [REFERRAL_WORDS[state][reader], ...(isEscalated ? [ESCALATION_WORDS[reader]] : [])].map((words) => words[language]).join(' ')
  return { patient: say('patient'), sender: say('sender'), receiver: say('receiver') }
}
