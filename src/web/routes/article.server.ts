import { data, type LoaderFunctionArgs } from 'react-router'
import type { Article, Heading } from '#web/articles/article.ts'
import { GRADE_WORDS, GRADER_WORDS } from '#web/articles/grade-words.ts'
import { findArticle, listRelated } from '#web/articles/pick-articles.ts'
import { languageOf } from '#web/language.ts'
import { type ArticleCard, toCard } from '#web/learn/article-card.server.ts'
import { readLibrary } from '#web/learn/read-library.server.ts'
import { readPageContext } from '#web/page-context.server.ts'
import type { Problem } from '#web/problem-in.server.ts'

export interface ClaimView {
  id: string
  number: number
  text: string
  grade: string
  meaning: string
  gradedBy: string
  citations: { id: string; text: string; url: string }[]
}

export interface ArticlePageData {
  slug: string
  title: string
  summary: string
  /** Made by us from Markdown without HTML. */
  html: string
  headings: Heading[]
  reviewed: string
  reviewBy: string
  reviewer: string
  claims: ClaimView[]
  related: ArticleCard[]
}

/** One article with all that it rests on. */
export function loadArticle({ context, request, params }: LoaderFunctionArgs): ArticlePageData {
  const language = languageOf(new URL(request.url).pathname)
  const article = findArticle(readLibrary(), params.slug ?? '', language)
  if (!article) throw data(NO_ARTICLE[language], { status: 404 })
  readPageContext(context).popular?.count(article.slug, request.headers)
  const { slug, title, summary, html, headings, reviewed, reviewBy, reviewer } = article
  return {
    slug,
    title,
    summary,
    html,
    headings,
    reviewed,
    reviewBy,
    reviewer,
    claims: article.claims.map((claim, place) => viewClaim(article, claim, place + 1)),
    related: listRelated(readLibrary(), article).map(toCard),
  }
}

const NO_ARTICLE: Record<Article['language'], Problem> = {
  en: { message: 'There is no such article.', remedy: 'Learn lists all of them, and has a search.' },
  es: { message: 'No existe ese artículo.', remedy: 'Aprender los lista todos y tiene un buscador.' },
}

function viewClaim({ language, sources }: Article, claim: Article['claims'][number], number: number): ClaimView {
  const { id, text, grade, gradedBy, citations } = claim
  const { name, meaning } = GRADE_WORDS[language][grade]
  return {
    id,
    number,
    text,
    grade: name,
    meaning,
    gradedBy: GRADER_WORDS[language][gradedBy],
    citations: sources
      .filter((source) => citations.includes(source.id))
      .map((source) => ({
        id: source.id,
        text: `${source.authors}: ${source.title}. ${source.publisher}, ${source.year}.`,
        url: source.url,
      })),
  }
}
