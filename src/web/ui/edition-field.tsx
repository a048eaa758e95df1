import { useRouteLoaderData } from 'react-router'
import type { Site } from '#web/root.server.ts'

/** A search from a page of a named edition stays in that edition. */
export function EditionField() {
  const named = useRouteLoaderData<Site>('root')?.named ?? null
  return named === null ? null : <input type="hidden" name="edition" value={named} />
}
