import { html } from 'hono/html'
import type { Detail, Figure, StudyPart } from '#study/figure.ts'
import type { Html } from '#study/plot/html.ts'

/** The figures of a study, folded where they are many. */
export function renderFigures({ title, figures }: Pick<StudyPart, 'title' | 'figures'>): Html {
  const table = renderTable(
    `Figures: ${title}`,
    ['figure', 'value', '95 % interval', 'over', 'target', 'holds'],
    figures.map(figureRow),
  )
  return figures.length <= FIGURES_OPEN_MAX ? table : fold(`All ${figures.length} figures`, table)
}

export function renderDetails({ title, head, rows }: Detail): Html {
  return fold(
    title,
    renderTable(
      title,
      head,
      rows.map((row) => row.map(formatCell)),
    ),
  )
}

const FIGURES_OPEN_MAX = 12

function fold(title: string, content: Html): Html {
  return html`<details><summary>${title}</summary>${content}</details>`
}

// A wide table scrolls within itself; keyboards reach it by its tab stop.
function renderTable(title: string, head: readonly string[], rows: readonly (readonly string[])[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table>
<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(([first = '', ...others]) => html`<tr><th scope="row">${first}</th>${others.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table></div>`
}

function figureRow({ title, value, low, high, n, target, holds, why }: Figure): string[] {
  const over = n.toLocaleString('en-US')
  if (value === null) return [title, why ?? 'not known', '', over, '', '']
  const interval = low === null || high === null ? '' : `${formatNumber(low)} to ${formatNumber(high)}`
  return [
    title,
    formatNumber(value),
    interval,
    over,
    target ? `${formatNumber(target.min)} to ${formatNumber(target.max)}` : '',
    sayHolds(holds),
  ]
}

function sayHolds(holds: boolean | null): string {
  if (holds === null) return ''
  return holds ? 'yes' : 'no'
}

function formatCell(cell: string | number | null): string {
  if (cell === null) return ''
  return typeof cell === 'string' ? cell : formatNumber(cell)
}

/** Counts whole with commas, other numbers with three decimals. */
function formatNumber(number: number): string {
  if (!Number.isFinite(number)) return '–'
  return Number.isInteger(number) && Math.abs(number) > 1 ? number.toLocaleString('en-US') : number.toFixed(3).replace('-', '−')
}
