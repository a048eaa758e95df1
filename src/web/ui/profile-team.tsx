import { useWords } from '#web/messages/messages-provider.tsx'
import type { TeamMember, TeamRoleView } from '#web/team-picture.server.ts'
import { ProfileLink } from './profile-link.tsx'
import styles from './profile-team.module.css'
import { roleKey } from './role-key.tsx'
import { TeamNetwork } from './team-network.tsx'
import { useDistance } from './use-distance.tsx'

/** Who else is around, by role, with what ties them; as a list, and drawn. */
export function ProfileTeam({ team }: { team: TeamRoleView[] }) {
  const { say } = useWords()
  return (
    <section aria-labelledby="team">
      <h2 id="team">{say('profile.team')}</h2>
      <p>{say('profile.teamLead')}</p>
      <TeamNetwork team={team} />
      <ul className={styles.roles}>
        {team.map((role) => (
          <Role key={role.role} {...role} />
        ))}
      </ul>
    </section>
  )
}

function Role({ role, covered, members, more }: TeamRoleView) {
  const { say } = useWords()
  return (
    <li>
      <details>
        <summary>
          {say(roleKey(role))} <span className="quiet">{say(covered ? 'profile.teamCovered' : 'profile.teamMissing')}</span>
        </summary>
        <ul>
          {members.map((member) => (
            <Member key={member.npi} member={member} />
          ))}
        </ul>
        {more > 0 ? <p className="quiet">{say('profile.more', { count: more })}</p> : null}
      </details>
    </li>
  )
}

function Member({ member: { npi, name, discipline, via, distanceKm } }: { member: TeamMember }) {
  const { say } = useWords()
  const distance = useDistance()
  const ties = via.length === 0 ? say('tie.none') : via.map((tie) => say(`tie.${tie}`)).join(', ')
  return (
    <li className={styles.member}>
      <ProfileLink npi={npi}>{name}</ProfileLink> · {discipline}{' '}
      <span className="quiet">
        {ties}
        {distanceKm === null ? '' : ` · ${distance(distanceKm)}`}
      </span>
    </li>
  )
}
