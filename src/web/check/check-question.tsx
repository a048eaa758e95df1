import { type ReactNode, useId } from 'react'
import { useWords } from '#web/messages/messages-provider.tsx'
import { BodyChart } from './body-chart.tsx'
import styles from './check-question.module.css'
import type { QuestionView } from './view-step.server.ts'

interface Asked {
  question: QuestionView
}

/** Draws each kind of question in one way, with native fields alone. */
export function CheckQuestion({ question }: Asked) {
  const Field = FIELDS[question.kind]
  return <Field question={question} />
}

const FIELDS: Record<QuestionView['kind'], (asked: Asked) => ReactNode> = {
  sign: Sign,
  'yes-no': YesNo,
  one: OneOf,
  many: ManyOf,
  chart: Chart,
  number: NumberField,
  text: TextField,
  mood: Mood,
  weights: WeightFields,
}

/** A question with several fields. */
function Group({ question, children, isWide }: Asked & { children: ReactNode; isWide?: true }) {
  const { say } = useWords()
  const { ask, help, isOptional, isMissing, isWrong } = question
  const id = useId()
  return (
    <fieldset
      className={isWide ? styles.wide : styles.group}
      data-open={isMissing || isWrong}
      aria-describedby={help ? id : undefined}
    >
      <legend>
        {ask} {isOptional ? <span className={styles.optional}>{say('check.optional')}</span> : null}
      </legend>
      {help ? (
        <p id={id} className={styles.help}>
          {help}
        </p>
      ) : null}
      {isMissing ? <p className={styles.mistake}>{say('check.missing')}</p> : null}
      {isWrong ? <p className={styles.mistake}>{say('check.wrong')}</p> : null}
      {children}
    </fieldset>
  )
}

interface ChoiceProps {
  type: 'radio' | 'checkbox'
  name: string
  value: string
  isGiven: boolean
  children: ReactNode
}

function Choice({ type, name, value, isGiven, children }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <input type={type} name={name} value={value} defaultChecked={isGiven} />
      <span>{children}</span>
    </label>
  )
}

function Sign({ question }: Asked) {
  const { say } = useWords()
  const { id, given } = question
  return (
    <Group question={question}>
      <div className={styles.row}>
        {(['yes', 'no', 'unsure'] as const).map((answer) => (
          <Choice key={answer} type="radio" name={`sign-${id}`} value={answer} isGiven={given.includes(answer)}>
            {say(`check.${answer}`)}
          </Choice>
        ))}
      </div>
    </Group>
  )
}

function YesNo({ question }: Asked) {
  const { say } = useWords()
  return (
    <Group question={question}>
      <div className={styles.row}>
        {(['yes', 'no'] as const).map((answer) => (
          <Choice key={answer} type="radio" name={question.id} value={answer} isGiven={question.given.includes(answer)}>
            {say(`check.${answer}`)}
          </Choice>
        ))}
      </div>
    </Group>
  )
}

// More than this are quicker chosen from a menu.
const RADIOS_MAX = 7

function OneOf({ question }: Asked) {
  const { say } = useWords()
  const { id, ask, options, given, isOptional } = question
  if (options.length <= RADIOS_MAX) return <Choices question={question} type="radio" />
  return (
    <Group question={question}>
      <select name={id} defaultValue={given[0] ?? ''} aria-label={ask} required={!isOptional}>
        <option value="">{say('check.choose')}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </Group>
  )
}

function ManyOf({ question }: Asked) {
  return <Choices question={question} type="checkbox" />
}

function Choices({ question, type }: Asked & Pick<ChoiceProps, 'type'>) {
  const { id, options, given } = question
  return (
    <Group question={question}>
      {options.map((option) => (
        <Choice key={option.id} type={type} name={id} value={option.id} isGiven={given.includes(option.id)}>
          {option.label}
        </Choice>
      ))}
    </Group>
  )
}

function Chart({ question }: Asked) {
  return (
    <Group question={question} isWide>
      <BodyChart name={question.id} regions={question.regions} given={question.given} />
    </Group>
  )
}

function NumberField({ question }: Asked) {
  const { id, ask, min, max, given } = question
  return (
    <Group question={question}>
      <input
        className={styles.number}
        name={id}
        inputMode="decimal"
        aria-label={ask}
        defaultValue={given[0]}
        maxLength={8}
        autoComplete="off"
        placeholder={`${min}–${max}`}
      />
    </Group>
  )
}

function TextField({ question }: Asked) {
  const { id, ask, lengthMax, given } = question
  const isShort = id === 'near' || id === 'language'
  return (
    <Group question={question}>
      {isShort ? (
        <input
          name={id}
          aria-label={ask}
          defaultValue={given[0]}
          maxLength={100}
          autoComplete={id === 'near' ? 'postal-code' : 'off'}
        />
      ) : (
        <textarea name={id} aria-label={ask} defaultValue={given[0]} rows={3} maxLength={lengthMax ?? undefined} />
      )}
    </Group>
  )
}

/** The PHQ-4 as published: four statements, each with how often. */
function Mood({ question }: Asked) {
  const { id, items, options, given } = question
  return (
    <Group question={question}>
      {items.map((item, place) => (
        <fieldset key={item} className={styles.item}>
          <legend>{item}</legend>
          <div className={styles.row}>
            {options.map((option) => (
              <Choice key={option.id} type="radio" name={`${id}-${place}`} value={option.id} isGiven={given[place] === option.id}>
                {option.label}
              </Choice>
            ))}
          </div>
        </fieldset>
      ))}
    </Group>
  )
}

function WeightFields({ question }: Asked) {
  const { say } = useWords()
  return (
    <Group question={question}>
      {question.weights.map(({ id, value }) => (
        <label key={id} className={styles.weight}>
          <span>{say(`quality.${id}`)}</span>
          <input type="number" name={`w-${id}`} min="0" max="10" step="1" inputMode="numeric" defaultValue={value} />
        </label>
      ))}
    </Group>
  )
}
