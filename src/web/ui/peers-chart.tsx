import { useWords } from '#web/messages/messages-provider.tsx'
import styles from './peers-chart.module.css'

interface PeersChartProps {
  /** How many peers stand in each step of 5. */
  steps: number[]
  score: number | null
}

const HEIGHT = 40

/** Where others of the profession stand, with this clinician marked. */
export function PeersChart({ steps, score }: PeersChartProps) {
  const { say } = useWords()
  const most = Math.max(1, ...steps)
  const width = 100 / steps.length
  if (steps.every((count) => count === 0)) return null
  return (
    <svg className={styles.chart} viewBox={`-2 -4 104 ${HEIGHT + 6}`} role="img" aria-label={say('profile.peersChart')}>
      {steps.map((count, place) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place, and places never move.
          key={place}
          className={styles.step}
          x={place * width + 0.4}
          y={HEIGHT - (HEIGHT * count) / most}
          width={width - 0.8}
          height={(HEIGHT * count) / most}
        />
      ))}
      <line className={styles.axis} x1="0" y1={HEIGHT} x2="100" y2={HEIGHT} />
      {score === null ? null : <line className={styles.own} x1={score} y1="-4" x2={score} y2={HEIGHT} />}
    </svg>
  )
}
