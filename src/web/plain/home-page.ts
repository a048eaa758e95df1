import { html } from 'hono/html'
import type { EditionStamp } from '#domain/contract.ts'
import { renderLayout } from './layout.ts'
import { renderSearchForm } from './search-form.ts'
import type { View } from './view.ts'

export function renderHomePage(edition: EditionStamp, view: View) {
  return renderLayout({
    title: 'Find a back pain specialist',
    edition,
    view,
    body: html`
<h1>Who is the right specialist for your back?</h1>
<p>Spinewise orders clinicians near you by public evidence on five qualities, says what is not known, and shows the file behind each number.</p>
${renderSearchForm({})}
<h2>What makes a good back pain specialist</h2>
<ul>
  <li>Knowledge and experience with your kind of problem</li>
  <li>A practice that is about backs</li>
  <li>A team: physical therapy, chiropractic, pain medicine, psychology, surgery when needed</li>
  <li>Listening and deciding together</li>
  <li>Follow-up by the same people</li>
</ul>`,
  })
}
