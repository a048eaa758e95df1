import { useWords } from '#web/messages/messages-provider.tsx'
import type { CheckPageData } from '#web/routes/check.server.ts'
import styles from './check-stop.module.css'
import { useNextPage } from './use-next-page.tsx'
import type { InstructionView } from './view-end.server.ts'

/** An emergency: what to do, and nothing that leads elsewhere but back. */
export function CheckStop({ page }: { page: CheckPageData & { kind: 'stop' } }) {
  const { say } = useWords()
  const { instruction, before } = page
  return (
    <div className={styles.stop}>
      <Instruction {...instruction} />
      <form action={useNextPage(page.page)} method="post">
        <input type="hidden" name="answers" value={before} />
        <input type="hidden" name="at" value="" />
        <button type="submit" name="go" value="again" className={styles.back}>
          {say('check.mistaken')}
        </button>
      </form>
    </div>
  )
}

/** What a level asks for; numbers to call can be tapped. */
export function Instruction({ level, action, why, next }: InstructionView) {
  const { say } = useWords()
  return (
    <>
      <h1>{action}</h1>
      {level === 'EMERGENCY' ? (
        <p>
          <a className={styles.call} href="tel:911">
            {say('check.call')}
          </a>
        </p>
      ) : null}
      <p className="lead">{why}</p>
      <ul>
        {next.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
