import { Form, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { ArticleList } from '#web/learn/article-list.tsx'
import { Popular } from '#web/learn/popular.tsx'
import { useWords } from '#web/messages/messages-provider.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import styles from './learn.module.css'
import { type LearnPageData, loadLearn } from './learn.server.ts'

export function loader(given: LoaderFunctionArgs) {
  return loadLearn(given)
}

/** All articles by the step where they help, and a search among them. */
export default function LearnPage() {
  const { say, to } = useWords()
  const { query, found, popular, shelves } = useLoaderData<LearnPageData>()
  return (
    <>
      <PageHead title={say('learn.title')} description={say('learn.lead')} canonical="/learn" />
      <h1>{say('learn.title')}</h1>
      <p className="lead">{say('learn.lead')}</p>
      <Form action={to('/learn')} method="get" role="search" className={styles.search}>
        <label htmlFor="search">{say('learn.search')}</label>
        <div className={styles.row}>
          <input id="search" name="search" key={query} defaultValue={query} maxLength={100} autoComplete="off" />
          <button type="submit">{say('learn.submit')}</button>
        </div>
      </Form>
      {found === null ? null : (
        <section aria-labelledby="found">
          <h2 id="found">{say('learn.found', { count: found.length, query })}</h2>
          {found.length === 0 ? <p>{say('learn.nothing')}</p> : <ArticleList articles={found} />}
        </section>
      )}
      <Popular articles={popular} />
      {shelves.map(({ stage, articles }) => (
        <section key={stage} aria-labelledby={stage}>
          <h2 id={stage}>{say(`learn.stage.${stage}`)}</h2>
          <ArticleList articles={articles} />
        </section>
      ))}
      <p>
        <a href={to('/learn/feed.xml')}>{say('learn.feed')}</a>
      </p>
    </>
  )
}
