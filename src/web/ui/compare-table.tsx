import type { ReactNode } from 'react'
import type { QualityId } from '#domain/quality.ts'
import { useWords } from '#web/messages/messages-provider.tsx'
import type { Compared } from '#web/routes/compare.server.ts'
import styles from './compare-table.module.css'
import { ProfileLink } from './profile-link.tsx'
import { BarWithNumbers } from './quality-bars.tsx'
import { useFigure } from './use-figure.tsx'

interface CompareTableProps {
  compared: Compared[]
  /** The qualities, those that differ first. */
  order: QualityId[]
}

/** One row a thing that a person can use, one column a clinician; on a small screen each cell names its clinician. */
export function CompareTable({ compared, order }: CompareTableProps) {
  const { say } = useWords()
  return (
    <table className={styles.table} aria-label={say('compare.table')}>
      <thead>
        <tr>
          <td />
          {compared.map(({ npi, name }) => (
            <th key={npi} scope="col">
              <ProfileLink npi={npi}>{name}</ProfileLink>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {order.map((quality) => (
          <Row
            key={quality}
            title={say(`quality.${quality}`)}
            compared={compared}
            cell={(one) => <QualityCell one={one} quality={quality} />}
          />
        ))}
        <Row title={say('compare.profession')} compared={compared} cell={({ disciplines }) => disciplines.join(' · ')} />
        <Row title={say('compare.where')} compared={compared} cell={(one) => <Where one={one} />} />
        <Row title={say('compare.experience')} compared={compared} cell={(one) => <Experience one={one} />} />
        <Row title={say('compare.visit')} compared={compared} cell={({ telehealth }) => <YesNo value={telehealth} />} />
        <Row
          title={say('compare.medicare')}
          compared={compared}
          cell={({ acceptsMedicare }) => <YesNo value={acceptsMedicare} />}
        />
        <Row title={say('compare.payments')} compared={compared} cell={(one) => <Payments one={one} />} />
      </tbody>
    </table>
  )
}

interface RowProps {
  title: string
  compared: Compared[]
  cell: (one: Compared) => ReactNode
}

function Row({ title, compared, cell }: RowProps) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {compared.map((one) => (
        <td key={one.npi} data-name={one.name}>
          {cell(one)}
        </td>
      ))}
    </tr>
  )
}

function QualityCell({ one, quality }: { one: Compared; quality: QualityId }) {
  const figure = one.bars.find((bar) => bar.quality === quality)
  return figure ? <BarWithNumbers {...figure} /> : null
}

function Where({ one: { place } }: { one: Compared }) {
  const { say } = useWords()
  if (!place) return say('compare.notKnown')
  return (
    <>
      {place.city}, {place.state} {place.zip}
      {place.phone ? (
        <>
          <br />
          <a href={`tel:${place.phone}`}>{place.phoneText}</a>
        </>
      ) : null}
    </>
  )
}

function Experience({ one: { experience } }: { one: Compared }) {
  const { say } = useWords()
  if (experience.length === 0) return say('compare.notKnown')
  return experience
    .slice(0, 3)
    .map(({ what, patients }) => `${what} (≥ ${patients})`)
    .join('; ')
}

function YesNo({ value }: { value: boolean | null }) {
  const { say } = useWords()
  if (value === null) return say('compare.notKnown')
  return say(value ? 'compare.yes' : 'compare.no')
}

function Payments({ one: { payments } }: { one: Compared }) {
  const { say } = useWords()
  const figure = useFigure()
  if (payments === null) return say('compare.notKnown')
  return payments.total === 0 ? say('compare.none') : `$${figure(Math.round(payments.total))}`
}
