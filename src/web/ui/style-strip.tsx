import type { Profile } from '#web/profile.server.ts'
import styles from './style-strip.module.css'

type StyleShare = Profile['style'][number]

interface StyleStripProps {
  share: StyleShare
  peers: NonNullable<StyleShare['peers']>
}

const WIDTH = 200

/**
 * Where the profession stands in one kind of care: 80 of 100 within the thin band, half within the thick one, the middle one as a tick;
 * this clinician as a dot. The words beside it say the same, so a screen reader passes over the drawing.
 */
export function StyleStrip({ share: { style, value }, peers }: StyleStripProps) {
  const most = style === 'operations-per-100-new' ? Math.max(value ?? 0, peers.p90, 1) : 1
  const at = (figure: number) => (figure / most) * WIDTH
  return (
    <svg className={styles.strip} viewBox={`-8 0 ${WIDTH + 16} 20`} aria-hidden="true" focusable="false">
      <line className={styles.track} x1="0" y1="10" x2={WIDTH} y2="10" />
      <rect className={styles.most} x={at(peers.p10)} y="7.5" width={at(peers.p90 - peers.p10)} height="5" rx="2.5" />
      <rect className={styles.half} x={at(peers.p25)} y="4" width={at(peers.p75 - peers.p25)} height="12" rx="2" />
      <line className={styles.middle} x1={at(peers.p50)} y1="2" x2={at(peers.p50)} y2="18" />
      <circle className={styles.own} cx={at(value ?? 0)} cy="10" r="5" />
    </svg>
  )
}
