import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerApi } from './answer-apis.ts'
import type { Fault } from './faults.ts'
import type { Resource, Shelf } from './shelf.ts'

export interface Asked {
  method: string
  /** `/<host>/<path>?<query>`, decoded. */
  path: string
  range: string | undefined
  userAgent: string | undefined
  /** Bytes of the body that went out. */
  sent: number
}

export interface Publisher {
  /** Every publisher behind one address: a mirror whose paths are `/<host>/<path>`. */
  url: string
  asked: Asked[]
  /** Requests whose path holds the text are answered by the fault. */
  fault(pathHolds: string, fault: Fault | undefined): void
  stop(): Promise<void>
}

/** Real HTTP on 127.0.0.1 that speaks as the publishers do: whole files with ranges and validators, catalogs, pages and row APIs. */
export async function startPublisher(shelf: Shelf): Promise<Publisher> {
  const faults = new Map<string, Fault>()
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const { path, query, whole } = readUrl(request)
    const entry: Asked = {
      method: request.method ?? '',
      path: whole,
      range: request.headers.range,
      userAgent: request.headers['user-agent'],
      sent: 0,
    }
    asked.push(entry)
    countSent(response, entry)
    const resource = shelf.files.get(path) ?? asResource(answerApi(shelf, path, query))
    if (resource === undefined) return void response.writeHead(404).end()
    const headers = {
      'content-type': resource.type,
      etag: resource.etag,
      'last-modified': resource.lastModified,
      'accept-ranges': 'bytes',
    }
    const serve = () => serveWhole(request, response, resource)
    const fault = [...faults].find(([text]) => whole.includes(text))?.[1]
    if (fault) fault({ request, response, body: resource.body, headers, serve })
    else serve()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    fault: (text, fault) => void (fault ? faults.set(text, fault) : faults.delete(text)),
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function readUrl(request: IncomingMessage) {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  return {
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    whole: decodeURIComponent(`${url.pathname}${url.search}`),
  }
}

function asResource(answer: { body: Buffer; type: string } | undefined): Resource | undefined {
  // An answer that is made when asked bears no validators.
  return answer && { ...answer, etag: '', lastModified: '' }
}

function serveWhole(request: IncomingMessage, response: ServerResponse, { body, type, etag, lastModified }: Resource): void {
  const headers = { 'content-type': type, ...(etag ? { etag, 'last-modified': lastModified, 'accept-ranges': 'bytes' } : {}) }
  const start = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)
  const condition = request.headers['if-range']
  const isRange = request.headers.range !== undefined && etag !== '' && (condition === undefined || condition === etag)
  if (isRange && start >= body.length) return void response.writeHead(416, { 'content-range': `bytes */${body.length}` }).end()
  const end = request.headers.range === 'bytes=0-0' ? 1 : body.length
  const part = isRange ? body.subarray(start, end) : body
  const range = isRange ? { 'content-range': `bytes ${start}-${end - 1}/${body.length}` } : {}
  response.writeHead(isRange ? 206 : 200, { ...headers, ...range, 'content-length': String(part.length) })
  response.end(request.method === 'HEAD' ? undefined : part)
}

function countSent(response: ServerResponse, entry: Asked): void {
  const count = (chunk: unknown) => {
    if (chunk instanceof Uint8Array || typeof chunk === 'string') entry.sent += Buffer.byteLength(chunk)
  }
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  Object.assign(response, {
    write: (chunk: string | Uint8Array, after?: () => void) => {
      count(chunk)
      return write(chunk, after)
    },
    end: (chunk?: string | Uint8Array) => {
      count(chunk)
      return end(chunk)
    },
  })
}
