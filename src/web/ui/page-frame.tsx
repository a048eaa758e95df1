import type { ReactNode } from 'react'
import { Link, useLocation, useMatches } from 'react-router'
import { pathIn } from '#web/language.ts'
import { useWords } from '#web/messages/messages-provider.tsx'
import type { Site } from '#web/root.server.ts'
import styles from './page-frame.module.css'
import { inEdition, useLink } from './use-link.tsx'

interface PageFrameProps {
  site: Site | undefined
  children: ReactNode
}

/** Around every page: what an emergency is, that a fictional edition is one, where one is, and what all of it rests on. */
export function PageFrame({ site, children }: PageFrameProps) {
  const { say } = useWords()
  if (useIsBare())
    return (
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    )
  return (
    <>
      <a className={styles.skip} href="#main">
        {say('frame.skip')}
      </a>
      {site?.edition.fictional === false ? null : (
        <aside className={styles.fictional} aria-label={say('frame.fictionalTitle')}>
          <strong>{say('frame.fictionalTitle')}.</strong> {say('frame.fictional')}
        </aside>
      )}
      <Top />
      <main id="main" tabIndex={-1} className={styles.main}>
        {site?.isEarlier ? <Earlier edition={site.edition} /> : null}
        {children}
      </main>
      <Bottom site={site} />
    </>
  )
}

/** An emergency stands alone: no other way on, and no word of what is fictional beside a number to call. */
function useIsBare(): boolean {
  return useMatches().some(({ loaderData }) => typeof loaderData === 'object' && loaderData !== null && 'isBare' in loaderData)
}

function Earlier({ edition }: Pick<Site, 'edition'>) {
  const { say } = useWords()
  return (
    <p className="notice">
      <strong>{say('frame.earlier')}</strong> {say('frame.earlierText', { title: edition.title, id: edition.id })}{' '}
      <Link to={useAddress()}>{say('frame.seeCurrent')}</Link>
    </p>
  )
}

/** The address of this page without the edition that it may name. */
function useAddress(): string {
  const { pathname, search } = useLocation()
  const parameters = new URLSearchParams(search)
  parameters.delete('edition')
  return parameters.size === 0 ? pathname : `${pathname}?${parameters}`
}

function Top() {
  const { say } = useWords()
  const to = useLink()
  return (
    <header className={styles.top}>
      <div className={styles.bar}>
        <Link className={styles.brand} to={to('/')}>
          Spinewise
        </Link>
        <nav aria-label={say('frame.nav')} className={styles.nav}>
          <a href={to('/check')}>{say('frame.check')}</a>
          <Link to={to('/find')}>{say('frame.find')}</Link>
          <Link to={to('/learn')}>{say('frame.learn')}</Link>
          <Link to={to('/method')}>{say('frame.method')}</Link>
          <LanguageSwitch />
        </nav>
      </div>
      <p className={styles.emergency}>
        <strong>{say('frame.emergency')}</strong> {say('frame.emergencySigns')} <a href="tel:911">{say('frame.call911')}</a>
      </p>
    </header>
  )
}

// A whole new page: the texts of the other language are not with the browser.
function LanguageSwitch() {
  const { language } = useWords()
  const { pathname, search } = useLocation()
  const other = language === 'es' ? 'en' : 'es'
  const path = pathIn(other, pathname)
  const href = path === '/' ? '/?language=en' : path + search
  return (
    <a href={href} hrefLang={other} lang={other}>
      {other === 'es' ? 'Español' : 'English'}
    </a>
  )
}

function Bottom({ site }: Pick<PageFrameProps, 'site'>) {
  const { say } = useWords()
  const address = useAddress()
  const to = useLink()
  return (
    <footer className={styles.bottom}>
      <p>{say('frame.promise')}</p>
      <p>{say('frame.informs')}</p>
      {site ? (
        <p>
          {site.edition.title} · {say('frame.edition')} <code>{site.edition.id}</code> ·{' '}
          <Link to={inEdition(address, site.edition.id)}>{say('frame.permanent')}</Link>
        </p>
      ) : null}
      <ul className={styles.links}>
        <li>
          <Link to={to('/data-health')}>{say('frame.dataHealth')}</Link>
        </li>
        <li>
          <a href="/api/v1/edition">{say('frame.manifest')}</a>
        </li>
        <li>
          <a href="/api/v1/openapi.json">API</a>
        </li>
      </ul>
    </footer>
  )
}
