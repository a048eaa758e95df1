import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { useWords } from '#web/messages/messages-provider.tsx'
import { CompareTable } from '#web/ui/compare-table.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { SearchBox } from '#web/ui/search-box.tsx'
import { type ComparePageData, loadCompare } from './compare.server.ts'

export function loader(given: LoaderFunctionArgs) {
  return loadCompare(given)
}

export default function ComparePage() {
  const { say } = useWords()
  const { compared, differences, problem } = useLoaderData<ComparePageData>()
  return (
    <>
      <PageHead title={say('compare.title')} canonical="/compare" />
      <h1>{problem ? say('problem.title') : say('compare.title')}</h1>
      {problem ? (
        <Notice {...problem} />
      ) : (
        <p className="lead">{say(compared.length === 0 ? 'compare.nobody' : 'compare.lead')}</p>
      )}
      {compared.length === 0 ? (
        <SearchBox />
      ) : (
        <>
          <Differences differences={differences} />
          <CompareTable compared={compared} order={differences.map(({ quality }) => quality)} />
        </>
      )}
    </>
  )
}

function Differences({ differences }: Pick<ComparePageData, 'differences'>) {
  const { say, language } = useWords()
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">{say('compare.differences')}</h2>
      <ul>
        {differences.map(({ quality, ahead, kind }) => (
          <li key={quality}>
            {say(`compare.${kind}`, { quality: say(`quality.${quality}`), names: list.format(ahead), count: ahead.length })}
          </li>
        ))}
      </ul>
    </section>
  )
}
