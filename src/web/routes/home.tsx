import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Popular } from '#web/learn/popular.tsx'
import { useWords } from '#web/messages/messages-provider.tsx'
import { FiveQualities } from '#web/ui/five-qualities.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { SearchBox } from '#web/ui/search-box.tsx'
import { useLink } from '#web/ui/use-link.tsx'
import { type HomePageData, loadHome } from './home.server.ts'

export function loader(given: LoaderFunctionArgs) {
  return loadHome(given)
}
export default function HomePage() {
  const { say } = useWords()
  const to = useLink()
  const { popular } = useLoaderData<HomePageData>()
  return (
    <>
      <PageHead title={say('home.title')} description={say('home.lead')} canonical="/" />
      <h1>{say('home.title')}</h1>
      <p className="lead">{say('home.lead')}</p>
      <SearchBox />
      <FiveQualities />
      <Popular articles={popular} />
      <p>
        <Link to={to('/learn')}>{say('learn.all')}</Link>
      </p>
    </>
  )
}
