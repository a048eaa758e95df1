import { use } from 'react'
import { useWords } from '#web/messages/messages-provider.tsx'
import { Nonce } from '#web/nonce.tsx'
import styles from './brief-sheet.module.css'
import type { BriefView } from './view-end.server.ts'

// The page is not taken over by scripts; this one opens what only a script can.
const PRINT = `const button = document.getElementById('print'); button.hidden = false; button.onclick = () => print()`

/** One sheet for the visit. Printed, it stands alone. */
export function BriefSheet({ brief: { title, madeOn, sections, footer } }: { brief: BriefView }) {
  const { say } = useWords()
  return (
    <section aria-labelledby="brief" className={styles.sheet}>
      <h2 id="brief">{title}</h2>
      <p className="quiet">{madeOn}</p>
      {sections.map((section) => (
        <div key={section.id} className={styles.section}>
          <h3>{section.title}</h3>
          <ul>
            {section.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      <p className="quiet">{footer}</p>
      <div className={styles.tools}>
        <button type="button" id="print" hidden>
          {say('check.print')}
        </button>
        <script nonce={use(Nonce)}>{PRINT}</script>
        <p className="quiet">{say('check.printHint')}</p>
      </div>
    </section>
  )
}
