import { isRouteErrorResponse } from 'react-router'
import { useWords } from '#web/messages/messages-provider.tsx'
import { Notice } from './notice.tsx'
import { PageHead } from './page-head.tsx'
import { SearchBox } from './search-box.tsx'

interface ProblemTextProps {
  title?: string
  message: string
  remedy?: string | null
}

/** What is wrong, what to do next, and a way on. */
export function ProblemText({ title, message, remedy }: ProblemTextProps) {
  const { say } = useWords()
  const heading = title ?? say('problem.title')
  return (
    <>
      <PageHead title={heading} />
      <h1>{heading}</h1>
      <Notice message={message} remedy={remedy ?? null} />
      <SearchBox />
    </>
  )
}

/** A page that cannot be shown. */
export function ProblemPage({ error }: { error: unknown }) {
  const { say } = useWords()
  const problem = readProblem(error)
  return problem ? <ProblemText {...problem} /> : <ProblemText title={say('problem.ours')} message={say('problem.oursText')} />
}

interface Problem {
  message: string
  remedy?: string
}

function readProblem(error: unknown): Problem | undefined {
  if (!isRouteErrorResponse(error) || error.status >= 500) return undefined
  const given: Partial<Problem> = typeof error.data === 'object' && error.data !== null ? error.data : {}
  return { message: given.message ?? error.statusText, ...(given.remedy ? { remedy: given.remedy } : {}) }
}
