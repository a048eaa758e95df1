import type { ReferralState } from './referral.ts'

interface FhirStates {
  /** Task.status, FHIR R4. */
  task: 'draft' | 'requested' | 'accepted' | 'in-progress' | 'completed' | 'rejected' | 'failed' | 'cancelled'
  /** Task.businessStatus.text: our own state, finer than the former. */
  business: ReferralState
  /** ServiceRequest.status: the order stands while it may still be sent elsewhere. */
  request: 'draft' | 'active' | 'completed' | 'revoked'
}

/** What each state is called in FHIR R4. */
export const REFERRAL_IN_FHIR = {
  drafted: { task: 'draft', business: 'drafted', request: 'draft' },
  sent: { task: 'requested', business: 'sent', request: 'active' },
  accepted: { task: 'accepted', business: 'accepted', request: 'active' },
  scheduled: { task: 'in-progress', business: 'scheduled', request: 'active' },
  seen: { task: 'in-progress', business: 'seen', request: 'active' },
  reported: { task: 'completed', business: 'reported', request: 'active' },
  closed: { task: 'completed', business: 'closed', request: 'completed' },
  declined: { task: 'rejected', business: 'declined', request: 'active' },
  expired: { task: 'failed', business: 'expired', request: 'active' },
  cancelled: { task: 'cancelled', business: 'cancelled', request: 'revoked' },
} as const satisfies Record<ReferralState, FhirStates>
