import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { ReadNow } from '#web/learn/read-now.tsx'
import { useWords } from '#web/messages/messages-provider.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProfileDescribed } from '#web/ui/profile-described.tsx'
import { ProfileExperience } from '#web/ui/profile-experience.tsx'
import { ProfilePlaces } from '#web/ui/profile-places.tsx'
import { ProfilePractice } from '#web/ui/profile-practice.tsx'
import { ProfileQualities } from '#web/ui/profile-qualities.tsx'
import { ProfileQuestions } from '#web/ui/profile-questions.tsx'
import { ProfileReport } from '#web/ui/profile-report.tsx'
import { ProfileTeam } from '#web/ui/profile-team.tsx'
import { StructuredData } from '#web/ui/structured-data.tsx'
import { type ClinicianPageData, loadClinician } from './clinician.server.ts'

export function loader(given: LoaderFunctionArgs) {
  return loadClinician(given)
}
export default function ClinicianPage() {
  const { say } = useWords()
  const profile = useLoaderData<ClinicianPageData>()
  const { name, npi, disciplines, listed, notListedWhy } = profile
  return (
    <article>
      <PageHead title={name} description={say('profile.description', { name })} canonical={`/clinicians/${npi}`} />
      <h1>{name}</h1>
      <p className="lead">
        {disciplines.join(' · ')} <span className="quiet">· NPI {npi}</span>
      </p>
      {listed ? null : <p className="notice">{say('profile.notListed', { why: notListedWhy ?? '' })}</p>}
      <ProfilePlaces {...profile} />
      <ProfileQualities {...profile} />
      <ProfileExperience {...profile} />
      <ProfilePractice {...profile} />
      <ProfileDescribed {...profile} />
      <ProfileTeam team={profile.team} />
      <ProfileQuestions questions={profile.questions} />
      <ReadNow articles={profile.articles} />
      <ProfileReport npi={npi} />
      <StructuredData {...profile} />
    </article>
  )
}
