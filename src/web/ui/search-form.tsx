import { Form } from 'react-router'
import { useWords } from '#web/messages/messages-provider.tsx'
import type { SearchValues } from '#web/search-values.server.ts'
import { EditionField } from './edition-field.tsx'
import styles from './search-form.module.css'
import { useDistance } from './use-distance.tsx'

interface SearchFormProps {
  values: SearchValues
  conditions: { id: string; name: string }[]
}

const RADII_KM = [10, 25, 40, 80, 160]
const DEFAULT_WITHIN_KM = '40'
// A week within each stage of the guidelines.
const WEEKS = ['3', '8', '26'] as const

/** The whole need as fields; everything stands in the address, so that a link shows the same page. */
export function SearchForm({ values, conditions }: SearchFormProps) {
  const { say, to } = useWords()
  return (
    <Form action={to('/find')} method="get" className={styles.form}>
      <div>
        <label htmlFor="near">{say('form.near')}</label>
        <p id="near-hint" className={styles.hint}>
          {say('form.nearHint')}
        </p>
        <input id="near" name="near" autoComplete="postal-code" aria-describedby="near-hint" defaultValue={values.near} />
      </div>
      <div>
        <label htmlFor="condition">{say('form.condition')}</label>
        <select id="condition" name="condition" defaultValue={values.condition ?? 'not-sure'}>
          <option value="not-sure">{say('form.notSure')}</option>
          {conditions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <WeeksField value={values.weeks} />
      <WithinField value={values.within} />
      <div>
        <label htmlFor="name">{say('form.name')}</label>
        <input id="name" name="name" defaultValue={values.name} maxLength={100} />
      </div>
      <KeptFields values={values} />
      <EditionField />
      <button type="submit">{say('form.submit')}</button>
    </Form>
  )
}

// What the form has no field for and the search must not lose: professions, wishes, weights.
const SHOWN = ['near', 'condition', 'weeks', 'within', 'name', 'page', 'q', 'edition']

function KeptFields({ values }: Pick<SearchFormProps, 'values'>) {
  return Object.entries(values)
    .filter(([field]) => !SHOWN.includes(field))
    .map(([field, value]) => <input key={field} type="hidden" name={field} value={value} />)
}

function WeeksField({ value }: { value: string | undefined }) {
  const { say } = useWords()
  const isOther = value !== undefined && !WEEKS.some((weeks) => weeks === value)
  return (
    <div>
      <label htmlFor="weeks">{say('form.weeks')}</label>
      <select id="weeks" name="weeks" defaultValue={value ?? ''}>
        <option value="">{say('form.weeksNotSaid')}</option>
        {isOther ? <option value={value}>{say('form.weeksOther', { weeks: value })}</option> : null}
        {WEEKS.map((weeks) => (
          <option key={weeks} value={weeks}>
            {say(`form.weeks.${weeks}`)}
          </option>
        ))}
      </select>
    </div>
  )
}

function WithinField({ value = DEFAULT_WITHIN_KM }: { value: string | undefined }) {
  const { say } = useWords()
  const distance = useDistance()
  const isOther = !RADII_KM.some((km) => String(km) === value)
  return (
    <div>
      <label htmlFor="within">{say('form.within')}</label>
      <select id="within" name="within" defaultValue={value}>
        {isOther ? <option value={value}>{value} km</option> : null}
        {RADII_KM.map((km) => (
          <option key={km} value={km}>
            {distance(km)}
          </option>
        ))}
      </select>
    </div>
  )
}
