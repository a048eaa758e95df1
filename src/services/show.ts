import type { Clinician } from '#domain/contract.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { getClinician } from './get-clinician.ts'

/** Everything public about one clinician, listed or counted for teams only. */
export function showClinician(edition: Edition, npi: string): Clinician {
  return getClinician(edition, npi)
}
