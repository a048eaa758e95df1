import type { ReactNode } from 'react'
import { useWords } from '#web/messages/messages-provider.tsx'
import type { ProfileEvidence } from '#web/profile.server.ts'
import type { BarFigure } from '#web/quality-bars.server.ts'
import type { ClinicianPageData } from '#web/routes/clinician.server.ts'
import { PeersChart } from './peers-chart.tsx'
import styles from './profile-qualities.module.css'
import { QualityBars } from './quality-bars.tsx'
import { useFigure } from './use-figure.tsx'

type ProfileQualitiesProps = Pick<ClinicianPageData, 'bars' | 'evidence' | 'peers' | 'disciplines'>

/** The five qualities, each opening to its indicators, and these to their rows, file and formula. */
export function ProfileQualities({ bars, evidence, peers, disciplines }: ProfileQualitiesProps) {
  const { say } = useWords()
  return (
    <section aria-labelledby="qualities">
      <h2 id="qualities">{say('profile.qualities')}</h2>
      <p className="quiet">{say('profile.scale')}</p>
      <QualityBars bars={bars} />
      {bars.map((figure) => (
        <Quality key={figure.quality} figure={figure} rows={evidence[figure.quality]}>
          <Among figure={figure} discipline={disciplines[0] ?? ''} />
          {peers ? <PeersChart steps={peers[figure.quality]} score={figure.score} /> : null}
        </Quality>
      ))}
    </section>
  )
}

interface QualityProps {
  figure: BarFigure
  rows: ProfileEvidence[]
  children: ReactNode
}

function Quality({ figure: { quality: id }, rows, children }: QualityProps) {
  const { say } = useWords()
  return (
    <details className={styles.quality}>
      <summary>{say('profile.restsOn', { quality: say(`quality.${id}`) })}</summary>
      <p className="quiet">{say(`qualityAsks.${id}`)}</p>
      {children}
      <dl className={styles.indicators}>
        {rows.map((row) => (
          <Indicator key={row.indicator} row={row} />
        ))}
      </dl>
    </details>
  )
}

function Among({ figure: { percentile }, discipline }: { figure: BarFigure; discipline: string }) {
  const { say } = useWords()
  return percentile === null ? null : <p>{say('profile.peers', { discipline, percent: percentile })}</p>
}

function Indicator({ row }: { row: ProfileEvidence }) {
  const { say } = useWords()
  const figure = useFigure()
  if (!row.known) {
    return (
      <div>
        <dt>{row.title}</dt>
        <dd className="quiet">{row.applies ? say('profile.notKnown', { why: row.why ?? '' }) : row.why}</dd>
      </div>
    )
  }
  return (
    <div>
      <dt>{row.title}</dt>
      <dd>
        <span className={styles.value}>
          {figure(row.value)} {row.unit}
        </span>
        <DrawnToPeers row={row} />
        {row.remark ? <span className="quiet">{row.remark}</span> : null}
        <Source row={row} />
      </dd>
    </div>
  )
}

function DrawnToPeers({ row: { isValueScale, posterior, low, high } }: { row: ProfileEvidence }) {
  const { say } = useWords()
  const figure = useFigure()
  if (!isValueScale || posterior === null || low === null || high === null || low === high) return null
  return <span>{say('profile.drawn', { mean: figure(posterior), low: figure(low), high: figure(high) })}</span>
}

function Source({ row: { source, release, rows, formulaVersion } }: { row: ProfileEvidence }) {
  const { say } = useWords()
  return (
    <span className={styles.source}>
      {source} {release}
      {rows ? ` · ${say('profile.rows', { file: rows.file, key: rows.rowKey, first: rows.first, last: rows.last })}` : ''} ·{' '}
      {say('profile.formula', { version: formulaVersion })}
    </span>
  )
}
