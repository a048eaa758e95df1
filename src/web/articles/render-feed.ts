import type { Language } from '#domain/words.ts'
import type { Article } from './article.ts'

interface Site {
  /** Without a slash at the end. */
  baseUrl: string
}

const FEED_TITLE = { en: 'Spinewise: articles on back pain', es: 'Spinewise: artículos sobre el dolor de espalda' }

/** The path of an article's page: `/learn/imaging`, `/es/learn/imaging`. */
export function pathOf({ slug, language }: Pick<Article, 'slug' | 'language'>): string {
  return pathIn(`/learn/${slug}`, language)
}

/** An Atom feed (RFC 4287) of the articles of one language, newest review first. */
export function renderFeed(articles: readonly Article[], language: Language, { baseUrl }: Site): string {
  const own = articles
    .filter((article) => article.language === language)
    .sort((one, other) => other.reviewed.localeCompare(one.reviewed) || one.slug.localeCompare(other.slug, 'en'))
  const home = `${baseUrl}${pathIn('/learn', language)}`
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${escapeXml(home)}</id>`,
    `<title>${FEED_TITLE[language]}</title>`,
    `<updated>${momentOf(own[0]?.reviewed ?? '1970-01-01')}</updated>`,
    `<link rel="self" href="${escapeXml(`${home}/feed.xml`)}"/>`,
    `<link href="${escapeXml(home)}"/>`,
    '<author><name>Spinewise</name></author>',
    ...own.map((article) => renderEntry(article, `${baseUrl}${pathOf(article)}`)),
    '</feed>\n',
  ].join('\n')
}

/** A site map (sitemaps.org 0.9): the pages given, each in both languages, and every article, each with its translation. */
export function renderSiteMap(articles: readonly Article[], pages: readonly string[], { baseUrl }: Site): string {
  const learn = articles.filter(({ language }) => language === 'en')
  const urls = [
    ...pages.map((path) => ({ path, lastmod: '' })),
    ...learn.map(({ slug, reviewed }) => ({ path: `/learn/${slug}`, lastmod: reviewed })),
  ]
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls.flatMap(({ path, lastmod }) => [renderUrl(path, 'en', lastmod, baseUrl), renderUrl(path, 'es', lastmod, baseUrl)]),
    '</urlset>\n',
  ].join('\n')
}

function renderEntry({ title, summary, reviewed }: Article, url: string): string {
  return `<entry><id>${escapeXml(url)}</id><title>${escapeXml(title)}</title><updated>${momentOf(reviewed)}</updated><link href="${escapeXml(url)}"/><summary>${escapeXml(summary)}</summary></entry>`
}

function renderUrl(path: string, language: Language, lastmod: string, baseUrl: string): string {
  const alternates = (['en', 'es'] as const).map(
    (other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${escapeXml(baseUrl + pathIn(path, other))}"/>`,
  )
  const date = lastmod === '' ? '' : `<lastmod>${lastmod}</lastmod>`
  return `<url><loc>${escapeXml(baseUrl + pathIn(path, language))}</loc>${date}${alternates.join('')}</url>`
}

// The home page in Spanish is /es, not /es/.
function pathIn(path: string, language: Language): string {
  if (language === 'en') return path
  return path === '/' ? '/es' : `/es${path}`
}

function momentOf(day: string): string {
  return `${day}T00:00:00Z`
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
