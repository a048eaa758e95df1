import { useWords } from '#web/messages/messages-provider.tsx'
import type { ArticleCard } from './article-card.server.ts'
import { ArticleList } from './article-list.tsx'

/** What others read; nothing where nobody has read yet. */
export function Popular({ articles }: { articles: readonly ArticleCard[] }) {
  const { say } = useWords()
  if (articles.length === 0) return null
  return (
    <section aria-labelledby="popular">
      <h2 id="popular">{say('learn.popular')}</h2>
      <ArticleList articles={articles} />
      <p className="quiet">{say('learn.counted')}</p>
    </section>
  )
}
