import { useEffect, useState } from 'react'
import { DEFAULT_WEIGHTS } from '#domain/need.ts'
import type { QualityId } from '#domain/quality.ts'
import { useWords } from '#web/messages/messages-provider.tsx'
import styles from './weight-field.module.css'

const WEIGHT_MAX = 10
// Long enough for the next step of a slider to come before the results do.
const PAUSE_MS = 350

interface WeightFieldProps {
  id: QualityId
  value: string | undefined
  /** After the last of several quick changes. */
  onChosen: () => void
}

/** How much a quality counts, as a number; scripts lay a slider beside it. */
export function WeightField({ id, value, onChosen }: WeightFieldProps) {
  const { say } = useWords()
  const given = value ?? String(DEFAULT_WEIGHTS[id])
  const [weight, setWeight] = useState(given)
  const hasScripts = useHasScripts()
  // The address decides, also after going back.
  useEffect(() => setWeight(given), [given])
  useEffect(() => {
    if (weight === given || weight === '') return
    const timer = setTimeout(onChosen, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [weight, given, onChosen])
  const limits = { min: 0, max: WEIGHT_MAX, step: 1, value: weight }
  return (
    <div className={styles.field}>
      <label htmlFor={`w-${id}`}>{say(`quality.${id}`)}</label>
      <div className={styles.row}>
        {hasScripts ? (
          <input
            type="range"
            aria-label={say(`quality.${id}`)}
            {...limits}
            onChange={(event) => setWeight(event.currentTarget.value)}
          />
        ) : null}
        <input
          id={`w-${id}`}
          name={`w-${id}`}
          type="number"
          inputMode="numeric"
          {...limits}
          onChange={(event) => setWeight(event.currentTarget.value)}
        />
      </div>
    </div>
  )
}

function useHasScripts(): boolean {
  const [hasScripts, setHasScripts] = useState(false)
  useEffect(() => setHasScripts(true), [])
  return hasScripts
}
