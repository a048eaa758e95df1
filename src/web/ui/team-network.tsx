import { useWords } from '#web/messages/messages-provider.tsx'
import type { TeamRoleView } from '#web/team-picture.server.ts'
import { roleKey } from './role-key.tsx'
import styles from './team-network.module.css'

/** The team drawn around the clinician: a whole line where a role is within reach, a broken one where it is not. */
export function TeamNetwork({ team }: { team: TeamRoleView[] }) {
  const { say } = useWords()
  return (
    <svg className={styles.network} viewBox="0 0 640 400" aria-labelledby="network-title">
      <title id="network-title">{say('profile.network')}</title>
      {team.map(({ role, covered, x, y, dots }) => (
        <g key={role}>
          <line className={covered ? styles.covered : styles.missing} x1="320" y1="200" x2={x} y2={y} />
          {dots.map((dot) => (
            <circle key={`${dot.x} ${dot.y}`} className={dot.isTied ? styles.tied : styles.near} cx={dot.x} cy={dot.y} r="5" />
          ))}
          <circle className={covered ? styles.role : styles.roleMissing} cx={x} cy={y} r="12" />
          <text className={styles.name} x={x} y={y > 200 ? y + 60 : y - 48} textAnchor="middle">
            {say(roleKey(role))}
          </text>
        </g>
      ))}
      <circle className={styles.self} cx="320" cy="200" r="16" />
    </svg>
  )
}
