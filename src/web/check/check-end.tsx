import { Form } from 'react-router'
import { useWords } from '#web/messages/messages-provider.tsx'
import type { CheckPageData } from '#web/routes/check.server.ts'
import { ProfileLink } from '#web/ui/profile-link.tsx'
import { useDistance } from '#web/ui/use-distance.tsx'
import { BriefSheet } from './brief-sheet.tsx'
import styles from './check-end.module.css'
import { Instruction } from './check-stop.tsx'
import { useNextPage } from './use-next-page.tsx'

type End = CheckPageData & { kind: 'end' }

/** Where the check ends: what to do, who to see first and why, names near by, and the sheet for the visit. */
export function CheckEnd({ page }: { page: End }) {
  const { say } = useWords()
  const { instruction, safetyNet, guide, brief } = page
  const isCalm = instruction.level === 'NONE'
  return (
    <>
      <div className={styles.screen}>
        {isCalm ? <h1>{say('check.end')}</h1> : <Instruction {...instruction} />}
        {isCalm ? <p>{instruction.why}</p> : null}
        {safetyNet ? <p className="notice">{safetyNet}</p> : null}
        {guide.length > 0 ? <Guide guide={guide} /> : null}
        {page.search ? <Search page={page} search={page.search} /> : null}
        <More page={page} />
      </div>
      <BriefSheet brief={brief} />
    </>
  )
}

function Guide({ guide }: Pick<End, 'guide'>) {
  const { say } = useWords()
  return (
    <section aria-labelledby="guide">
      <h2 id="guide">{say('check.guide')}</h2>
      <ul className={styles.guide}>
        {guide.map(({ text, source, place }) => (
          <li key={text} data-place={place}>
            {text} {source ? <span className="quiet">({source})</span> : null}
          </li>
        ))}
      </ul>
      <p className="quiet">{say('check.informs')}</p>
    </section>
  )
}

/** Three names, or the question where; and the search with all that was told. */
function Search({ page, search }: { page: End; search: Record<string, string> }) {
  const { say, to } = useWords()
  const distance = useDistance()
  const { names, near, isPlaceWrong } = page
  const hasPlace = near !== null && !isPlaceWrong
  return (
    <section aria-labelledby="names">
      <h2 id="names">{say('check.names')}</h2>
      {hasPlace && names.length === 0 ? <p>{say('check.nobody')}</p> : null}
      <ol className={styles.names}>
        {names.map(({ npi, name, discipline, distanceKm, city }) => (
          <li key={npi}>
            <ProfileLink npi={npi}>{name}</ProfileLink>
            <br />
            <span className="quiet">
              {discipline} · {distanceKm === null ? '' : `${distance(distanceKm)} · `}
              {city}
            </span>
          </li>
        ))}
      </ol>
      <Form action={to('/find')} method="get" className={styles.search}>
        {Object.entries(search)
          .filter(([field]) => hasPlace || field !== 'near')
          .map(([field, value]) => (
            <input key={field} type="hidden" name={field} value={value} />
          ))}
        {hasPlace ? null : (
          <label>
            {say(isPlaceWrong ? 'check.placeWrong' : 'check.where')}
            <input name="near" autoComplete="postal-code" defaultValue={near ?? ''} required />
          </label>
        )}
        <button type="submit">{say(hasPlace ? 'check.seeAll' : 'check.search')}</button>
      </Form>
      <p className="quiet">{say('check.addressHolds')}</p>
    </section>
  )
}

/** The rest of the check, as far as somebody wants to go. */
function More({ page: { answers, page } }: { page: End }) {
  const { say, to } = useWords()
  return (
    <form action={useNextPage(page)} method="post" className={styles.more}>
      <input type="hidden" name="answers" value={answers} />
      <input type="hidden" name="at" value="" />
      <h2>{say('check.more')}</h2>
      <p>{say('check.moreText')}</p>
      <button type="submit" name="go" value="story">
        {say('check.tellMore')}
      </button>{' '}
      <a href={to('/check')}>{say('check.restart')}</a>
    </form>
  )
}
