import type { MiddlewareHandler } from 'hono'
import type { EditionStamp } from '#domain/contract.ts'
import type { Loan, Shelf } from '#edition/reader-contract.ts'

/** What every handler finds in its context: the edition that this request reads, from its beginning to its end. */
export interface Lent {
  Variables: { loan: Loan }
}

// Answers also depend on the program that makes them; it is another one only after a start.
const STARTED = Date.now().toString(36)

/**
 * Lends the edition that `?edition=ID` names, or the current one, to one request. Answers from a named edition never change; the
 * others are asked for again and unchanged while the edition is. Neither is for shared caches: an address holds what a person asked.
 */
export function lendEdition(shelf: Shelf): MiddlewareHandler<Lent> {
  return (context, next) =>
    shelf.lend(context.req.query('edition'), async (loan) => {
      context.set('loan', loan)
      const headers = cacheHeaders(loan)
      if (hasCopy(context.req.header('if-none-match') ?? '', headers.etag)) return context.body(null, 304, headers)
      await next()
      if (context.res.status !== 200 || context.res.headers.has('cache-control')) return undefined
      for (const [name, value] of Object.entries(headers)) context.header(name, value)
      return undefined
    })
}

function cacheHeaders({ edition, isNamed }: Loan) {
  return {
    etag: etagOf(edition.stamp),
    'cache-control': isNamed ? 'private, max-age=31536000, immutable' : 'private, no-cache',
  }
}

function etagOf({ id }: EditionStamp): string {
  return `W/"${id}-${STARTED}"`
}

// Only GET and HEAD send this header; what it lists may be strong or weak (RFC 9110, 13.1.2).
function hasCopy(asked: string, etag: string): boolean {
  return asked.split(',').some((tag) => tag.trim().replace(/^(?!W\/)/, 'W/') === etag)
}
