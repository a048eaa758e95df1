import { html } from 'hono/html'
import type { EditionStamp } from '#domain/contract.ts'
import { renderLayout } from './layout.ts'
import { renderSearchForm, type SearchValues } from './search-form.ts'
import type { View } from './view.ts'

export function renderErrorPage(
  error: { message: string; remedy?: string | undefined },
  edition: EditionStamp,
  values: SearchValues,
  view: View,
) {
  return renderLayout({
    title: 'That did not work',
    edition,
    view,
    body: html`<h1>That did not work</h1>
<p class="error">${error.message}${error.remedy ? html`<br>${error.remedy}` : ''}</p>
${renderSearchForm(values)}`,
  })
}
