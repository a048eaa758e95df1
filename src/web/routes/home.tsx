import { useWords } from '#web/messages/messages-provider.tsx'
import { FiveQualities } from '#web/ui/five-qualities.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { SearchBox } from '#web/ui/search-box.tsx'
export default function HomePage() {
  const { say } = useWords()
  return (
    <>
      <PageHead title={say('home.title')} description={say('home.lead')} canonical="/" />
      <h1>{say('home.title')}</h1>
      <p className="lead">{say('home.lead')}</p>
      <SearchBox />
      <FiveQualities />
    </>
  )
}
