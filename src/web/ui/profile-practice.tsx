import { useWords } from '#web/messages/messages-provider.tsx'
import type { Profile } from '#web/profile.server.ts'
import { useFigure } from './use-figure.tsx'

/** Visible work in a year, kind by kind. */
export function ProfilePractice({ practice }: Pick<Profile, 'practice'>) {
  const { say } = useWords()
  const figure = useFigure()
  if (practice.length === 0) return null
  return (
    <section aria-labelledby="practice">
      <h2 id="practice">{say('profile.practice')}</h2>
      <p className="quiet">{say('profile.practiceNote')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('profile.kind')}</th>
            <th scope="col">{say('profile.patientsLow')}</th>
            <th scope="col">{say('profile.services')}</th>
          </tr>
        </thead>
        <tbody>
          {practice.map(({ group, patientsLow, services }) => (
            <tr key={group}>
              <th scope="row">{group}</th>
              <td className="figure">{figure(patientsLow)}</td>
              <td className="figure">{figure(services)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
