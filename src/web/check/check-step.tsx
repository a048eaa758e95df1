import { pathIn } from '#web/language.ts'
import { useWords } from '#web/messages/messages-provider.tsx'
import type { CheckPageData } from '#web/routes/check.server.ts'
import { CheckQuestion } from './check-question.tsx'
import styles from './check-step.module.css'
import { nextPage, useNextPage } from './use-next-page.tsx'

/** One page of the check: a plain form, sent whole, so that it works before scripts and goes back like any page. */
export function CheckStep({ page }: { page: CheckPageData & { kind: 'ask' } }) {
  const { say } = useWords()
  const { step, number, stepsMax, part, answers, isRefused } = page
  const hasSigns = step.questions.some(({ kind }) => kind === 'sign')
  return (
    <form action={useNextPage(page.page)} method="post" className={styles.form}>
      <h1>{step.title}</h1>
      <p className="quiet">{say(`check.progress.${part}`, { number, stepsMax })}</p>
      {number === 1 && part === 'signs' ? <p>{say('check.lead')}</p> : null}
      {step.lead ? <p>{step.lead}</p> : null}
      {isRefused ? (
        <div className="notice" role="alert">
          <p>{say('check.open')}</p>
        </div>
      ) : null}
      <input type="hidden" name="answers" value={answers} />
      <input type="hidden" name="at" value={step.id} />
      {step.questions.map((question) => (
        <CheckQuestion key={question.id} question={question} />
      ))}
      <div className={styles.buttons}>
        {hasSigns && step.id !== 'again' ? (
          <button type="submit" name="go" value="none">
            {say('check.none')}
          </button>
        ) : null}
        <button type="submit" name="go" value="next" className={hasSigns && step.id !== 'again' ? styles.second : undefined}>
          {say('check.next')}
        </button>
        {part === 'story' ? (
          <button type="submit" name="go" value="result" className={styles.second}>
            {say('check.finish')}
          </button>
        ) : null}
        <OtherLanguage page={page.page} />
      </div>
    </form>
  )
}

/** The same page in the other language with what was filled in; the link at the top begins again. */
function OtherLanguage({ page }: { page: number }) {
  const { language, say } = useWords()
  const other = language === 'es' ? 'en' : 'es'
  return (
    <button
      type="submit"
      name="go"
      value="again"
      formAction={pathIn(other, nextPage(page))}
      className={styles.quiet}
      lang={other}
    >
      {say('check.otherLanguage')}
    </button>
  )
}
