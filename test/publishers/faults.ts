import type { IncomingMessage, ServerResponse } from 'node:http'

/** One request in the hands of a fault: the bytes that would be sent, and how. */
export interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  body: Buffer
  headers: Record<string, string>
  /** The whole of it, with ranges, as an honest publisher answers. */
  serve: () => void
}

export type Fault = (exchange: Exchange) => void

/** What goes wrong at publishers, by name. */
export const FAULTS = {
  ignoresRanges: ({ response, body, headers }) => {
    response.writeHead(200, { ...headers, 'content-length': String(body.length) }).end(body)
  },
  refusesHead: ({ request, response, serve }) => {
    if (request.method === 'HEAD') response.writeHead(405).end()
    else serve()
  },
  busy429: ({ response }) => {
    response.writeHead(429, { 'retry-after': '0' }).end('slow down')
  },
  closedForAnHour: ({ response }) => {
    response.writeHead(503, { 'retry-after': '3600' }).end()
  },
  busy503: ({ response }) => {
    response.writeHead(503).end()
  },
  gone: ({ response }) => {
    response.writeHead(404).end()
  },
  refuses: ({ response }) => {
    response.writeHead(403).end()
  },
  movedToForeignHost: ({ response }) => {
    response.writeHead(302, { location: 'https://elsewhere.example.org/file.csv' }).end()
  },
  movedWithoutEncryption: ({ request, response }) => {
    const [, host = ''] = (request.url ?? '').split('/')
    response.writeHead(302, { location: `http://${host}/file.csv` }).end()
  },
  movedInALoop: ({ request, response }) => {
    response.writeHead(302, { location: request.url ?? '/' }).end()
  },
  movedWithinTheHost: ({ request, response, serve }) => {
    if (request.url?.includes('moved=1')) serve()
    else response.writeHead(307, { location: `${request.url}${request.url?.includes('?') ? '&' : '?'}moved=1` }).end()
  },
  // The length agrees with what is sent: only the publisher's count of rows, the CRC or a known hash tells.
  truncatedAtALine: ({ response, body, headers }) => {
    const half = body.subarray(0, body.indexOf('\n', Math.floor(body.length / 2)) + 1)
    response.writeHead(200, { ...headers, 'content-length': String(half.length) }).end(half)
  },
  altered: ({ response, body, headers }) => {
    const other = Buffer.from(body)
    const middle = Math.floor(body.length / 2)
    other[middle] = (other[middle] ?? 0) ^ 0x01
    response.writeHead(200, { ...headers, 'content-length': String(other.length) }).end(other)
  },
  endless: ({ response, headers }) => {
    response.writeHead(200, headers)
    const more = Buffer.alloc(64 * 1024, 'x,y\n')
    const send = () => {
      while (!response.destroyed && response.write(more));
      if (!response.destroyed) response.once('drain', send)
    }
    send()
  },
  signInPage: ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!DOCTYPE html><html><title>Sign in</title></html>')
  },
  signInPageSaidToBeCsv: ({ response, headers }) => {
    response.writeHead(200, headers).end('<!DOCTYPE html><html><title>Sign in</title></html>')
  },
  silent: ({ response, headers, body }) => {
    response.writeHead(200, { ...headers, 'content-length': String(body.length) })
    response.write(body.subarray(0, 10))
  },
  stopsHalfWay: ({ request, response, headers, body, serve }) => {
    if (request.method === 'HEAD') return serve()
    response.writeHead(200, { ...headers, 'content-length': String(body.length) })
    response.write(body.subarray(0, Math.floor(body.length / 2)))
  },
  cutPage: ({ response, headers, body }) => {
    const page: unknown = JSON.parse(body.toString())
    response.writeHead(200, headers).end(JSON.stringify(Array.isArray(page) ? page.slice(0, -1) : page))
  },
} satisfies Record<string, Fault>

/** Breaks the connection after so many bytes of the answer, the first times; then serves. */
export function dropsAfter(bytes: number, times: number): Fault {
  let left = times
  return ({ request, response, headers, body, serve }) => {
    if (left <= 0 || request.method === 'HEAD') return serve()
    left -= 1
    const start = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)
    const rest = body.subarray(start)
    const range = start > 0 ? { 'content-range': `bytes ${start}-${body.length - 1}/${body.length}` } : {}
    response.writeHead(start > 0 ? 206 : 200, { ...headers, ...range, 'content-length': String(rest.length) })
    response.write(rest.subarray(0, bytes), () => setTimeout(() => response.destroy(), 20))
  }
}

/** The fault the first times, then the truth. */
export function firstTimes(times: number, fault: Fault): Fault {
  let left = times
  return (exchange) => {
    left -= 1
    if (left >= 0) fault(exchange)
    else exchange.serve()
  }
}
