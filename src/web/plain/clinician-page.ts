import { html } from 'hono/html'
import { DISCIPLINES } from '#codes/disciplines.ts'
import type { Clinician, EvidenceRow, StyleShare } from '#domain/contract.ts'
import { QUALITIES, QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import { groupInWords, paymentsInWords, phoneInWords, STYLE_WORDS } from '#services/words.ts'
import { renderLayout } from './layout.ts'
import { renderQualityBars } from './quality-bars.ts'
import type { View } from './view.ts'

export function renderClinicianPage(clinician: Clinician, view: View) {
  const title = clinician.credentials ? `${clinician.name}, ${clinician.credentials}` : clinician.name
  return renderLayout({
    title,
    edition: clinician.edition,
    view,
    body: html`
<h1>${title}</h1>
<p>${clinician.disciplines.map((id) => DISCIPLINES[id].name).join(' · ')} <span class="quiet">· NPI ${clinician.npi}</span></p>
${clinician.listed ? '' : html`<p class="error">Not listed: ${clinician.notListedWhy}</p>`}
${renderPlaces(clinician)}
<h2>Five qualities</h2>
${renderQualityBars(clinician.qualities)}
${QUALITY_IDS.map((id) => renderQuality(clinician, id))}
${renderPractice(clinician)}
${renderDescribed(clinician)}`,
  })
}

function renderPlaces({ locations, groups, hospitals }: Clinician) {
  return html`<ul>${locations.map(
    (
      place,
    ) => html`<li>${[place.line1, `${place.city}, ${place.state} ${place.zip}`].filter(Boolean).join(', ')}${place.phone ? html` · <a href="tel:${place.phone}">${phoneInWords(place.phone)}</a>` : ''}
<br><span class="quiet">${place.stale ? `May be out of date: ${place.stale}` : 'Confirmed'} (${place.source}, ${place.statedOn})</span></li>`,
  )}</ul>
${groups.length === 0 ? '' : html`<p>Group: ${groups.map((group) => group.name).join('; ')}</p>`}
${hospitals.length === 0 ? '' : html`<p>Hospitals: ${hospitals.map((hospital) => hospital.name).join('; ')}</p>`}`
}

function renderQuality(clinician: Clinician, id: QualityId) {
  return html`<details><summary>${QUALITIES[id].name}: what it rests on</summary>
<p class="quiet">${QUALITIES[id].question}</p>
<div class="scroll" tabindex="0" role="group" aria-label="${QUALITIES[id].name}, the indicators"><table><thead><tr><th scope="col">Indicator</th><th scope="col">Value</th><th scope="col">Where it comes from</th></tr></thead>
<tbody>${clinician.evidence.filter((row) => row.quality === id).map(renderEvidence)}</tbody></table></div></details>`
}

function renderEvidence(row: EvidenceRow) {
  if (!row.known)
    return html`<tr><th scope="row">${row.title}</th><td colspan="2" class="quiet">${row.applies ? 'Not known: ' : ''}${row.why}</td></tr>`
  return html`<tr><th scope="row">${row.title}</th><td class="figure">${figure(row.value)} ${row.unit}${range(row)}${row.remark ? html`<br><span class="quiet">${row.remark}</span>` : ''}</td>
<td class="quiet">${row.source} ${row.release}${row.rows ? html`<br>${row.rows.file}, ${row.rows.rowKey}, records ${row.rows.first}–${row.rows.last}` : ''}<br>formula version ${row.formulaVersion}</td></tr>`
}

function range({ scale, posterior, low, high }: EvidenceRow) {
  if (scale !== 'value' || posterior === null || low === null || high === null || low === high) return ''
  return html`<br><span class="quiet">drawn to peers: ${figure(posterior)} (${figure(low)}–${figure(high)})</span>`
}

function figure(value: number | null): string {
  if (value === null) return '–'
  return Number.isInteger(value) ? value.toLocaleString('en-US') : value.toFixed(2)
}

function renderPractice({ practice }: Clinician) {
  if (practice.length === 0) return ''
  return html`<h2>Visible Medicare work in a year</h2>
<p class="quiet">Fee-for-service Medicare alone: never the whole practice. A kind of care that is not here stands for 0 to 10 patients, not for none.</p>
<div class="scroll" tabindex="0" role="group" aria-label="Visible work"><table><thead><tr><th scope="col">Kind of care</th><th scope="col">Patients, at least</th><th scope="col">Services</th></tr></thead>
<tbody>${practice.map((row) => html`<tr><th scope="row">${groupInWords(row.group)}</th><td class="figure">${figure(row.patientsLow)}</td><td class="figure">${figure(row.services)}</td></tr>`)}</tbody></table></div>`
}

function renderDescribed({ payments, prescribing, style }: Clinician) {
  const shares = style.shares.filter((share) => share.value !== null && share.style !== 'operations-per-100-new')
  if (!payments && !prescribing && shares.length === 0) return ''
  return html`<h2>Described, never scored</h2><ul>
${style.mostly ? html`<li>${style.mostly}</li>` : ''}
${shares.map((share) => html`<li>${STYLE_WORDS[share.style]}: ${percent(share.value)} of visible spine patients${rangeOf(share)}</li>`)}
${payments ? html`<li>Payments by device and drug makers ${payments.years.join(', ')}: ${paymentsInWords(payments.total)}</li>` : ''}
${payments && payments.ownershipValue > 0 ? html`<li>Holds interests in device or drug makers worth $${payments.ownershipValue.toLocaleString('en-US')}</li>` : ''}
${prescribing?.opioidShare == null ? '' : html`<li>Opioids among prescriptions, ${prescribing.period}: ${percent(prescribing.opioidShare)}</li>`}
</ul>`
}

function rangeOf({ low, high }: StyleShare): string {
  return percent(low) === percent(high) ? '' : ` (${percent(low)}–${percent(high)})`
}

function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)} %`
}
