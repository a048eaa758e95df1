import { html, raw } from 'hono/html'
import type { EditionStamp } from '#domain/contract.ts'
import { linkTo, type View } from './view.ts'

type Html = ReturnType<typeof html>

interface Page {
  title: string
  edition: EditionStamp
  view: View
  body: Html
}

/** The frame of every page: emergency line first, the fictional banner where the edition is fictional, the edition at the end. */
export function renderLayout({ title, edition, view, body }: Page): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Spinewise${edition.fictional ? ' (fictional demo)' : ''}</title>
${edition.fictional ? raw('<meta name="robots" content="noindex">') : ''}
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#main">Skip to the page</a>
${edition.fictional ? html`<aside class="fictional" aria-label="Fictional demo"><strong>Fictional demo.</strong> No clinician, practice or number on this page is real.</aside>` : ''}
<header class="top">
  <a class="brand" href="/">Spinewise</a>
  <p class="emergency"><strong>Emergency?</strong> New trouble passing urine or stool, numbness between the legs, or weakness in both legs: call <a href="tel:911">911</a> now.</p>
</header>
<main id="main">
${view.isEarlier ? html`<p class="earlier"><strong>An earlier edition.</strong> This page shows ${edition.title} (${edition.id}), as it was when the link was made. <a href="${view.address}">See the current edition</a></p>` : ''}
${body}
</main>
<footer>
  <p>${edition.title} · edition <code>${edition.id}</code> · <a href="${linkTo(view.address, { named: edition.id })}">link to this page as it stands</a> · <a href="/api/v1/edition">manifest</a> · <a href="/api/v1/openapi.json">API</a></p>
  <p>The five qualities describe experience, focus, team, reported experience and follow-up. They are not results of treatment. Spinewise informs; it does not diagnose and never says to start, stop or change a treatment.</p>
</footer>
</body>
</html>`
}
