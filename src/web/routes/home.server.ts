import type { LoaderFunctionArgs } from 'react-router'
import { languageOf } from '#web/language.ts'
import type { ArticleCard } from '#web/learn/article-card.server.ts'
import { listPopularCards } from '#web/learn/popular-cards.server.ts'
import { readPageContext } from '#web/page-context.server.ts'

export interface HomePageData {
  popular: ArticleCard[]
}

export function loadHome({ context, request }: LoaderFunctionArgs): HomePageData {
  const { popular } = readPageContext(context)
  return { popular: listPopularCards(popular, languageOf(new URL(request.url).pathname)) }
}
