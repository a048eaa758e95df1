import { useWords } from '#web/messages/messages-provider.tsx'
import type { ResultCard } from '#web/results.server.ts'
import { CompareBox } from './compare-form.tsx'
import { ProfileLink } from './profile-link.tsx'
import { QualityBars } from './quality-bars.tsx'
import styles from './result-item.module.css'
import { useDistance } from './use-distance.tsx'

/** One result in at most seven facts. */
export function ResultItem({ card }: { card: ResultCard }) {
  return (
    <li className={styles.card} id={`npi-${card.npi}`}>
      <h3>
        <ProfileLink npi={card.npi}>{card.name}</ProfileLink>
      </h3>
      <Where card={card} />
      <QualityBars bars={card.bars} />
      <Reasons card={card} />
      <HowSure card={card} />
      <CompareBox npi={card.npi} name={card.name} />
    </li>
  )
}

function Where({ card }: { card: ResultCard }) {
  const distance = useDistance()
  const place = `${card.city}, ${card.state} ${card.zip}`
  return (
    <p className={styles.where}>
      {card.disciplines.join(' · ')} · {card.distanceKm === null ? place : `${distance(card.distanceKm)} · ${place}`}
    </p>
  )
}

function Reasons({ card: { reasonFor, reasonAgainst, unknown } }: { card: ResultCard }) {
  const { say } = useWords()
  return (
    <ul className={styles.reasons}>
      {reasonFor ? <Reason sign="+" text={reasonFor} /> : null}
      {reasonAgainst ? <Reason sign="−" text={reasonAgainst} /> : null}
      {unknown[0] ? <Reason sign="?" text={say('find.unknown', { what: unknown[0], more: unknown.length - 1 })} /> : null}
    </ul>
  )
}

function Reason({ sign, text }: { sign: string; text: string }) {
  return (
    <li>
      <span className={styles.sign} aria-hidden="true">
        {sign}
      </span>
      {text}
    </li>
  )
}

function HowSure({ card: { robustness, counterfactual, ties } }: { card: ResultCard }) {
  const { say } = useWords()
  if (robustness === null) return null
  return (
    <details className={styles.sure}>
      <summary>{say('find.howSure')}</summary>
      <p>{say('find.robustness', { percent: robustness })}</p>
      {ties > 0 ? <p>{say('find.ties', { count: ties })}</p> : null}
      {counterfactual ? <p>{counterfactual}</p> : null}
    </details>
  )
}
