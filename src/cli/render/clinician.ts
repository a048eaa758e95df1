import { DISCIPLINES } from '#codes/disciplines.ts'
import type { Clinician, EvidenceRow, LocationRecord, PracticeRow, StyleShare } from '#domain/contract.ts'
import { QUALITIES, QUALITY_IDS } from '#domain/quality.ts'
import { groupInWords, paymentsInWords, phoneInWords, STYLE_WORDS } from '#services/words.ts'
import type { Io } from '../io.ts'
import { renderEditionLine } from './edition-line.ts'
import { renderQualities } from './qualities.ts'
import { wrap } from './wrap.ts'

interface ClinicianOptions {
  /** Also the file, release, records and formula behind each figure. */
  hasSources: boolean
}

/** A profile for people, in at most 80 columns. */
export function renderClinician(clinician: Clinician, io: Io, { hasSources }: ClinicianOptions): string {
  const blocks = [
    [renderEditionLine(clinician.edition, io)],
    renderWho(clinician, io),
    renderWhere(clinician, io),
    [io.paint('bold', 'Five qualities'), ...renderQualities(clinician.qualities, io, { indent: ' ' })],
    renderEvidence(clinician, io, hasSources),
    renderPractice(clinician, io),
    renderStyle(clinician, io),
    renderDescribed(clinician, io),
  ]
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')
}

function renderWho(clinician: Clinician, io: Io): string[] {
  const title = clinician.credentials ? `${clinician.name}, ${clinician.credentials}` : clinician.name
  const lines = [
    io.paint('bold', title),
    `${clinician.disciplines.map((id) => DISCIPLINES[id].name).join(' · ')} · NPI ${clinician.npi}`,
  ]
  if (!clinician.listed) lines.push(wrap(`Not listed: ${clinician.notListedWhy ?? ''}`, { columns: io.columns }))
  if (clinician.optedOut) lines.push(`Opted out of Medicare since ${clinician.optedOut.from}`)
  if (clinician.graduationYear)
    lines.push(`Graduated ${clinician.graduationYear}${clinician.school ? `, ${clinician.school}` : ''}`)
  for (const group of clinician.groups) lines.push(`Group: ${group.name}${group.members ? ` (${group.members} clinicians)` : ''}`)
  for (const hospital of clinician.hospitals) lines.push(`Hospital: ${hospital.name}`)
  return lines.map((line) => wrap(line, { columns: io.columns }))
}

function renderWhere({ locations }: Clinician, io: Io): string[] {
  return locations.flatMap((place) => [
    wrap(addressLine(place), { columns: io.columns, first: ' ⌂ ' }),
    wrap(`${place.stale ? `may be out of date: ${place.stale}` : 'confirmed'} (${place.source}, ${place.statedOn})`, {
      columns: io.columns,
      first: '   ',
    }),
  ])
}

function addressLine({ line1, city, state, zip, phone }: LocationRecord): string {
  return [line1, `${city}, ${state} ${zip}`, phone ? phoneInWords(phone) : null].filter(Boolean).join(' · ')
}

function renderEvidence({ evidence }: Clinician, io: Io, hasSources: boolean): string[] {
  return QUALITY_IDS.flatMap((id) => [
    io.paint('bold', QUALITIES[id].name),
    ...evidence.filter((row) => row.quality === id).flatMap((row) => renderEvidenceRow(row, io, hasSources)),
  ])
}

function renderEvidenceRow(row: EvidenceRow, io: Io, hasSources: boolean): string[] {
  const lines = [wrap(`${row.title}: ${describeFigure(row)}`, { columns: io.columns, first: row.known ? ' • ' : ' ? ' })]
  if (row.known && hasSources) lines.push(io.paint('dim', wrap(sourceLine(row), { columns: io.columns, first: '     ' })))
  return lines
}

function describeFigure(row: EvidenceRow): string {
  if (!row.known) return row.applies ? `not known, ${row.why ?? ''}` : (row.why ?? '')
  const hasRange = row.low !== null && row.high !== null && row.low !== row.high
  const range = hasRange ? ` (${plain(row.low)}–${plain(row.high)})` : ''
  const drawn =
    row.scale === 'value' && row.posterior !== null && hasRange ? `, drawn to peers ${plain(row.posterior)}${range}` : ''
  return `${plain(row.value)} ${row.unit}${drawn}${row.remark ? ` (${row.remark})` : ''}`
}

function sourceLine({ source, release, rows, formulaVersion }: EvidenceRow): string {
  const where = rows ? ` · ${rows.file}, ${rows.rowKey}, records ${rows.first}–${rows.last} (${rows.count})` : ''
  return `${source ?? 'no source'} ${release ?? ''}${where} · formula version ${formulaVersion}`
}

function plain(value: number | null): string {
  if (value === null) return '–'
  return Number.isInteger(value) ? value.toLocaleString('en-US') : value.toFixed(2)
}

function renderPractice({ practice, visits, spine }: Clinician, io: Io): string[] {
  if (practice.length === 0 && !visits.newServices && !visits.establishedServices) return []
  const share = spine.share === null ? 'not known' : `${(spine.share * 100).toFixed(0)} %`
  return [
    io.paint('bold', 'Visible Medicare work (a year)'),
    ...practice.map((row) => bullet(practiceLine(row), io)),
    wrap(
      `Spine share of procedure patients: ${share}. Office visits: ${plain(visits.newServices)} new, ${plain(visits.establishedServices)} established.`,
      { columns: io.columns, first: ' ' },
    ),
  ]
}

function renderStyle({ style }: Clinician, io: Io): string[] {
  const known = style.shares.filter((share) => share.value !== null)
  if (known.length === 0) return []
  const mostly = style.mostly ? [bullet(style.mostly, io)] : []
  const shares = known.map((share) => bullet(styleLine(share), io))
  return [io.paint('bold', 'Practice style, described and not scored'), ...mostly, ...shares]
}

function practiceLine({ group, patientsLow, services }: PracticeRow): string {
  return `${groupInWords(group)}: at least ${plain(patientsLow)} patients, ${plain(services)} services`
}

function bullet(text: string, io: Io): string {
  return wrap(text, { columns: io.columns, first: ' • ' })
}

function styleLine({ style, value, low, high, percentile, peers }: StyleShare): string {
  const isShare = style !== 'operations-per-100-new'
  const show = (figure: number | null) => (isShare ? `${((figure ?? 0) * 100).toFixed(0)} %` : (figure ?? 0).toFixed(1))
  const among = percentile === null ? '' : `, more than ${(percentile * 100).toFixed(0)} % of peers`
  const half = peers === null ? '' : `; half of ${plain(peers.count)} peers: ${range(show(peers.p25), show(peers.p75))}`
  return `${STYLE_WORDS[style]}: ${show(value)}${show(low) === show(high) ? '' : ` (${range(show(low), show(high))})`}${among}${half}`
}

function range(low: string, high: string): string {
  return low === high ? low : `${low}–${high}`
}

function renderDescribed({ payments, prescribing }: Clinician, io: Io): string[] {
  const lines: string[] = []
  if (payments)
    lines.push(`Industry payments ${payments.years.join(', ')}: ${paymentsInWords(payments.total)} (shown, never scored)`)
  if (payments && payments.ownershipValue > 0)
    lines.push(`Holds interests in makers worth $${payments.ownershipValue.toLocaleString('en-US')} (shown, never scored)`)
  if (prescribing?.opioidShare != null)
    lines.push(
      `Opioids among prescriptions ${prescribing.period}: ${(prescribing.opioidShare * 100).toFixed(0)} % (described, not scored)`,
    )
  return lines.length === 0 ? [] : [io.paint('bold', 'Also public'), ...lines.map((line) => bullet(line, io))]
}
