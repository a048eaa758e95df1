import { html } from 'hono/html'
import type { Html } from './html.ts'
import { round } from './scale.ts'

export interface Curve {
  label: string
  /** In [0, 1] both ways. */
  points: readonly (readonly [x: number, y: number])[]
}

interface CurveOptions {
  x: string
  y: string
  /** What the drawing shows, for those who do not see it. */
  description: string
}

const SIZE = 280
const LEFT = 34
const TOP = 8

/** Lines in a unit square with the diagonal, told apart by dashes; drawn at a size that a narrow screen shows whole. */
export function plotCurves(curves: readonly Curve[], { x, y, description }: CurveOptions): Html {
  return html`<svg class="square-plot" viewBox="0 0 ${SIZE + LEFT + 10} ${SIZE + TOP + 34}" role="img" aria-label="${description}">
<rect class="frame" x="${LEFT}" y="${TOP}" width="${SIZE}" height="${SIZE}"/>
<line class="ground" x1="${LEFT}" y1="${TOP + SIZE}" x2="${LEFT + SIZE}" y2="${TOP}"/>
${[0, 0.5, 1].map(drawTicks)}
${curves.map(({ points }, place) => html`<polyline class="line line-${place}" points="${points.map(toPoint).join(' ')}"/>`)}
<text x="${LEFT + SIZE / 2}" y="${TOP + SIZE + 30}" text-anchor="middle">${x}</text>
<text transform="translate(10 ${TOP + SIZE / 2}) rotate(-90)" text-anchor="middle">${y}</text>
</svg>
<ul class="legend">${curves.map(({ label }, place) => html`<li><svg viewBox="0 0 32 8" class="sample" aria-hidden="true"><line class="line line-${place}" x1="0" x2="32" y1="4" y2="4"/></svg>${label}</li>`)}</ul>`
}

function toPoint([x, y]: readonly [number, number]): string {
  return `${round(LEFT + x * SIZE)},${round(TOP + (1 - y) * SIZE)}`
}

function drawTicks(value: number): Html {
  const [x, y] = [LEFT + value * SIZE, TOP + (1 - value) * SIZE]
  return html`<text x="${x}" y="${TOP + SIZE + 14}" text-anchor="middle">${value}</text><text x="${LEFT - 4}" y="${y + 4}" text-anchor="end">${value}</text>`
}
