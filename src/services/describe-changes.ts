import { DISCIPLINES } from '#codes/disciplines.ts'
import type { ClinicianChange, ClinicianChanges } from '#domain/changes.ts'
import type { Clinician } from '#domain/contract.ts'
import { UserError } from '#domain/errors.ts'
import { type Npi, parseNpi } from '#domain/npi.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { describePlaceChanges } from './describe-place-changes.ts'
import { describeQualityChanges } from './describe-quality-changes.ts'
import { paymentsInWords } from './words.ts'

/** What changed for one clinician from one edition to another, in words, each with its figures and the files behind it. */
export function describeChanges(older: Edition, newer: Edition, text: string): ClinicianChanges {
  const npi = parseNpi(text)
  const before = older.findClinician(npi)
  const after = newer.findClinician(npi)
  const known = after ?? before
  if (known === undefined) throw notFound(npi, older, newer)
  const from = describeStanding(older, before, npi)
  const to = describeStanding(newer, after, npi)
  const listing = from === to ? [] : [change('listing', { from, to, text: `Was ${from}; is ${to}` })]
  const others = before && after ? compareClinician(before, after) : []
  return { npi, name: known.name, from: older.stamp, to: newer.stamp, changes: [...listing, ...others] }
}

type What = ClinicianChange['what']
type Words = Pick<ClinicianChange, 'from' | 'to' | 'text'>

function change(what: What, words: Words): ClinicianChange {
  return { what, quality: null, because: [], ...words }
}

function notFound(npi: Npi, older: Edition, newer: Edition): UserError {
  return new UserError('npi-not-found', `NPI ${npi} is neither in edition ${older.stamp.id} nor in ${newer.stamp.id}`, {
    at: npi,
    remedy: 'Search by name with `spinewise find --name`.',
    kind: 'notFound',
  })
}

/** Whether an edition lists somebody, and if not, why not, with the file that says so. */
function describeStanding(edition: Edition, clinician: Clinician | undefined, npi: Npi): string {
  if (clinician?.listed) return 'listed'
  if (clinician) return `not listed: ${clinician.notListedWhy ?? 'no reason given'}`
  const barred = edition.findBarred(npi)
  if (barred === undefined) return 'not in the edition: none of its files names them in the work that it covers'
  const file = `(${barred.source} ${barred.release})`
  if (barred.why === 'excluded') return `not in the edition: excluded from federal programs ${file}`
  if (barred.why === 'replaced') return `not in the edition: the NPI was replaced by ${barred.replacedBy} ${file}`
  return `not in the edition: the NPI is deactivated ${file}`
}

function compareClinician(before: Clinician, after: Clinician): ClinicianChange[] {
  return [
    ...compareTexts(before, after),
    ...describePlaceChanges(before.locations, after.locations),
    ...compareMembers('group', 'group', membersOf(before.groups), membersOf(after.groups)),
    ...compareMembers(
      'hospital',
      'hospital',
      membersOf(before.hospitals.map(({ ccn, name }) => ({ id: ccn, name }))),
      membersOf(after.hospitals.map(({ ccn, name }) => ({ id: ccn, name }))),
    ),
    ...describeQualityChanges(before, after),
  ]
}

function compareTexts(before: Clinician, after: Clinician): ClinicianChange[] {
  return TEXTS.flatMap(({ what, label, read }) => {
    const from = read(before)
    const to = read(after)
    return from === to ? [] : [change(what, { from, to, text: `${label}: ${from ?? 'not known'} → ${to ?? 'not known'}` })]
  })
}

const TEXTS: readonly { what: What; label: string; read(clinician: Clinician): string | null }[] = [
  { what: 'name', label: 'Name', read: ({ name }) => name },
  { what: 'name', label: 'Credentials', read: ({ credentials }) => credentials },
  {
    what: 'disciplines',
    label: 'Disciplines',
    read: ({ disciplines }) => disciplines.map((id) => DISCIPLINES[id].name).join(', '),
  },
  { what: 'telehealth', label: 'Telehealth', read: ({ telehealth }) => yesNo(telehealth) },
  { what: 'medicare', label: 'Accepts what Medicare pays', read: ({ acceptsMedicare }) => yesNo(acceptsMedicare) },
  { what: 'medicare', label: 'Opted out of Medicare', read: ({ optedOut }) => optedOut && `from ${optedOut.from}` },
  { what: 'figure', label: 'Spine patients in a year, at least', read: ({ spine }) => countOf(spine.patients) },
  { what: 'figure', label: 'Payments by makers', read: ({ payments }) => payments && paymentsInWords(payments.total) },
]

function yesNo(value: boolean | null): string | null {
  if (value === null) return null
  return value ? 'yes' : 'no'
}

function countOf(value: number | null): string | null {
  return value === null ? null : Math.round(value).toLocaleString('en-US')
}

function membersOf(things: readonly { id: string; name: string }[]): Map<string, string> {
  return new Map(things.map(({ id, name }) => [id, name]))
}

type Names = ReadonlyMap<string, string>

function compareMembers(what: 'group' | 'hospital', label: string, before: Names, after: Names): ClinicianChange[] {
  const left = [...before].filter(([id]) => !after.has(id))
  const joined = [...after].filter(([id]) => !before.has(id))
  return [
    ...left.map(([, name]) => change(what, { from: name, to: null, text: `No longer at the ${label} ${name}` })),
    ...joined.map(([, name]) => change(what, { from: null, to: name, text: `Now at the ${label} ${name}` })),
  ]
}
