import { type Context, Hono } from 'hono'
import type { EditionStamp } from '#domain/contract.ts'
import type { Language } from '#domain/words.ts'
import { renderFeed, renderSiteMap } from '#web/articles/render-feed.ts'
import { readLibrary } from './read-library.server.ts'

interface FeedOptions {
  publicUrl: string
  current: () => Pick<EditionStamp, 'fictional'>
}

// Pages that are the same for everybody; a search and a profile are found from them.
const PAGES = ['/', '/check', '/find', '/learn', '/method', '/data-health']
const HOUR = 'public, max-age=3600'

/** What programs read: a feed in each language, the site map, and what search engines may visit. */
export function createFeeds({ publicUrl, current }: FeedOptions): Hono {
  const app = new Hono()
  const feed = (language: Language) => (context: Context) =>
    context.body(renderFeed(readLibrary(), language, { baseUrl: publicUrl }), 200, typed('application/atom+xml'))
  app.get('/learn/feed.xml', feed('en'))
  app.get('/es/learn/feed.xml', feed('es'))
  app.get('/sitemap.xml', (context) =>
    context.body(renderSiteMap(readLibrary(), PAGES, { baseUrl: publicUrl }), 200, typed('application/xml')),
  )
  app.get('/robots.txt', (context) => context.body(writeRobots(current(), publicUrl), 200, typed('text/plain')))
  return app
}

function typed(type: string): Record<string, string> {
  return { 'content-type': `${type}; charset=utf-8`, 'cache-control': HOUR, 'x-content-type-options': 'nosniff' }
}

/** Nothing fictional is visited; a search has endless addresses, and an edition is large. */
function writeRobots({ fictional }: Pick<EditionStamp, 'fictional'>, publicUrl: string): string {
  if (fictional) return 'User-agent: *\nDisallow: /\n'
  const closed = ['/find?', '/es/find?', '/compare?', '/es/compare?', '/api/', '/edition.sqlite']
  return ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), `Sitemap: ${publicUrl}/sitemap.xml`, ''].join('\n')
}
