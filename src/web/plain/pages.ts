import { readFileSync } from 'node:fs'
import { type Context, Hono } from 'hono'
import { UserError } from '#domain/errors.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { findSpecialists } from '#services/find.ts'
import { parseFindOptions, parseNeed, type RawNeed } from '#services/parse-need.ts'
import { showClinician } from '#services/show.ts'
import { renderClinicianPage } from './clinician-page.ts'
import { renderErrorPage } from './error-page.ts'
import { renderFindPage } from './find-page.ts'
import { renderHomePage } from './home-page.ts'

const STYLE = readFileSync(new URL('./style.css', import.meta.url), 'utf8')

// A page shows few of each group; the rest is a page further or in the JSON.
const RESULTS_PER_GROUP = '5'

const FIELD_NAMES = { nameField: (field: string) => field }

/** Search, results and profile as plain pages, without a script. */
export function createPages(edition: Edition): Hono {
  const app = new Hono()
  app.use(async function sendSafely(context, next) {
    await next()
    context.header(
      'content-security-policy',
      "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    context.header('x-content-type-options', 'nosniff')
    context.header('referrer-policy', 'no-referrer')
    if (edition.stamp.fictional) context.header('x-robots-tag', 'noindex')
  })
  app.get('/style.css', (context) =>
    context.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=300' }),
  )
  app.get('/healthz', (context) => context.json({ ok: true, edition: edition.stamp.id }))
  app.get('/', (context) => context.html(renderHomePage(edition.stamp)))
  app.get('/find', (context) => {
    const raw = toRawNeed(context.req.query())
    const result = findSpecialists(edition, parseNeed(edition, raw, FIELD_NAMES), parseFindOptions(raw, FIELD_NAMES))
    return context.html(renderFindPage(result, context.req.query()))
  })
  app.get('/clinicians/:npi', (context) => context.html(renderClinicianPage(showClinician(edition, context.req.param('npi')))))
  // A route of its own: mounted in a larger app, `notFound` of the part is never asked.
  app.all('*', (context) => renderProblem(context, edition, { message: 'There is no such page.', remedy: 'Search below.' }, 404))
  app.onError((error, context) => {
    if (!(error instanceof UserError)) throw error
    return renderProblem(context, edition, error, error.kind === 'notFound' ? 404 : 400)
  })
  return app
}

function renderProblem(
  context: Context,
  edition: Edition,
  problem: { message: string; remedy?: string | undefined },
  status: 400 | 404,
) {
  return context.html(renderErrorPage(problem, edition.stamp, context.req.query()), status)
}

/** The form has a field for each weight; the need wants them in one. */
function toRawNeed(query: Record<string, string>): RawNeed {
  const weights = QUALITY_IDS.filter((id) => query[`w-${id}`]).map((id) => `${id}=${query[`w-${id}`]}`)
  const rest = Object.fromEntries(Object.entries(query).filter(([field]) => !field.startsWith('w-')))
  return { limit: RESULTS_PER_GROUP, ...(weights.length > 0 ? { weights: weights.join(',') } : {}), ...rest }
}
