import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { UserError } from '#domain/errors.ts'

interface Serving {
  url: string
  /** Stops taking requests and waits for those under way. */
  stop(): Promise<void>
}

interface ServeOptions {
  host: string
  port: number
  fetch: (request: Request) => Response | Promise<Response>
}

/** Serves until stopped; port 0 takes any free one. */
export async function serve({ host, port, fetch }: ServeOptions): Promise<Serving> {
  const server = createServer(getRequestListener(fetch))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explainListenError(error, host, port)))
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
      }),
  }
}

function explainListenError(error: Error & { code?: string }, host: string, port: number): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: 'is in use',
    EACCES: 'may not be used by this user',
    EADDRNOTAVAIL: 'is not an address of this machine',
  }
  const reason = error.code === undefined ? undefined : reasons[error.code]
  if (reason === undefined) return error
  return new UserError('port', `${host}:${port} ${reason}`, {
    at: 'PORT',
    remedy: 'Set PORT or HOST to another, or stop what is there.',
    kind: 'system',
    cause: error,
  })
}
