import { useWords } from '#web/messages/messages-provider.tsx'
import type { Profile, ProfilePlace } from '#web/profile.server.ts'
import styles from './profile-places.module.css'

/** Where somebody works, how to reach them, and how fresh that is. */
export function ProfilePlaces({ places, groups, hospitals }: Pick<Profile, 'places' | 'groups' | 'hospitals'>) {
  const { say } = useWords()
  return (
    <section aria-labelledby="where">
      <h2 id="where">{say('profile.where')}</h2>
      {places.length === 0 ? <p>{say('profile.noPlace')}</p> : null}
      <ul className={styles.places}>
        {places.map((place) => (
          <Place key={`${place.line1} ${place.line2} ${place.zip}`} place={place} />
        ))}
      </ul>
      {groups.length > 0 ? <p>{say('profile.groups', { names: groups.join('; '), count: groups.length })}</p> : null}
      {hospitals.length > 0 ? <p>{say('profile.hospitals', { names: hospitals.join('; '), count: hospitals.length })}</p> : null}
    </section>
  )
}

function Place({ place }: { place: ProfilePlace }) {
  const { say } = useWords()
  const { line1, line2, city, state, zip, phone, phoneText, stale, source, statedOn } = place
  return (
    <li>
      <address>
        {[line1, line2].filter(Boolean).join(', ')}
        {line1 ? <br /> : null}
        {city}, {state} {zip}
      </address>
      {phone ? (
        <a className={styles.phone} href={`tel:${phone}`}>
          {phoneText}
        </a>
      ) : null}
      <p className="quiet">
        {stale ? say('profile.stale', { why: stale }) : say('profile.confirmed')}{' '}
        {say('profile.statedBy', { source, date: statedOn })}
      </p>
    </li>
  )
}
