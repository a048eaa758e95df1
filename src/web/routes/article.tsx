import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { ArticleList } from '#web/learn/article-list.tsx'
import { useWords } from '#web/messages/messages-provider.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { useLink } from '#web/ui/use-link.tsx'
import styles from './article.module.css'
import { type ArticlePageData, type ClaimView, loadArticle } from './article.server.ts'

export function loader(given: LoaderFunctionArgs) {
  return loadArticle(given)
}

/** One article: what it says, how sure each claim is and on what it rests, and what to read next. */
export default function ArticlePage() {
  const { say, language } = useWords()
  const { slug, title, summary, html, headings, reviewed, reviewBy, reviewer, claims, related } = useLoaderData<ArticlePageData>()
  const day = (iso: string) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
  return (
    <article className={styles.article}>
      <PageHead title={title} description={summary} canonical={`/learn/${slug}`} />
      <h1>{title}</h1>
      <p className="lead">{summary}</p>
      <p className="quiet">
        {say('learn.reviewed', { reviewed: day(reviewed), reviewBy: day(reviewBy) })} {reviewer}
      </p>
      <nav aria-label={say('learn.contents')} className={styles.contents}>
        <ul>
          {headings.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ul>
      </nav>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by our own renderer, which refuses HTML in an article (markdown.ts). */}
      <div className={styles.text} dangerouslySetInnerHTML={{ __html: html }} />
      <section aria-labelledby="claims">
        <h2 id="claims">{say('learn.claims')}</h2>
        <ol className={styles.claims}>
          {claims.map((claim) => (
            <Claim key={claim.id} claim={claim} />
          ))}
        </ol>
      </section>
      <section aria-labelledby="related">
        <h2 id="related">{say('learn.related')}</h2>
        <ArticleList articles={related} />
      </section>
    </article>
  )
}

function Claim({ claim: { id, text, grade, meaning, gradedBy, citations } }: { claim: ClaimView }) {
  const to = useLink()
  return (
    <li id={`claim-${id}`}>
      {text}{' '}
      <span className="quiet">
        {grade}, {gradedBy}. {meaning}
      </span>
      <ul>
        {citations.map((citation) => (
          <li key={citation.id}>
            <a href={citation.url.startsWith('/') ? to(citation.url) : citation.url} rel="noreferrer">
              {citation.text}
            </a>
          </li>
        ))}
      </ul>
    </li>
  )
}
