import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { readArticles } from './read-articles.ts'
import { pathOf, renderFeed, renderSiteMap } from './render-feed.ts'
import { plantArticle } from './testing/plant-article.ts'

const articles = readArticles()
const SITE = { baseUrl: 'https://example.org' }

/** Texts and addresses of a document by the name of their element; a document that is not well-formed throws. */
function readXml(xml: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const open: string[] = []
  const add = (name: string, text: string) => found.set(name, [...(found.get(name) ?? []), text])
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name)
    if (attributes.href) add(`${name} href`, attributes.href)
  })
  parser.on('text', (text) => void (text.trim() && add(open.at(-1) ?? '', text)))
  parser.on('closetag', () => void open.pop())
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return found
}

describe('the feed', () => {
  test.each(['en', 'es'] as const)('in %s has an entry for each article of the language, with its address', (language) => {
    const own = articles.filter((article) => article.language === language)
    const xml = readXml(renderFeed(articles, language, SITE))
    const addresses = own.map((article) => `https://example.org${pathOf(article)}`)
    expect(xml.get('title')).toHaveLength(own.length + 1)
    expect(xml.get('link href')).toEqual(expect.arrayContaining(addresses))
    expect(xml.get('id')?.slice(1).toSorted()).toEqual(addresses.toSorted())
  })

  test('begins with the newest review, whose day is the day of the feed', () => {
    const old = plantArticle({ slug: 'old', front: { reviewed: '2026-01-02' } })
    const fresh = plantArticle({ slug: 'fresh', front: { reviewed: '2026-03-04' } })
    const xml = readXml(renderFeed([old, fresh], 'en', SITE))
    expect(xml.get('updated')).toEqual(['2026-03-04T00:00:00Z', '2026-03-04T00:00:00Z', '2026-01-02T00:00:00Z'])
  })

  test('stays well-formed with marks of XML in a title', () => {
    const xml = readXml(renderFeed([plantArticle({ front: { title: `'<b> & "c"'` } })], 'en', SITE))
    expect(xml.get('title')?.[1]).toBe('<b> & "c"')
  })
})

describe('the site map', () => {
  test('has every page and every article in both languages, each with its twin', () => {
    const xml = readXml(renderSiteMap(articles, ['/', '/check'], SITE))
    const addresses = xml.get('loc') ?? []
    expect(addresses).toHaveLength(4 + articles.length)
    expect(addresses.slice(0, 4)).toEqual(['/', '/es', '/check', '/es/check'].map((path) => `https://example.org${path}`))
    expect(new Set(addresses)).toEqual(new Set(xml.get('xhtml:link href')))
    expect(xml.get('lastmod')).toHaveLength(articles.length)
  })
})
