import { useWords } from '#web/messages/messages-provider.tsx'
import type { Profile } from '#web/profile.server.ts'

/** Experience by kind of problem, as sentences. */
export function ProfileExperience({ experience }: Pick<Profile, 'experience'>) {
  const { say, language } = useWords()
  const either = new Intl.ListFormat(language, { type: 'disjunction' })
  if (experience.length === 0) return null
  return (
    <section aria-labelledby="experience">
      <h2 id="experience">{say('profile.experience')}</h2>
      <ul>
        {experience.map(({ what, patients, conditions }) => (
          <li key={what}>{say('profile.experienceLine', { count: patients, what, problems: either.format(conditions) })}</li>
        ))}
      </ul>
      <p className="quiet">{say('profile.experienceNote')}</p>
    </section>
  )
}
