import { Link } from 'react-router'
import { useLink } from '#web/ui/use-link.tsx'
import type { ArticleCard } from './article-card.server.ts'
import styles from './article-list.module.css'

/** Titles that lead to articles, each with what it says in a sentence. */
export function ArticleList({ articles }: { articles: readonly ArticleCard[] }) {
  const to = useLink()
  return (
    <ul className={styles.list}>
      {articles.map(({ slug, title, summary }) => (
        <li key={slug}>
          <Link to={to(`/learn/${slug}`)}>{title}</Link>
          <p className="quiet">{summary}</p>
        </li>
      ))}
    </ul>
  )
}
