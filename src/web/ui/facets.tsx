import { Link } from 'react-router'
import { useWords } from '#web/messages/messages-provider.tsx'
import type { FacetLink } from '#web/search-links.server.ts'
import styles from './facets.module.css'
import { useLink } from './use-link.tsx'

/** Wishes with how many each would leave. Links, so that they work before scripts, and the address holds them. */
export function Facets({ facets }: { facets: FacetLink[] }) {
  const { say } = useWords()
  const professions = facets.filter(({ id }) => id === 'discipline')
  const others = facets.filter(({ id }) => id !== 'discipline')
  return (
    <details className={styles.facets} open={facets.some(({ isChosen }) => isChosen)}>
      <summary>{say('facets.title')}</summary>
      <FacetList title={say('facets.professions')} facets={professions} />
      <FacetList title={say('facets.wishes')} facets={others} />
    </details>
  )
}

function FacetList({ title, facets }: { title: string; facets: FacetLink[] }) {
  return (
    <div>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.list}>
        {facets.map((facet) => (
          <Facet key={facet.to} facet={facet} />
        ))}
      </ul>
    </div>
  )
}

function Facet({ facet: { id, name, count, isChosen, to } }: { facet: FacetLink }) {
  const { say } = useWords()
  const link = useLink()
  const text = name ?? say(`facets.${id === 'discipline' ? 'professions' : id}`)
  return (
    <li>
      <Link to={link(to)} className={styles.facet} data-chosen={isChosen} preventScrollReset>
        {isChosen ? say('facets.remove', { what: text }) : text} <span className={styles.count}>{count}</span>
      </Link>
    </li>
  )
}
