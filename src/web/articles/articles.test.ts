import { describe, expect, test } from 'vitest'
import { CONDITION_IDS } from '#domain/condition.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import { LANGUAGES } from '#domain/words.ts'
import type { Article } from './article.ts'
import { parseSources } from './parse-article.ts'
import { readArticles } from './read-articles.ts'
import { checkClaims } from './testing/check-claims.ts'
import { checkDates } from './testing/check-dates.ts'
import { checkLinks } from './testing/check-links.ts'
import { checkPairs } from './testing/check-pairs.ts'
import { checkShape } from './testing/check-shape.ts'
import { checkWords } from './testing/check-words.ts'
import { readSourcesText } from './testing/read-sources-text.ts'
import { checkReading } from './testing/reading-grade.ts'

const articles = readArticles()
const slugs = new Set(articles.map(({ slug }) => slug))

// The one test of the house that asks the real clock: an article whose review runs out must fail the tests on that very day.
const today = new Date().toISOString().slice(0, 10)

describe('every article', () => {
  test.each<[string, (article: Article) => string[]]>([
    ['has a length, questions as headings, a word on what is not sure, and a box of questions', checkShape],
    ['makes no claim without citation, and lists none that it does not make', checkClaims],
    ['was reviewed, and its review has not run out today', (article) => checkDates(article, today)],
    ['leads only to pages and articles that are there, in its own language', (article) => checkLinks(article, slugs)],
    ['reads at grade 8 or lower', checkReading],
    ['gives no advice on treatment and no verdict, and explains its words', checkWords],
  ])('%s', (_, check) => {
    expect(articles.flatMap((article) => check(article).map((found) => `${article.language}/${article.slug} ${found}`))).toEqual(
      [],
    )
  })

  test('stands in both languages, with the same claims, sources, dates, sections and links', () => {
    expect(checkPairs(articles)).toEqual([])
  })
})

describe('the articles together', () => {
  test('are at least 16 in each language', () => {
    for (const language of LANGUAGES) {
      expect(articles.filter((article) => article.language === language).length).toBeGreaterThanOrEqual(16)
    }
  })

  test('have one on each quality', () => {
    for (const language of LANGUAGES) {
      const qualities = articles.flatMap((article) =>
        article.language === language && article.quality !== 'none' ? article.quality : [],
      )
      expect(qualities.sort()).toEqual([...QUALITY_IDS].sort())
    }
  })

  test('leave no condition without an article', () => {
    const covered = new Set(articles.flatMap(({ conditions }) => conditions))
    expect(CONDITION_IDS.filter((id) => !covered.has(id))).toEqual([])
  })

  test('cite every source that is listed, and no source is listed twice', () => {
    const listed = parseSources(readSourcesText()).map(({ id }) => id)
    const cited = new Set(articles.flatMap(({ sources }) => sources.map(({ id }) => id)))
    expect(listed.filter((id) => !cited.has(id))).toEqual([])
    expect(new Set(listed).size).toBe(listed.length)
  })

  test('say honestly that no clinician has reviewed them', () => {
    const words = {
      en: 'No clinician has reviewed this article yet.',
      es: 'Ningún profesional de la salud ha revisado todavía este artículo.',
    }
    expect(articles.filter(({ reviewer, language }) => reviewer !== words[language])).toEqual([])
  })
})
