import { useRef } from 'react'
import { Form, useSubmit } from 'react-router'
import { QUALITY_IDS } from '#domain/quality.ts'
import { useWords } from '#web/messages/messages-provider.tsx'
import type { SearchValues } from '#web/search-values.server.ts'
import { EditionField } from './edition-field.tsx'
import { WeightField } from './weight-field.tsx'
import styles from './weights-panel.module.css'

/** What matters most: five weights that order the results again, with scripts as they are moved, without by the button. */
export function WeightsPanel({ values }: { values: SearchValues }) {
  const { say, to } = useWords()
  const submit = useSubmit()
  const form = useRef<HTMLFormElement>(null)
  const others = Object.entries(values).filter(([field]) => !field.startsWith('w-') && !['page', 'q', 'edition'].includes(field))
  const orderAgain = () => void submit(form.current, { replace: true, preventScrollReset: true })
  return (
    <details className={styles.panel}>
      <summary>{say('form.weights')}</summary>
      <Form ref={form} action={to('/find')} method="get" preventScrollReset>
        <p className={styles.hint}>{say('form.weightsHint')}</p>
        {others.map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <EditionField />
        <div className={styles.grid}>
          {QUALITY_IDS.map((id) => (
            <WeightField key={id} id={id} value={values[`w-${id}`]} onChosen={orderAgain} />
          ))}
        </div>
        <button type="submit">{say('form.orderAgain')}</button>
      </Form>
    </details>
  )
}
