import type { ZodError } from 'zod'
import { UserError } from '#domain/errors.ts'

/** A publisher answers in another shape than its documentation says. */
export function notUnderstood(url: string, { issues }: ZodError): UserError {
  const [first] = issues
  const place = first ? ` (${first.path.join('.') || 'the whole'}: ${first.message})` : ''
  return new UserError('not-understood', `${url} answers in a shape that is not known${place}`, {
    at: url,
    remedy: 'Report it: the publisher has changed its catalog. Files downloaded by hand are read as before.',
    kind: 'system',
  })
}
