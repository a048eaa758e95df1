import { QUALITY_IDS } from '#domain/quality.ts'
import { useWords } from '#web/messages/messages-provider.tsx'
import styles from './five-qualities.module.css'

/** What makes a good back pain specialist, in one screen. */
export function FiveQualities() {
  const { say } = useWords()
  return (
    <section aria-labelledby="five-qualities">
      <h2 id="five-qualities">{say('home.qualities')}</h2>
      <ol className={styles.list}>
        {QUALITY_IDS.map((id) => (
          <li key={id}>
            <h3>{say(`quality.${id}`)}</h3>
            <p>{say(`qualityAsks.${id}`)}</p>
          </li>
        ))}
      </ol>
      <p className="quiet">{say('home.notResults')}</p>
    </section>
  )
}
