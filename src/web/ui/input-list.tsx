import { useWords } from '#web/messages/messages-provider.tsx'
import type { DataHealth } from '#web/routes/data-health.server.ts'
import styles from './input-list.module.css'
import { useFigure } from './use-figure.tsx'

/** Every file of an edition: whose it is, which release, its bytes, and how many of its rows were used. */
export function InputList({ inputs }: Pick<DataHealth, 'inputs'>) {
  const { say } = useWords()
  return (
    <section aria-labelledby="inputs">
      <h2 id="inputs">{say('health.inputs')}</h2>
      <ul className={styles.inputs}>
        {inputs.map((input) => (
          <Input key={input.id} input={input} />
        ))}
      </ul>
    </section>
  )
}

function Input({ input }: { input: DataHealth['inputs'][number] }) {
  const { say } = useWords()
  const figure = useFigure()
  const { title, publisher, licence, release, file, sha256, accepted, refused } = input
  return (
    <li>
      <strong lang="en">{title}</strong> <span className="quiet">{release}</span>
      <br />
      {say('health.rows')}: {figure(accepted)} · {say('health.refused')}: {figure(refused)}
      <br />
      <span className="quiet" lang="en">
        {publisher} · {licence}
      </span>
      <br />
      <code>{file}</code> <code>{sha256}</code>
    </li>
  )
}
