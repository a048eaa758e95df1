import { html } from 'hono/html'
import { DISCIPLINES } from '#codes/disciplines.ts'
import type { FindResult, Match, MatchGroup } from '#domain/contract.ts'
import { distanceInWords, unknownInWords } from '#services/words.ts'
import { renderLayout } from './layout.ts'
import { renderQualityBars } from './quality-bars.ts'
import { renderSearchForm, type SearchValues } from './search-form.ts'
import { linkTo, type View } from './view.ts'

const PLACE_WORDS = { first: 'See first', also: 'Also good', other: 'Others near you' } as const

export function renderFindPage(result: FindResult, values: SearchValues, view: View) {
  const { need, total, groups, pathway } = result
  const where = describeSearch(result)
  return renderLayout({
    title: `Back pain specialists ${where}`,
    edition: result.edition,
    view,
    body: html`
<h1>${total.toLocaleString('en-US')} clinicians ${where}</h1>
<details><summary>Change the search</summary>${renderSearchForm(values)}</details>
${pathway.notes.map((note) => html`<p>${note}</p>`)}
${groups.length === 0 ? renderNothing(need.withinKm) : groups.map((group) => renderGroup(group, view))}
${pathway.notFirst.length === 0 ? '' : html`<h2>Not first, and why</h2><ul>${pathway.notFirst.map((item) => html`<li>${item.why} <span class="quiet">(${item.source})</span></li>`)}</ul>`}`,
  })
}

function describeSearch({ need }: Pick<FindResult, 'need'>): string {
  const named = need.name === null ? '' : `named “${need.name}” `
  return need.place === null ? `${named}anywhere` : `${named}within ${distanceInWords(need.withinKm)} of ${need.place.label}`
}

function renderNothing(withinKm: number) {
  return html`<p class="error">Nobody in this edition matches within ${distanceInWords(withinKm)}. Try a larger distance, or another place nearby.</p>`
}

function renderGroup(group: MatchGroup, view: View) {
  return html`<section>
<h2><span class="place ${group.place}">${PLACE_WORDS[group.place]}</span>${DISCIPLINES[group.discipline].name} <span class="quiet">${group.total} here</span></h2>
${group.why ? html`<p>${group.why}</p>` : ''}
<ol class="results">${group.results.map((match) => renderMatch(match, view))}</ol>
${group.unranked.length === 0 ? '' : renderUnranked(group.unranked, view)}
</section>`
}

function renderUnranked(matches: Match[], view: View) {
  return html`<h3>Too little public evidence to rank, nearest first</h3>
<ul>${matches.map((match) => html`<li><a href="${linkTo(`/clinicians/${match.npi}`, view)}">${match.name}</a> <span class="quiet">${near(match)}</span></li>`)}</ul>`
}

function renderMatch(match: Match, view: View) {
  return html`<li class="card" id="npi-${match.npi}">
<h3><a href="${linkTo(`/clinicians/${match.npi}`, view)}">${match.name}${match.credentials ? `, ${match.credentials}` : ''}</a></h3>
<p class="where">${near(match)}${match.tiedWith.length > 0 ? html` · <span class="tie">tied with ${match.tiedWith.length} other${match.tiedWith.length > 1 ? 's' : ''}</span>` : ''}</p>
${renderQualityBars(match.qualities)}
<ul class="reasons">${match.reasons.map((reason) => html`<li><span class="sign" aria-hidden="true">${reason.direction === 'for' ? '+' : '−'}</span>${reason.text}</li>`)}
${match.unknown.length > 0 ? html`<li><span class="sign" aria-hidden="true">?</span>Not known: ${unknownInWords(match.unknown)}</li>` : ''}</ul>
${match.robustness === null ? '' : html`<p class="quiet">In your first five in about ${Math.round(match.robustness * 100)} % of plausible readings. ${match.counterfactual?.text ?? ''}</p>`}
</li>`
}

function near({ distanceKm, location }: Match): string {
  const place = `${location.city}, ${location.state} ${location.zip}`
  return distanceKm === null ? place : `${distanceInWords(distanceKm)} · ${place}`
}
