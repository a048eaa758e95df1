import type { Language } from '#domain/words.ts'
import type { PopularArticles } from '#services/popular-articles.ts'
import { findArticle } from '#web/articles/pick-articles.ts'
import { type ArticleCard, toCard } from './article-card.server.ts'
import { readLibrary } from './read-library.server.ts'

const SHOWN = 4

/** The articles read most, in the page's language; both languages of an article are counted as one. */
export function listPopularCards(popular: PopularArticles | undefined, language: Language): ArticleCard[] {
  return (popular?.list(SHOWN) ?? []).flatMap((slug) => {
    const article = findArticle(readLibrary(), slug, language)
    return article ? [toCard(article)] : []
  })
}
