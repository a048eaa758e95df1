import { readFileSync } from 'node:fs'
import { type Context, Hono } from 'hono'
import { type Lent, lendEdition } from '#api/lend-edition.ts'
import type { EditionStamp } from '#domain/contract.ts'
import { UserError } from '#domain/errors.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import type { Shelf } from '#edition/reader-contract.ts'
import { findSpecialists } from '#services/find.ts'
import { parseFindOptions, parseNeed, type RawNeed } from '#services/parse-need.ts'
import { showClinician } from '#services/show.ts'
import { renderClinicianPage } from './clinician-page.ts'
import { renderErrorPage } from './error-page.ts'
import { renderFindPage } from './find-page.ts'
import { renderHomePage } from './home-page.ts'
import { viewOf } from './view.ts'

const STYLE = readFileSync(new URL('./style.css', import.meta.url), 'utf8')

// A page shows few of each group; the rest is a page further or in the JSON.
const RESULTS_PER_GROUP = '5'

const FIELD_NAMES = { nameField: (field: string) => field }

/** Search, results and profile as plain pages, without a script. */
export function createPages(shelf: Shelf): Hono<Lent> {
  const app = new Hono<Lent>()
  app.use(async function sendSafely(context, next) {
    await next()
    context.header(
      'content-security-policy',
      "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    context.header('x-content-type-options', 'nosniff')
    context.header('referrer-policy', 'no-referrer')
    if (stampOf(context, shelf).fictional) context.header('x-robots-tag', 'noindex')
  })
  app.get('/style.css', (context) =>
    context.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=300' }),
  )
  app.get('/healthz', (context) => context.json({ ok: true, edition: shelf.current.id }, 200, { 'cache-control': 'no-store' }))
  app.use(lendEdition(shelf))
  app.get('/', (context) => context.html(renderHomePage(context.var.loan.edition.stamp, viewOf(context))))
  app.get('/find', (context) => {
    const { edition } = context.var.loan
    const values = readQuery(context)
    const raw = toRawNeed(values)
    const result = findSpecialists(edition, parseNeed(edition, raw, FIELD_NAMES), parseFindOptions(raw, FIELD_NAMES))
    return context.html(renderFindPage(result, values, viewOf(context)))
  })
  app.get('/clinicians/:npi', (context) =>
    context.html(renderClinicianPage(showClinician(context.var.loan.edition, context.req.param('npi')), viewOf(context))),
  )
  // A route of its own: mounted in a larger app, `notFound` of the part is never asked.
  app.all('*', (context) => renderProblem(context, shelf, { message: 'There is no such page.', remedy: 'Search below.' }, 404))
  app.onError((error, context) => {
    if (!(error instanceof UserError)) throw error
    return renderProblem(context, shelf, error, error.kind === 'notFound' ? 404 : 400)
  })
  return app
}

function renderProblem(
  context: Context<Lent>,
  shelf: Shelf,
  problem: { message: string; remedy?: string | undefined },
  status: 400 | 404,
) {
  return context.html(renderErrorPage(problem, stampOf(context, shelf), readQuery(context), viewOf(context)), status)
}

// An edition that is not kept is lent to nobody; what is said of it stands on a page of the current one.
function stampOf(context: Context<Lent>, shelf: Shelf): EditionStamp {
  return context.var.loan?.edition.stamp ?? shelf.current
}

function readQuery(context: Context<Lent>): Record<string, string> {
  const { edition: _, ...values } = context.req.query()
  return values
}

/** The form has a field for each weight; the need wants them in one. */
function toRawNeed(query: Record<string, string>): RawNeed {
  const weights = QUALITY_IDS.filter((id) => query[`w-${id}`]).map((id) => `${id}=${query[`w-${id}`]}`)
  const rest = Object.fromEntries(Object.entries(query).filter(([field]) => !field.startsWith('w-')))
  return { limit: RESULTS_PER_GROUP, ...(weights.length > 0 ? { weights: weights.join(',') } : {}), ...rest }
}
