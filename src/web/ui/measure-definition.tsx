import { useWords } from '#web/messages/messages-provider.tsx'
import type { MethodPageData } from '#web/routes/method.server.ts'
import styles from './measure-definition.module.css'

type Measure = MethodPageData['qualities'][number]['measures'][number]

/** One measure as its file defines it. */
export function MeasureDefinition({ measure }: { measure: Measure }) {
  const { say } = useWords()
  const { id, title, whyItMatters, numerator, denominator, evidence, limits, weight, version, dateReviewed, nextReview } = measure
  return (
    <details className={styles.measure} id={id}>
      <summary>{title}</summary>
      <p className="quiet">
        <code>{id}</code> · {say('method.weight', { weight, version })}
      </p>
      <dl lang="en">
        <dt>{say('method.definition')}</dt>
        <dd>
          {numerator}
          {denominator ? ` / ${denominator}` : ''}
        </dd>
        <dt>{say('method.evidence')}</dt>
        <dd>
          {whyItMatters} {evidence}
        </dd>
        <dt>{say('method.limits')}</dt>
        <dd>{limits}</dd>
        <dt>{say('method.reviewed')}</dt>
        <dd>
          {dateReviewed} · {say('method.next')} {nextReview}
        </dd>
      </dl>
    </details>
  )
}
