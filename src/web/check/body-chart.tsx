import { useId } from 'react'
import { useWords } from '#web/messages/messages-provider.tsx'
import styles from './body-chart.module.css'
import type { RegionView } from './view-step.server.ts'

interface BodyChartProps {
  name: string
  regions: RegionView[]
  given: string[]
}

/**
 * A body from behind and from the front. Each part is a native checkbox laid out where it is, so that finger, mouse and keyboard
 * reach the very same fields, and one more box shows them as a plain list; no script is needed for any of it.
 */
export function BodyChart({ name, regions, given }: BodyChartProps) {
  const { say } = useWords()
  const toggle = useId()
  return (
    <div className={styles.chart}>
      <input type="checkbox" className={styles.toggle} id={toggle} />
      <label className={styles.switch} htmlFor={toggle}>
        {say('check.asList')}
      </label>
      <div className={styles.bodies}>
        {(['back', 'front'] as const).map((view) => (
          <fieldset key={view} className={styles.body}>
            <legend>{say(`check.view.${view}`)}</legend>
            <div className={styles.figure} data-view={view}>
              <span className={styles.head} aria-hidden="true" />
              {regions
                .filter((region) => region.view === view)
                .map((region) => (
                  <Part key={region.id} region={region} name={name} isGiven={given.includes(region.id)} />
                ))}
            </div>
          </fieldset>
        ))}
      </div>
    </div>
  )
}

function Part({ region, name, isGiven }: { region: RegionView; name: string; isGiven: boolean }) {
  const { id, side, partId, part, label } = region
  return (
    <label className={styles.part} data-part={partId} data-side={side ?? 'middle'}>
      <input type="checkbox" name={name} value={id} defaultChecked={isGiven} aria-label={label} />
      <span className={styles.name} aria-hidden="true">
        <span className={styles.short}>{part}</span>
        <span className={styles.long}>{label}</span>
      </span>
    </label>
  )
}
