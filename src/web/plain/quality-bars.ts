import { html } from 'hono/html'
import type { QualityFigure, QualityFigures } from '#domain/contract.ts'
import { QUALITIES, QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import { levelInWords } from '#services/words.ts'

/** The five qualities: name, level in words, and a bar from 0 to 100 that shows the interval. */
export function renderQualityBars(qualities: QualityFigures) {
  return html`<dl class="qualities">${QUALITY_IDS.map((id) => renderOne(id, qualities[id]))}</dl>`
}

function renderOne(id: QualityId, figure: QualityFigure) {
  return html`<div>
  <dt>${QUALITIES[id].name}</dt>
  <dd>${renderBar(figure)}<span class="level">${levelInWords(figure)}</span>${numbers(figure)}</dd>
</div>`
}

function numbers({ score, low, high }: QualityFigure) {
  if (score === null) return ''
  return html`<span class="numbers">${Math.round(score)}${intervalOf(low, high)}</span>`
}

// A figure without spread is a point, not an interval from itself to itself.
function intervalOf(low: number | null, high: number | null): string {
  const [from, to] = [Math.round(low ?? 0), Math.round(high ?? 100)]
  return from === to ? '' : ` (${from}–${to})`
}

// The words beside it say the same, so a screen reader passes over the drawing.
function renderBar({ score, low, high }: QualityFigure) {
  const interval =
    score === null || low === null || high === null
      ? ''
      : html`<rect class="interval" x="${low}" y="4" width="${Math.max(1, high - low)}" height="4" rx="2"></rect><circle class="score" cx="${score}" cy="6" r="3.5"></circle>`
  return html`<svg class="bar" viewBox="-4 0 108 12" aria-hidden="true" focusable="false"><rect class="track" x="0" y="5" width="100" height="2" rx="1"></rect>${interval}</svg>`
}
