import { useWords } from '#web/messages/messages-provider.tsx'
import type { ArticleCard } from './article-card.server.ts'
import { ArticleList } from './article-list.tsx'

/** The articles that help at this step. */
export function ReadNow({ articles }: { articles: readonly ArticleCard[] }) {
  const { say } = useWords()
  if (articles.length === 0) return null
  return (
    <section aria-labelledby="read-now">
      <h2 id="read-now">{say('learn.forYou')}</h2>
      <ArticleList articles={articles} />
    </section>
  )
}
