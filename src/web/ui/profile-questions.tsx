import { useWords } from '#web/messages/messages-provider.tsx'
import type { ClinicianPageData } from '#web/routes/clinician.server.ts'

/** What to ask this clinician: first what no public file says of them. */
export function ProfileQuestions({ questions }: Pick<ClinicianPageData, 'questions'>) {
  const { say } = useWords()
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{say('profile.questions')}</h2>
      <ul>
        {questions.map(({ ask, why }) => (
          <li key={ask}>
            {ask} <span className="quiet">({why})</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
