import { useRouteLoaderData } from 'react-router'
import { useWords } from '#web/messages/messages-provider.tsx'
import type { Site } from '#web/root.server.ts'

/** Addresses of this site in the page's language, and in the edition that the page's address names. */
export function useLink(): (path: string) => string {
  const { to } = useWords()
  const named = useRouteLoaderData<Site>('root')?.named ?? null
  return (path) => to(named === null ? path : inEdition(path, named))
}

export function inEdition(path: string, id: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}edition=${id}`
}
