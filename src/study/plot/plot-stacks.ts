import { html } from 'hono/html'
import type { Html } from './html.ts'
import { round } from './scale.ts'

export interface Stack {
  label: string
  /** Shares in the order of the kinds, together at most 1. */
  shares: readonly number[]
}

/** A bar a row, split into kinds that differ in shade and in pattern, so that no colour need be told from another. */
export function plotStacks(stacks: readonly Stack[], kinds: readonly string[]): Html {
  return html`<ul class="legend">${kinds.map((kind, place) => html`<li><i class="swatch kind-${place}"></i>${kind}</li>`)}</ul>
<ul class="strips">${stacks.map((stack) => drawStack(stack, kinds))}</ul>`
}

function drawStack({ label, shares }: Stack, kinds: readonly string[]): Html {
  const text = shares.map((share, place) => `${kinds[place]!} ${(100 * share).toFixed(0)} %`).join(', ')
  const parts = shares.map((share, place) => html`<i class="part kind-${place}" style="width:${round(100 * share)}%"></i>`)
  return html`<li><span class="name">${label}</span> <span class="number">${text}</span><div class="stack" aria-hidden="true">${parts}</div></li>`
}
