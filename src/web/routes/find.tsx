import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { ReadNow } from '#web/learn/read-now.tsx'
import { useWords } from '#web/messages/messages-provider.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ResultList } from '#web/ui/result-list.tsx'
import { SearchForm } from '#web/ui/search-form.tsx'
import { Understood } from '#web/ui/understood.tsx'
import { type FindPageData, loadFind } from './find.server.ts'

export function loader(given: LoaderFunctionArgs) {
  return loadFind(given)
}
export default function FindPage() {
  const { say } = useWords()
  const { values, conditions, understood, results, articles, problem } = useLoaderData<FindPageData>()
  const title = results === null ? say('find.title') : say('find.total', { count: results.total })
  const form = <SearchForm key={JSON.stringify(values)} values={values} conditions={conditions} />
  return (
    <>
      <PageHead title={title} canonical="/find" />
      <h1>{problem ? say('problem.title') : title}</h1>
      {understood ? <Understood {...understood} /> : null}
      {problem ? <Notice {...problem} /> : null}
      {results ? <ResultList results={results} values={values} form={form} /> : form}
      <ReadNow articles={articles} />
    </>
  )
}
