import { html } from 'hono/html'
import { CONDITIONS } from '#codes/conditions.ts'
import { CONDITION_IDS } from '#domain/condition.ts'
import { DEFAULT_WEIGHTS } from '#domain/need.ts'
import { QUALITIES, QUALITY_IDS } from '#domain/quality.ts'

/** What the form is filled in with: the raw query, so that a mistake stays visible and can be mended. */
export type SearchValues = Partial<Record<string, string>>

const RADII_KM = [10, 25, 40, 80, 160]
const WEEKS = [
  ['', 'not said'],
  ['3', 'under 6 weeks'],
  ['8', '6 to 12 weeks'],
  ['26', 'over 12 weeks'],
] as const

export function renderSearchForm(values: SearchValues) {
  return html`<form class="search" action="/find" method="get">
  <div><label for="near">Where are you? <span class="hint">ZIP or city, state</span></label>
    <input id="near" name="near" autocomplete="postal-code" value="${values.near ?? ''}"></div>
  <div><label for="condition">What is it about?</label>
    <select id="condition" name="condition">${option('not-sure', 'I am not sure', values.condition)}${CONDITION_IDS.map((id) => option(id, CONDITIONS[id].name, values.condition))}</select></div>
  <div><label for="weeks">For how long?</label>
    <select id="weeks" name="weeks">${WEEKS.map(([value, text]) => option(value, text, values.weeks))}</select></div>
  <div><label for="within">How far would you travel?</label>
    <select id="within" name="within">${RADII_KM.map((km) => option(String(km), `${km} km (${Math.round(km * 0.6214)} miles)`, values.within ?? '40'))}</select></div>
  <div><label for="name">Or a name or practice</label>
    <input id="name" name="name" value="${values.name ?? ''}"></div>
  <fieldset><details><summary>What matters most to you (0 to 10)</summary>
    <div class="weights">${QUALITY_IDS.map(
      (id) => html`<div><label for="w-${id}">${QUALITIES[id].name}</label>
      <input id="w-${id}" name="w-${id}" type="number" min="0" max="10" step="1" inputmode="numeric" value="${values[`w-${id}`] ?? DEFAULT_WEIGHTS[id]}"></div>`,
    )}</div></details></fieldset>
  <button type="submit">Find</button>
</form>`
}

function option(value: string, text: string, chosen: string | undefined) {
  return html`<option value="${value}"${value === (chosen ?? '') ? ' selected' : ''}>${text}</option>`
}
