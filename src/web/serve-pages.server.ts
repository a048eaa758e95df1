import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createRequestHandler, RouterContextProvider } from 'react-router'
import { type Lent, lendEdition } from '#api/lend-edition.ts'
import { UserError } from '#domain/errors.ts'
import type { Shelf } from '#edition/reader-contract.ts'
import { type BuiltPages, loadBuiltPages } from './built-pages.server.ts'
import { wantsSpanish } from './choose-language.server.ts'
import { createFeeds } from './learn/serve-feeds.server.ts'
import { type PageContext, pageContext } from './page-context.server.ts'
import { sendSafely } from './response-headers.server.ts'
import { EDITION_ADDRESS, serveEdition } from './serve-edition.server.ts'

export type SiteOptions = Pick<PageContext, 'publicUrl' | 'popular'>

/** Every page, its assets and the health check; a page is rendered from the one edition that its request is lent. */
export async function createPages(shelf: Shelf, site: SiteOptions): Promise<Hono<Lent>> {
  const built = await loadBuiltPages()
  const { publicUrl } = site
  const app = new Hono<Lent>()
  app.get('/healthz', (context) => context.json({ ok: true, edition: shelf.current.id }, 200, { 'cache-control': 'no-store' }))
  app.get('/assets/*', (context) => serveAsset(context, built))
  app.route('/', createFeeds({ publicUrl, current: () => shelf.current }))
  app.get('/', async function greetInTheirLanguage(context, next) {
    if (!wantsSpanish(context.req.raw)) return next()
    return context.redirect('/es', 302)
  })
  app.use(async function sendWithHeaders(context, next) {
    await next()
    sendSafely(context.res, context.var.loan?.edition.stamp ?? shelf.current)
  })
  app.use(lendEdition(shelf))
  app.get(EDITION_ADDRESS, serveEdition)
  app.use(bodyLimit({ maxSize: FORM_BYTES_MAX, onError: (context) => context.text('This form is too large.', 413) }))
  app.all('*', createRenderer(built, site))
  app.onError((error, context) => {
    if (!(error instanceof UserError)) throw error
    // The edition that the address names is not kept: said on a page of the current one.
    return shelf.lend(undefined, async (loan) => {
      context.set('loan', loan)
      return createRenderer(built, site, error)(context)
    })
  })
  return app
}

// Their names carry a digest of their bytes, so that they never change.
function serveAsset(context: Context, { assets }: BuiltPages): Response {
  const asset = assets.get(context.req.path)
  if (!asset) return context.text('There is no such file.', 404, { 'cache-control': 'no-store' })
  const isSmall = /\bbr\b/.test(context.req.header('accept-encoding') ?? '')
  return context.body(isSmall ? asset.brotli : asset.bytes, 200, {
    'content-type': asset.type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
    ...(isSmall ? { 'content-encoding': 'br' } : {}),
  })
}

function createRenderer({ build }: BuiltPages, site: SiteOptions, problem?: UserError) {
  const handle = createRequestHandler(build, 'production')
  return async function renderPage(context: Context<Lent>): Promise<Response> {
    const isForm = context.req.method === 'POST' && FORM_PAGES.has(context.req.path)
    if (!isForm && !['GET', 'HEAD'].includes(context.req.method))
      return context.text('Ask with GET.', 405, { allow: 'GET, HEAD' })
    const { edition, isNamed, isCurrent } = context.var.loan
    const nonce = randomBytes(16).toString('base64')
    const form = isForm ? new URLSearchParams(await context.req.text()) : undefined
    const given = { edition, loan: { isNamed, isCurrent }, nonce, ...site, problem, form }
    const request = isForm ? askAsPage(context.req.raw) : context.req.raw
    const response = await handle(request, new RouterContextProvider(new Map([[pageContext, given]])))
    response.headers.set('content-security-policy', writePolicy(nonce))
    return response
  }
}

// Their answers are of one's health: they travel in the body of a request, never in an address, a log or a store. The answer is a page
// and changes nothing, so it is rendered like one.
const FORM_PAGES: ReadonlySet<string> = new Set(['/check', '/es/check'])
const FORM_BYTES_MAX = 64 * 1024

function askAsPage({ url, headers }: Request): Request {
  const kept = new Headers(headers)
  for (const name of ['content-type', 'content-length']) kept.delete(name)
  return new Request(url, { headers: kept })
}

function writePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}
