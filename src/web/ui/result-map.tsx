import type { DrawnMap } from '#web/draw-map.server.ts'
import { useWords } from '#web/messages/messages-provider.tsx'
import styles from './result-map.module.css'

/** The results on county lines; each pin leads to the first result at its place. The list says all of it, too. */
export function ResultMap({ map }: { map: DrawnMap }) {
  const { say } = useWords()
  return (
    <figure className={styles.figure}>
      <svg
        className={map.circle ? styles.round : styles.map}
        viewBox={`0 0 ${map.width} ${map.height}`}
        preserveAspectRatio="xMidYMid slice"
        aria-labelledby="map-title"
      >
        <title id="map-title">{say('map.title')}</title>
        <path className={styles.counties} d={map.counties} />
        {map.circle ? <path className={styles.circle} d={map.circle} /> : null}
        {map.towns.map(({ x, y, name, isLeft }) => (
          <text key={name} className={styles.town} x={x} y={y + 5} textAnchor={isLeft ? 'end' : 'start'}>
            {name}
          </text>
        ))}
        {map.pins.map((pin) => (
          <Pin key={pin.npi} {...pin} />
        ))}
      </svg>
      <figcaption className="quiet">{say('map.caption')}</figcaption>
    </figure>
  )
}

function Pin({ x, y, npi, names, city }: DrawnMap['pins'][number]) {
  const { say } = useWords()
  const [first = ''] = names
  return (
    <a href={`#npi-${npi}`} className={styles.pin} aria-label={say('map.pin', { name: first, count: names.length, city })}>
      <circle className={styles.target} cx={x} cy={y} r="16" />
      <circle className={styles.dot} cx={x} cy={y} r={radiusFor(names.length)} />
      {names.length > 1 ? (
        <text className={styles.count} x={x} y={y + 5} textAnchor="middle">
          {names.length}
        </text>
      ) : null}
    </a>
  )
}

/** Three digits need more room than two. */
function radiusFor(count: number): number {
  if (count === 1) return 8
  return count < 100 ? 12 : 16
}
