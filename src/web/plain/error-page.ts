import { html } from 'hono/html'
import type { EditionStamp } from '#domain/contract.ts'
import { renderLayout } from './layout.ts'
import { renderSearchForm, type SearchValues } from './search-form.ts'

export function renderErrorPage(
  error: { message: string; remedy?: string | undefined },
  edition: EditionStamp,
  values: SearchValues,
) {
  return renderLayout({
    title: 'That did not work',
    edition,
    body: html`<h1>That did not work</h1>
<p class="error">${error.message}${error.remedy ? html`<br>${error.remedy}` : ''}</p>
${renderSearchForm(values)}`,
  })
}
