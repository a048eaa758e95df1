import { resolve } from 'node:path'
import { UserError } from '#domain/errors.ts'

/** Everything that the environment decides, resolved once; nothing below asks the environment again. */
export interface Config {
  host: string
  port: number
  /** Folder of editions, raw files and the demo. */
  dataFolder: string
  publicUrl: string
  /** Named to the publishers of public files, so that they can write to the operator. */
  contact: string | undefined
}

/** The only reader of the environment. Errors name the variable. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const host = environment.HOST || '127.0.0.1'
  const port = readPort(environment.PORT)
  return {
    host,
    port,
    dataFolder: resolve(environment.SPINEWISE_DATA || './data'),
    publicUrl: readUrl('PUBLIC_URL', environment.PUBLIC_URL) ?? `http://${host}:${port}`,
    contact: environment.SPINEWISE_CONTACT || undefined,
  }
}

/** NO_COLOR (no-color.org) or a terminal that cannot paint. */
export function isColourRefused(environment: Record<string, string | undefined>): boolean {
  return Boolean(environment.NO_COLOR) || environment.TERM === 'dumb'
}

function readPort(text: string | undefined): number {
  if (!text) return 4000
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new UserError('config', `PORT is ${JSON.stringify(text)}, which is not a port`, {
    at: 'PORT',
    remedy: 'Set PORT to a whole number from 0 to 65535, or leave it out for 4000.',
    kind: 'usage',
  })
}

function readUrl(name: string, text: string | undefined): string | undefined {
  if (!text) return undefined
  if (URL.canParse(text) && /^https?:/.test(text)) return text.replace(/\/+$/, '')
  throw new UserError('config', `${name} is ${JSON.stringify(text)}, which is not an address`, {
    at: name,
    remedy: `Set ${name} to an address such as https://backs.example.org.`,
    kind: 'usage',
  })
}
