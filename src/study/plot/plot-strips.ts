import { html } from 'hono/html'
import type { Html } from './html.ts'
import { placeOn, type Range } from './scale.ts'

export interface Strip {
  label: string
  value: number
  low: number | null
  high: number | null
  /** A second number to compare with, drawn as a hollow square. */
  beside?: { label: string; value: number }
}

interface StripOptions extends Range {
  /** What the specification asks, drawn as a band behind. */
  band?: { min: number; max: number }
}

/**
 * A line a figure: its interval, its value as a dot, the band asked. Labels and numbers are text outside the drawing, so that they stay
 * readable on a narrow screen and to a screen reader; the drawing stretches with the page.
 */
export function plotStrips(strips: readonly Strip[], options: StripOptions): Html {
  return html`<ul class="strips">${strips.map((strip) => drawStrip(strip, options))}</ul>
<p class="axis" aria-hidden="true"><span>${options.from}</span><span>${options.to}</span></p>`
}

function drawStrip({ label, value, low, high, beside }: Strip, options: StripOptions): Html {
  const isKnown = low !== null && high !== null
  const interval = isKnown ? ` (${low.toFixed(2)} to ${high.toFixed(2)})` : ''
  const second = beside ? `; ${beside.label} ${beside.value.toFixed(2)}` : ''
  const reach = isKnown && html`<line class="reach" x1="${placeOn(options, low)}" x2="${placeOn(options, high)}" y1="6" y2="6"/>`
  const square = beside && html`<i class="square" style="left:${placeOn(options, beside.value)}%"></i>`
  return html`<li><span class="name">${label}</span> <span class="number">${value.toFixed(2)}${interval}${second}</span>
<div class="strip" aria-hidden="true"><svg viewBox="0 0 100 12" preserveAspectRatio="none">${drawBand(options)}<line class="ground" x1="0" x2="100" y1="6" y2="6"/>${reach}</svg>${square}<i class="dot" style="left:${placeOn(options, value)}%"></i></div></li>`
}

function drawBand({ band, ...range }: StripOptions): Html | false {
  if (!band) return false
  const left = placeOn(range, band.min)
  return html`<rect class="band" x="${left}" width="${placeOn(range, band.max) - left}" y="0" height="12"/>`
}
