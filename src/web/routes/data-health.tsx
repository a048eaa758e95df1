import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { useWords } from '#web/messages/messages-provider.tsx'
import { ExpectationList } from '#web/ui/expectation-list.tsx'
import { InputList } from '#web/ui/input-list.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { type DataHealth, loadDataHealth } from './data-health.server.ts'

export function loader(given: LoaderFunctionArgs) {
  return loadDataHealth(given)
}

export default function DataHealthPage() {
  const { say } = useWords()
  const { counts, inputs, absentSources, expectations } = useLoaderData<DataHealth>()
  return (
    <>
      <PageHead title={say('health.title')} description={say('health.lead')} canonical="/data-health" />
      <h1>{say('health.title')}</h1>
      <p className="lead">{say('health.lead')}</p>
      <h2>{say('health.counts')}</h2>
      <ul>
        <li>{say('health.listed', { count: counts.listed })}</li>
        <li>{say('health.individuals', { count: counts.individuals })}</li>
        <li>{say('health.excluded', { count: counts.excluded })}</li>
        <li>{say('health.deactivated', { count: counts.deactivated })}</li>
      </ul>
      <ExpectationList expectations={expectations} />
      <InputList inputs={inputs} />
      {absentSources.length > 0 ? <Absent sources={absentSources} /> : null}
    </>
  )
}

function Absent({ sources }: { sources: DataHealth['absentSources'] }) {
  const { say } = useWords()
  return (
    <>
      <h2>{say('health.absent')}</h2>
      <p>{say('health.absentText')}</p>
      <ul lang="en">
        {sources.map(({ source, title }) => (
          <li key={source}>{title}</li>
        ))}
      </ul>
    </>
  )
}
