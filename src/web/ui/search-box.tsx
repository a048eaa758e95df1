import { Form } from 'react-router'
import { useWords } from '#web/messages/messages-provider.tsx'
import { EditionField } from './edition-field.tsx'
import styles from './search-box.module.css'

/** One box for a need, a place, a name or a practice; the server knows which. What was said goes along to the check, too. */
export function SearchBox({ value }: { value?: string }) {
  const { say, to } = useWords()
  return (
    <Form action={to('/find')} method="get" reloadDocument className={styles.form} role="search">
      <label htmlFor="q" className={styles.label}>
        {say('box.label')}
      </label>
      <p id="q-hint" className={styles.hint}>
        {say('box.hint')}
      </p>
      <EditionField />
      <div className={styles.row}>
        <input
          id="q"
          name="q"
          defaultValue={value}
          aria-describedby="q-hint"
          maxLength={100}
          autoComplete="off"
          className={styles.input}
        />
        <button type="submit">{say('box.submit')}</button>
        <button type="submit" formAction={to('/check')} className={styles.first}>
          {say('frame.check')}
        </button>
      </div>
    </Form>
  )
}
