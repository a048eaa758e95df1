import { useWords } from '#web/messages/messages-provider.tsx'
import type { BarFigure, QualityBarFigures } from '#web/quality-bars.server.ts'
import styles from './quality-bars.module.css'

/** The five qualities: name, level in words, and a bar from 0 to 100 that shows the interval. */
export function QualityBars({ bars }: { bars: QualityBarFigures }) {
  const { say } = useWords()
  return (
    <dl className={styles.bars}>
      {bars.map((figure) => (
        <div key={figure.quality}>
          <dt>{say(`quality.${figure.quality}`)}</dt>
          <dd>
            <BarWithNumbers {...figure} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** One figure: the drawing, its level in words, the numbers. */
export function BarWithNumbers(figure: BarFigure) {
  const { say } = useWords()
  return (
    <>
      <QualityBar {...figure} /> <span>{say(`level.${figure.level}`)}</span> <Numbers {...figure} />
    </>
  )
}

// The words beside it say the same, so a screen reader passes over the drawing.
function QualityBar({ score, low, high }: BarFigure) {
  return (
    <svg className={styles.bar} viewBox="-4 0 108 12" aria-hidden="true" focusable="false">
      <rect className={styles.track} x="0" y="5" width="100" height="2" rx="1" />
      {score === null || low === null || high === null ? null : (
        <>
          <rect className={styles.interval} x={low} y="4" width={Math.max(1, high - low)} height="4" rx="2" />
          <circle className={styles.score} cx={score} cy="6" r="3.5" />
        </>
      )}
    </svg>
  )
}

// A figure without spread is a point, not an interval from itself to itself.
function Numbers({ score, low, high }: BarFigure) {
  const { say } = useWords()
  if (score === null) return null
  const text = low === null || high === null || low === high ? String(score) : say('bars.numbers', { score, low, high })
  return <span className={styles.numbers}>{text}</span>
}
