import type { Article } from '#web/articles/article.ts'

/** An article as a list names it. */
export interface ArticleCard {
  slug: string
  title: string
  summary: string
}

export function toCard({ slug, title, summary }: Article): ArticleCard {
  return { slug, title, summary }
}
