import { Link, useRouteLoaderData } from 'react-router'
import { useWords } from '#web/messages/messages-provider.tsx'
import type { Site } from '#web/root.server.ts'
import { useLink } from './use-link.tsx'

/** What to do about a mistake, and what happens then. */
export function ProfileReport({ npi }: { npi: string }) {
  const { say } = useWords()
  const link = useLink()
  const site = useRouteLoaderData<Site>('root')
  return (
    <section aria-labelledby="report">
      <h2 id="report">{say('profile.report')}</h2>
      <p>{say('profile.reportText')}</p>
      <p>{say('profile.reportSay', { npi, id: site?.edition.id ?? '' })}</p>
      <p>
        <Link to={link(`/compare?npi=${npi}`)}>{say('profile.compare')}</Link>
      </p>
    </section>
  )
}
