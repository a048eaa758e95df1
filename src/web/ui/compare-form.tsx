import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { useWords } from '#web/messages/messages-provider.tsx'
import styles from './compare-form.module.css'
import { EditionField } from './edition-field.tsx'

/** Around results: those that are ticked can be compared. */
export function CompareForm({ children }: { children: ReactNode }) {
  const { say, to } = useWords()
  return (
    <Form action={to('/compare')} method="get">
      <EditionField />
      {children}
      <p className={styles.bar}>
        <button type="submit">{say('compare.submit')}</button>
      </p>
    </Form>
  )
}

export function CompareBox({ npi, name }: { npi: string; name: string }) {
  const { say } = useWords()
  return (
    <label className={styles.box}>
      <input type="checkbox" name="npi" value={npi} />
      <span>
        {say('compare.choose')} <span className={styles.name}>{name}</span>
      </span>
    </label>
  )
}
