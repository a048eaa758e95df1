import type { Clinician } from '#domain/contract.ts'
import { UserError } from '#domain/errors.ts'
import { type Npi, parseNpi } from '#domain/npi.ts'
import type { Edition } from '#edition/reader-contract.ts'

/** The clinician of an NPI as a person typed it; an error that says what to do where there is none. */
export function getClinician(edition: Pick<Edition, 'findClinician' | 'stamp'>, text: string): Clinician {
  const npi = parseNpi(text)
  const clinician = edition.findClinician(npi)
  if (clinician) return clinician
  throw notFound(npi, edition)
}

function notFound(npi: Npi, { stamp }: Pick<Edition, 'stamp'>): UserError {
  return new UserError('npi-not-found', `NPI ${npi} is not in the edition ${stamp.title} (${stamp.id})`, {
    at: npi,
    remedy:
      'It lists individuals of professions that treat backs, active and not excluded. Search by name with `spinewise find --name`, or build an edition from newer files.',
    kind: 'notFound',
  })
}
