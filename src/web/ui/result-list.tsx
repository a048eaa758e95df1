import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useWords } from '#web/messages/messages-provider.tsx'
import type { ResultGroup, Results } from '#web/results.server.ts'
import type { SearchValues } from '#web/search-values.server.ts'
import { CompareForm } from './compare-form.tsx'
import { Facets } from './facets.tsx'
import { ProfileLink } from './profile-link.tsx'
import { ResultItem } from './result-item.tsx'
import styles from './result-list.module.css'
import { ResultMap } from './result-map.tsx'
import { useDistance } from './use-distance.tsx'
import { useLink } from './use-link.tsx'
import { WeightsPanel } from './weights-panel.tsx'

interface ResultListProps {
  results: Results
  values: SearchValues
  form: ReactNode
}

/** Who was found, in the order of the guidelines, on a map and as a list, and what was searched for. */
export function ResultList({ results, values, form }: ResultListProps) {
  const { say } = useWords()
  return (
    <>
      <Searched {...results} />
      <div className={styles.tools}>
        <details open={results.total === 0}>
          <summary>{say('find.change')}</summary>
          {form}
        </details>
        <WeightsPanel values={values} />
        <Facets facets={results.facets} />
      </div>
      {results.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {results.total === 0 ? <NobodyFound {...results} /> : null}
      {results.map ? <ResultMap map={results.map} /> : null}
      {results.total > 0 ? <Sorting {...results} /> : null}
      <CompareForm>
        {results.groups.map((group) => (
          <Group key={group.discipline} group={group} />
        ))}
      </CompareForm>
      {results.paging ? <Paging {...results.paging} /> : null}
      <NotFirst items={results.notFirst} />
      <Recompute {...results} />
    </>
  )
}

function Sorting({ sort, sortLink }: Results) {
  const { say } = useWords()
  const link = useLink()
  return (
    <p className={styles.sorting}>
      {say(`find.sorted.${sort}`)}{' '}
      <Link to={link(sortLink)} preventScrollReset>
        {say(sort === 'fit' ? 'find.sort.distance' : 'find.sort.fit')}
      </Link>
    </p>
  )
}

function Paging({ page, pages, previous, next }: NonNullable<Results['paging']>) {
  const { say } = useWords()
  const link = useLink()
  return (
    <nav className={styles.paging} aria-label={say('find.paging')}>
      {previous ? <Link to={link(previous)}>{say('find.previous')}</Link> : null}
      <span>{say('find.page', { page, pages })}</span>
      {next ? <Link to={link(next)}>{say('find.next')}</Link> : null}
    </nav>
  )
}

function Recompute({ editionId, recompute }: Results) {
  const { say } = useWords()
  const { file, megabytes, command, json } = recompute
  return (
    <section aria-labelledby="recompute">
      <h2 id="recompute">{say('find.recompute')}</h2>
      <p>{say('find.recomputeText')}</p>
      <p>
        <a href={file} download>
          {say('find.recomputeFile', { id: editionId, megabytes })}
        </a>
      </p>
      <pre className={styles.command}>
        <code>{command}</code>
      </pre>
      <p>
        <a href={json}>{say('find.recomputeJson')}</a>
      </p>
    </section>
  )
}

function Searched({ place, name, withinKm, condition }: Results) {
  const { say } = useWords()
  const distance = useDistance()
  return (
    <p className="lead">
      {condition ? `${say('find.for', { condition })} ` : ''}
      {name ? `${say('find.named', { name })} ` : ''}
      {place ? say('find.within', { distance: distance(withinKm), place: place.label }) : say('find.anywhere')}
    </p>
  )
}

function NobodyFound({ withinKm, place }: Results) {
  const { say } = useWords()
  const distance = useDistance()
  return (
    <div className="notice">
      <p>{place ? say('find.nobodyWithin', { distance: distance(withinKm) }) : say('find.nobody')}</p>
      <p>{say('find.tryInstead')}</p>
    </div>
  )
}

function Group({ group }: { group: ResultGroup }) {
  const { say } = useWords()
  const link = useLink()
  return (
    <section className={styles.group} aria-labelledby={`group-${group.discipline}`}>
      <h2 id={`group-${group.discipline}`}>
        <span className={styles.place} data-place={group.place}>
          {say(`find.place.${group.place}`)}
        </span>{' '}
        {group.name} <span className="quiet">{say('find.here', { count: group.total })}</span>
      </h2>
      {group.why ? <p>{group.why}</p> : null}
      <ol className={styles.results}>
        {group.results.map((card) => (
          <ResultItem key={card.npi} card={card} />
        ))}
      </ol>
      <Unranked cards={group.unranked} />
      {group.all ? (
        <p>
          <Link to={link(group.all)}>{say('find.all', { count: group.total, what: group.name })}</Link>
        </p>
      ) : null}
    </section>
  )
}

function Unranked({ cards }: { cards: ResultGroup['unranked'] }) {
  const { say } = useWords()
  const distance = useDistance()
  if (cards.length === 0) return null
  return (
    <>
      <h3>{say('find.unranked')}</h3>
      <ul className={styles.unranked}>
        {cards.map(({ npi, name, distanceKm, city, state }) => (
          <li key={npi}>
            <ProfileLink npi={npi}>{name}</ProfileLink>{' '}
            <span className="quiet">
              {distanceKm === null ? '' : `${distance(distanceKm)} · `}
              {city}, {state}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function NotFirst({ items }: { items: Results['notFirst'] }) {
  const { say } = useWords()
  if (items.length === 0) return null
  return (
    <section aria-labelledby="not-first">
      <h2 id="not-first">{say('find.notFirst')}</h2>
      <ul>
        {items.map(({ why, source }) => (
          <li key={why}>
            {why} <span className="quiet">({source})</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
