import { statSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import type { MiddlewareHandler } from 'hono'
import type { Lent } from '#api/lend-edition.ts'

/** Where an edition can be had whole, so that whoever wants to compute a page again needs nothing of this server's. */
export const EDITION_ADDRESS = '/edition.sqlite'

/** The file of the edition that was lent, under its id, in parts where they are asked for. */
export const serveEdition: MiddlewareHandler<Lent> = (context, next) => {
  const { path, stamp } = context.var.loan.edition
  const onFound = () => {
    context.header('content-type', 'application/vnd.sqlite3')
    context.header('content-disposition', `attachment; filename="${stamp.id}.sqlite"`)
    context.header('accept-ranges', 'bytes')
  }
  return serveStatic({ path, onFound })(context, next)
}

export function addressOf(editionId: string): string {
  return `${EDITION_ADDRESS}?edition=${editionId}`
}

/** Rounded up: nobody on a small plan begins a large download unawares. */
export function megabytesOf(path: string): number {
  return Math.ceil(statSync(path).size / 1e6)
}
