import { massesOf } from '#codes/condition-mass.ts'
import { listGroupedCodes } from '#codes/group-of.ts'

/** One row of the 2012 services file, as text. */
export interface PlainRow {
  npi: string
  entity: string
  specialty: string
  place: string
  code: string
  services: number
  patients: number
}

export interface PlainPractice {
  spine: { patients: number; allPatients: number; share: number | null }
  visits: { newServices: number; establishedServices: number }
  practice: Record<string, { patientsLow: number; patientsHigh: number; services: number; conditions: Set<string> }>
}

/** Reads the tab-separated 2012 layout: no quoting, a header line, columns by name. */
export function readPlainRows(text: string): PlainRow[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const names = (lines[0] ?? '').split('\t').map((name) => name.trim())
  const rows: PlainRow[] = []
  for (const line of lines.slice(1)) {
    const cells = line.split('\t')
    const cell = (name: string) => (cells[names.indexOf(name)] ?? '').trim()
    rows.push({
      npi: cell('npi'),
      entity: cell('nppes_entity_code'),
      specialty: cell('provider_type'),
      place: cell('place_of_service'),
      code: cell('hcpcs_code'),
      services: Number(cell('line_srvc_cnt')),
      patients: Number(cell('bene_unique_cnt')),
    })
  }
  return rows
}

/** measures.md 2a once more, in plain loops over plain rows: what the SQL must equal. The layout of 2012 has no drug indicator. */
export function countPlainly(rows: readonly PlainRow[]): Map<string, PlainPractice> {
  const rowsByNpi = new Map<string, PlainRow[]>()
  for (const row of rows) {
    if (row.entity !== 'I') continue
    rowsByNpi.set(row.npi, [...(rowsByNpi.get(row.npi) ?? []), row])
  }
  const counted = new Map<string, PlainPractice>()
  for (const [npi, own] of rowsByNpi) counted.set(npi, countClinician(own))
  return counted
}

function countClinician(rows: readonly PlainRow[]): PlainPractice {
  const multiplier = multiplierOf(commonSpecialty(rows))
  const result: PlainPractice = {
    spine: { patients: 0, allPatients: 0, share: null },
    visits: { newServices: 0, establishedServices: 0 },
    practice: {},
  }
  for (const row of rows) {
    if (NEW_VISITS.includes(row.code)) result.visits.newServices += row.services
    if (KNOWN_VISITS.includes(row.code)) result.visits.establishedServices += row.services
    const kind = kindOf(row.code)
    if (kind === 'procedure') addToSpine(result, row, multiplier)
    if (kind === 'procedure' || kind === 'add-on') addToGroup(result, row, kind)
  }
  if (result.spine.allPatients > 0) result.spine.share = result.spine.patients / result.spine.allPatients
  return result
}

function addToSpine(result: PlainPractice, row: PlainRow, multiplier: number): void {
  result.spine.allPatients += row.patients
  const group = GROUPS.get(row.code)
  if (group) result.spine.patients += row.patients * group.weight * (group.mark === 'A' ? multiplier : 1)
}

function addToGroup(result: PlainPractice, row: PlainRow, kind: string): void {
  const group = GROUPS.get(row.code)?.group
  if (!group) return
  const sums = result.practice[group] ?? { patientsLow: 0, patientsHigh: 0, services: 0, conditions: new Set() }
  sums.services += row.services
  for (const condition of Object.keys(massesOf(row.code))) sums.conditions.add(condition)
  if (kind === 'procedure') {
    sums.patientsHigh += row.patients
    if (row.patients > sums.patientsLow) sums.patientsLow = row.patients
  }
  result.practice[group] = sums
}

// The code lists are the one thing shared with the program.
const GROUPS = new Map(listGroupedCodes().map((grouped) => [grouped.code, grouped]))
const NEW_VISITS = ['99201', '99202', '99203', '99204', '99205']
const KNOWN_VISITS = ['99211', '99212', '99213', '99214', '99215']

// measures.md 2a, the classes in their order, written from the text.
function kindOf(code: string): string {
  const number = /^\d{5}$/.test(code) ? Number(code) : -1
  return (
    KINDS.find(
      ([, ranges, codes, fits]) => ranges.some(([a, b]) => within(number, a, b)) || codes.includes(code) || fits(code),
    )?.[0] ?? 'procedure'
  )
}

type Kind = [name: string, ranges: [number, number][], codes: string[], fits: (code: string) => boolean]
const never = () => false
const KINDS: Kind[] = [
  ['drug', [], [], (code) => 'ABEJKLPQRV'.includes(code.charAt(0))],
  // Taken out of the visits by number, and add-ons of their own where starred.
  ['add-on', [], [], (code) => isManaged(code) && GROUPS.get(code)?.isAddOn === true],
  ['procedure', [], [], isManaged],
  [
    'visit',
    [
      [99201, 99499],
      [92002, 92014],
    ],
    'G0179 G0180 G0181 G0182 G0402 G0438 G0439 G0463 G2211 G2212'.split(' '),
    never,
  ],
  ['imaging', [[70010, 79999]], ['G0202', 'G0204', 'G0206', 'G0279'], never],
  [
    'laboratory',
    [
      [80047, 89398],
      [36415, 36416],
    ],
    [],
    (code) => /^\d{4}U$/.test(code),
  ],
  ['laboratory', [], 'G0103 G0431 G0434 G0477 G0478 G0479 G0480 G0481 G0482 G0483 G0659'.split(' '), never],
  ['anaesthesia', [[100, 1999]], [], never],
  ['vaccine', [[90281, 90756]], ['G0008', 'G0009', 'G0010'], never],
  [
    'add-on',
    [
      [20930, 20938],
      [61781, 61783],
      [63295, 63295],
      [69990, 69990],
      [99100, 99157],
    ],
    [],
    (code) => GROUPS.get(code)?.isAddOn === true,
  ],
]

// Care management and behavioral care: the groups cc.* and beh.*.
function isManaged(code: string): boolean {
  return /^(cc|beh)\./.test(GROUPS.get(code)?.group ?? '')
}

function within(number: number, first: number, last: number): boolean {
  return number >= first && number <= last
}

function commonSpecialty(rows: readonly PlainRow[]): string {
  const counts = new Map<string, number>()
  for (const { specialty } of rows) counts.set(specialty, (counts.get(specialty) ?? 0) + 1)
  let best = ''
  for (const name of [...counts.keys()].sort()) {
    if ((counts.get(name) ?? 0) > (counts.get(best) ?? 0)) best = name
  }
  return best
}

// E-rule 2 by the specialty names of D2, case folded; all others 0.2.
function multiplierOf(specialty: string): number {
  const name = specialty.toLowerCase()
  const whole = [
    'orthopedic surgery',
    'neurosurgery',
    'physical medicine and rehabilitation',
    'pain management',
    'interventional pain management',
    'chiropractic',
    'physical therapist',
    'physical therapist in private practice',
  ]
  if (whole.includes(name)) return 1
  if (name === 'osteopathic manipulative medicine') return 0.7
  if (['sports medicine', 'family practice', 'internal medicine', 'general practice', 'geriatric medicine'].includes(name))
    return 0.4
  return 0.2
}
