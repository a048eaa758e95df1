import { Link } from 'react-router'
import { useWords } from '#web/messages/messages-provider.tsx'
import type { UnderstoodWords } from '#web/routes/find.server.ts'
import { useLink } from './use-link.tsx'

/** What was understood of the one box, and the other ways to read it. */
export function Understood({ parts, alternatives }: UnderstoodWords) {
  const { say } = useWords()
  const to = useLink()
  return (
    <p>
      {parts.length === 0
        ? say('understood.nothing')
        : say('understood.as', { parts: parts.map(({ kind, text }) => say(`understood.${kind}`, { text })).join('; ') })}{' '}
      {alternatives.map(({ kind, text }) => (
        <Link key={kind} to={to(`/find?${new URLSearchParams({ [kind === 'place' ? 'near' : 'name']: text })}`)}>
          {say(`understood.instead.${kind}`, { text })}
        </Link>
      ))}
    </p>
  )
}
