import type { Clinician, EvidenceRow } from '#domain/contract.ts'
import type { VisitFacts } from './visit-question.ts'

/** As much of a profile as the questions need. */
interface KnownOf {
  disciplines: Clinician['disciplines']
  evidence: readonly Pick<EvidenceRow, 'indicator' | 'quality' | 'known' | 'applies'>[]
  payments: { total: number } | null
}

/** What is not known of a clinician and could be; null where nobody was chosen yet. */
export function readClinician(clinician: KnownOf | null): Pick<VisitFacts, 'unknown' | 'disciplines' | 'hasPayments'> {
  if (clinician === null) return { unknown: [], disciplines: [], hasPayments: false }
  const { evidence, disciplines, payments } = clinician
  return {
    unknown: evidence.filter(({ known, applies }) => applies && !known),
    disciplines,
    hasPayments: (payments?.total ?? 0) > 0,
  }
}
