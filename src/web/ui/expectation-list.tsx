import { useWords } from '#web/messages/messages-provider.tsx'
import type { DataHealth } from '#web/routes/data-health.server.ts'
import styles from './expectation-list.module.css'

/** What must hold of the data; what does not stands first and open. */
export function ExpectationList({ expectations }: Pick<DataHealth, 'expectations'>) {
  const { say } = useWords()
  const broken = expectations.filter(({ holds }) => !holds)
  const held = expectations.filter(({ holds }) => holds)
  return (
    <section aria-labelledby="expectations">
      <h2 id="expectations">{say('health.expectations')}</h2>
      {broken.length > 0 ? <Items items={broken} /> : <p>{say('health.allHold', { count: held.length })}</p>}
      <details>
        <summary>
          {say('health.holds')} ({held.length})
        </summary>
        <Items items={held} />
      </details>
    </section>
  )
}

function Items({ items }: { items: DataHealth['expectations'] }) {
  const { say } = useWords()
  return (
    <ul className={styles.items}>
      {items.map(({ title, expected, found, holds }) => (
        <li key={title}>
          <span lang="en">{title}</span> · <strong>{say(holds ? 'health.holds' : 'health.fails')}</strong>{' '}
          <span className="quiet">{say('health.expected', { expected, found })}</span>
        </li>
      ))}
    </ul>
  )
}
