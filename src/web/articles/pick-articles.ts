import type { NeedCondition } from '#domain/condition.ts'
import type { QualityId } from '#domain/quality.ts'
import type { Language } from '#domain/words.ts'
import type { Article, Stage } from './article.ts'

interface Moment {
  language: Language
  condition?: NeedCondition | undefined
  stage?: Stage | undefined
  quality?: QualityId | undefined
}

const PICKED = 3

/**
 * The articles that help at one moment, at most `limit`, best first: the one on the quality asked about, then what is on the person's
 * condition, then what fits the step. An article on other conditions alone is never picked.
 */
export function pickArticles(articles: readonly Article[], moment: Moment, limit = PICKED): Article[] {
  return articles
    .filter(({ language }) => language === moment.language)
    .map((article) => ({ article, score: scoreFor(article, moment) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || (one.article.slug < other.article.slug ? -1 : 1))
    .slice(0, limit)
    .map(({ article }) => article)
}

/** The articles that one names as related, in its order and its language. */
export function listRelated(articles: readonly Article[], { related, language }: Article): Article[] {
  return related.flatMap((slug) => articles.find((article) => article.slug === slug && article.language === language) ?? [])
}

/** One article by its slug; undefined if there is none. */
export function findArticle(articles: readonly Article[], slug: string, language: Language): Article | undefined {
  return articles.find((article) => article.slug === slug && article.language === language)
}

function scoreFor(article: Article, { condition, stage, quality }: Moment): number {
  const asked = condition === undefined || condition === 'not-sure' ? undefined : condition
  const isOnCondition = asked !== undefined && article.conditions.includes(asked)
  if (asked !== undefined && article.conditions.length > 0 && !isOnCondition) return 0
  const isAtStage = stage !== undefined && article.stages.includes(stage)
  // The fewer conditions an article is on, the more it is on this one.
  const nearness = isOnCondition ? 4 + 1 / article.conditions.length : 0
  return (
    (quality !== undefined && article.quality === quality ? 16 : 0) + nearness + (isAtStage ? 2 + 1 / article.stages.length : 0)
  )
}
