import { describe, expect, test } from 'vitest'
import { readArticles } from '#web/articles/read-articles.ts'
import type { Io } from '../io.ts'
import { renderArticle, renderArticleList } from './article.ts'

const io: Io = {
  out: () => {},
  note: () => {},
  isTerminal: false,
  columns: 80,
  paint: (_, text) => text,
  input: process.stdin,
}

describe('an article as text', () => {
  test('stays within 80 columns, but for addresses, which must stay whole', () => {
    const long = readArticles()
      .flatMap((article) => renderArticle(article, io).split('\n'))
      .filter((line) => [...line].length > 80 && !/^ +https:\/\/\S+$/.test(line))
    expect(long).toEqual([])
  })

  test('holds each claim once as a note, with how sure it is and every source, and no mark of Markdown', () => {
    for (const article of readArticles()) {
      const text = renderArticle(article, io)
      for (const number of article.claims.keys()) expect(text, article.slug).toContain(`\n[${number + 1}] `)
      for (const { url } of article.sources) expect(text, article.slug).toContain(url)
      expect(text).not.toMatch(/\*\*|\]\(|\[\^|^#|^>/m)
    }
  })

  test('says its review and that no clinician has looked at it', () => {
    const [article] = readArticles()
    if (article === undefined) throw new Error('there is no article')
    expect(renderArticle(article, io)).toMatch(/Reviewed 2026-11-25, next review by \d{4}-\d\d-\d\d\. No clinician/)
  })
})

test('an empty list says so, in the language asked for', () => {
  expect(renderArticleList([], 'es', io)).toBe('No se encontró ningún artículo.')
})
