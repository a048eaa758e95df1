import { useWords } from '#web/messages/messages-provider.tsx'
import type { Profile } from '#web/profile.server.ts'
import { StyleStrip } from './style-strip.tsx'

type Described = Pick<Profile, 'mostly' | 'style' | 'payments' | 'opioids'>

/** Practice style, payments and prescribing: described, never scored. */
export function ProfileDescribed({ mostly, style, payments, opioids }: Described) {
  const { say } = useWords()
  if (mostly === null && style.length === 0 && payments === null && opioids === null) return null
  return (
    <section aria-labelledby="described">
      <h2 id="described">{say('profile.described')}</h2>
      <ul>
        {mostly ? <li>{mostly}</li> : null}
        {style.map((share) => (
          <Style key={share.style} share={share} />
        ))}
        {payments ? <Payments payments={payments} /> : null}
        {opioids ? <li>{say('profile.opioids', { share: opioids.share, period: opioids.period })}</li> : null}
      </ul>
    </section>
  )
}

function Style({ share }: { share: Profile['style'][number] }) {
  const { say } = useWords()
  const { style, value, low, high, percentile, peers } = share
  const what = say(`style.${style}`)
  const given = { what, value: value ?? 0, low: low ?? 0, high: high ?? 0 }
  const isRate = style === 'operations-per-100-new'
  return (
    <li>
      {isRate ? say('profile.rate', given) : say('profile.share', given)}
      {percentile === null ? null : <span className="quiet"> {say('profile.percentile', { percentile })}</span>}
      {peers === null ? null : (
        <>
          <StyleStrip share={share} peers={peers} />
          <span className="quiet">{say(isRate ? 'profile.halfRate' : 'profile.halfShare', { ...peers })}</span>
        </>
      )}
    </li>
  )
}

function Payments({ payments: { years, total, ownershipValue } }: { payments: NonNullable<Profile['payments']> }) {
  const { say } = useWords()
  return (
    <>
      <li>
        {total === 0
          ? say('profile.noPayments', { years: years.join(', ') })
          : say('profile.payments', { years: years.join(', '), total })}
      </li>
      {ownershipValue > 0 ? <li>{say('profile.ownership', { value: ownershipValue })}</li> : null}
    </>
  )
}
