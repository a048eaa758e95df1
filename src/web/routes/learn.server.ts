import type { LoaderFunctionArgs } from 'react-router'
import { STAGES, type Stage } from '#web/articles/article.ts'
import { findArticles } from '#web/articles/find-articles.ts'
import { languageOf } from '#web/language.ts'
import { type ArticleCard, toCard } from '#web/learn/article-card.server.ts'
import { listPopularCards } from '#web/learn/popular-cards.server.ts'
import { readIndex, readLibrary } from '#web/learn/read-library.server.ts'
import { readPageContext } from '#web/page-context.server.ts'

export interface LearnPageData {
  query: string
  /** Null where nothing was searched for. */
  found: ArticleCard[] | null
  popular: ArticleCard[]
  /** Every article once, at the step where it helps first. */
  shelves: { stage: Stage; articles: ArticleCard[] }[]
}

const QUERY_MAX = 100

export function loadLearn({ context, request }: LoaderFunctionArgs): LearnPageData {
  const url = new URL(request.url)
  const language = languageOf(url.pathname)
  const query = (url.searchParams.get('search') ?? '').trim().slice(0, QUERY_MAX)
  const own = readLibrary().filter((article) => article.language === language)
  return {
    query,
    found: query === '' ? null : findArticles(readIndex(), query, language).map(toCard),
    popular: listPopularCards(readPageContext(context).popular, language),
    shelves: STAGES.map((stage) => ({ stage, articles: own.filter(({ stages }) => stages[0] === stage).map(toCard) })).filter(
      ({ articles }) => articles.length > 0,
    ),
  }
}
