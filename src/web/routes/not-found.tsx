import { data } from 'react-router'
import { useWords } from '#web/messages/messages-provider.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { SearchBox } from '#web/ui/search-box.tsx'

export function loader() {
  return data(null, { status: 404 })
}
export default function NotFoundPage() {
  const { say } = useWords()
  return (
    <>
      <PageHead title={say('notFound.title')} />
      <h1>{say('notFound.title')}</h1>
      <p>{say('notFound.text')}</p>
      <SearchBox />
    </>
  )
}
