import { html, raw } from 'hono/html'
import { readSql as readText } from '#doors/sql-file.ts'
import type { StudyPart } from '#study/figure.ts'
import type { Html } from '#study/plot/html.ts'
import type { StudyReport } from '#study/study.ts'
import { renderDetails, renderFigures } from './tables.ts'

/** One page without scripts or outside requests: what was asked, what was found, how sure it is. */
export async function renderStudyPage(report: StudyReport): Promise<string> {
  const { edition, parts } = report
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Study of ${edition.title} · Spinewise</title>
<link rel="icon" href="data:,">
<style>${raw(readText(import.meta.url, './study.css'))}</style>
</head>
<body>
<main>
<h1>What holds, and what does not</h1>
<p>The study of the measures on one edition: ${edition.title} (${edition.id}).${edition.fictional ? ' Everyone in it is fictional, so that the truth is known.' : ''} ${renderCounts(report)}</p>
<p>Every figure is shown as it was found, with its 95 % confidence interval. A target is what the specification asks (measures.md 6.4). The same edition, files and seed give the same page.</p>
${renderSummary(parts)}
${parts.map(renderPart)}
<footer><p>Made by <code>spinewise study</code>, seed ${report.seed}, ${report.needs} needs, code ${edition.codeVersion}. Figures describe public files, not the care that anyone will receive.</p></footer>
</main>
</body>
</html>
`
  return String(await page)
}

function renderCounts({ listed, withTruth }: StudyReport): string {
  const known = withTruth === null ? '' : `, ${withTruth.toLocaleString('en-US')} of them with a known truth`
  return `${listed.toLocaleString('en-US')} clinicians are listed${known}.`
}

/** Each study with how many of its targets hold. */
function renderSummary(parts: readonly StudyPart[]): Html {
  return html`<nav aria-label="Studies"><ul class="summary">${parts.map(
    (part) => html`<li><a href="#${part.id}">${part.title}</a> <span>${countTargets(part)}</span></li>`,
  )}</ul></nav>`
}

function countTargets({ figures }: StudyPart): string {
  const asked = figures.filter(({ holds }) => holds !== null)
  if (asked.length > 0) return `${asked.filter(({ holds }) => holds).length} of ${asked.length} targets hold`
  return figures.some(({ value }) => value !== null) ? 'no target is set' : 'cannot be told here'
}

function renderPart(part: StudyPart): Html {
  const { id, title, question, says, details, plots } = part
  return html`<section id="${id}">
<h2>${title}</h2>
<p class="question">${question}</p>
${says.map((sentence) => html`<p>${sentence}</p>`)}
${plots.map((plot) => html`<figure><figcaption>${plot.title}</figcaption>${plot.drawn}</figure>`)}
${renderFigures(part)}
${details.map(renderDetails)}
</section>`
}
