import { UserError } from '#domain/errors.ts'

export interface NetOptions {
  /** Publishers' hosts that may be asked; any other is refused, also as the target of a redirect. */
  hosts: readonly string[]
  userAgent: string
  /** Takes every address through a mirror, whose paths are `/<host>/<path>`; then no other host is contacted. */
  mirror?: string
  /** Milliseconds until an answer begins, and between two pieces of it. */
  answerMs: number
  idleMs: number
}

export interface NetRequest {
  method?: 'GET' | 'HEAD'
  headers?: Record<string, string>
}

export interface NetAnswer {
  status: number
  /** The publisher's address that answered, after redirects. */
  url: string
  isRedirected: boolean
  header(name: string): string | undefined
  /** The bytes as they come; at more than `bytesMax` it stops with an error. Reading slowly slows the sender. */
  read(bytesMax: number): AsyncGenerator<Uint8Array>
  /** Ends the exchange without reading the rest. */
  discard(): Promise<void>
}

export interface Net {
  ask(url: string, request?: NetRequest): Promise<NetAnswer>
  /** Hosts to which a connection was asked for, in order of the first time. */
  hostsAsked(): string[]
}

const REDIRECTS_MAX = 5
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]

/** The one way out: HTTP and HTTPS to the hosts named and to no other. */
export function openNet(options: NetOptions): Net {
  const asked = new Set<string>()
  return {
    ask: (url, request = {}) => ask(url, { request, options, asked }),
    hostsAsked: () => [...asked],
  }
}

/** Errors after which the same request may succeed: nobody answered, or the connection broke. */
export function isPassing(error: unknown): boolean {
  return error instanceof UserError && ['net-unreachable', 'net-slow', 'net-broken'].includes(error.code)
}

interface Asking {
  request: NetRequest
  options: NetOptions
  asked: Set<string>
}

async function ask(first: string, asking: Asking): Promise<NetAnswer> {
  let url = first
  for (let hops = 0; hops <= REDIRECTS_MAX; hops += 1) {
    const exchange = await open(url, asking)
    const { response } = exchange
    const location = REDIRECTS.includes(response.status) ? response.headers.get('location') : null
    if (location === null) return describe(exchange, url, hops > 0)
    await discard(exchange)
    url = resolveRedirect(url, location, asking.options)
  }
  throw new UserError('redirect-loop', `${first} sends on more than ${REDIRECTS_MAX} times`, {
    at: first,
    remedy: 'Open the address in a browser: its publisher may have moved the file.',
    kind: 'system',
  })
}

interface Exchange {
  response: Response
  abort: AbortController
  idleMs: number
}

async function open(url: string, { request, options, asked }: Asking): Promise<Exchange> {
  const { host } = parse(url)
  if (!options.hosts.includes(host)) throw notAllowed(url, host)
  const address = options.mirror === undefined ? url : throughMirror(url, options.mirror)
  asked.add(new URL(address).host)
  const abort = new AbortController()
  const tooLate = setTimeout(() => abort.abort(slow(url, options.answerMs)), options.answerMs)
  try {
    const response = await fetch(address, {
      method: request.method ?? 'GET',
      // Bytes as published: a length, a range and a hash are all of these.
      headers: { 'accept-encoding': 'identity', 'user-agent': options.userAgent, ...request.headers },
      redirect: 'manual',
      signal: abort.signal,
    })
    return { response, abort, idleMs: options.idleMs }
  } catch (error) {
    throw explain(error, url, 'net-unreachable', 'does not answer')
  } finally {
    clearTimeout(tooLate)
  }
}

function describe(exchange: Exchange, url: string, isRedirected: boolean): NetAnswer {
  const { response } = exchange
  return {
    status: response.status,
    url,
    isRedirected,
    header: (name) => response.headers.get(name) ?? undefined,
    read: (bytesMax) => readBody(exchange, url, bytesMax),
    discard: () => discard(exchange),
  }
}

async function* readBody({ response, abort, idleMs }: Exchange, url: string, bytesMax: number): AsyncGenerator<Uint8Array> {
  if (response.body === null) return
  let bytes = 0
  let tooLate = setTimeout(() => abort.abort(slow(url, idleMs)), idleMs)
  try {
    for await (const piece of response.body) {
      clearTimeout(tooLate)
      bytes += piece.length
      if (bytes > bytesMax) throw tooLarge(url, bytesMax)
      yield piece
      tooLate = setTimeout(() => abort.abort(slow(url, idleMs)), idleMs)
    }
  } catch (error) {
    throw explain(error, url, 'net-broken', 'broke off')
  } finally {
    clearTimeout(tooLate)
    abort.abort()
  }
}

async function discard({ response, abort }: Exchange): Promise<void> {
  // Also closes the connection of an answer that would never end.
  await response.body?.cancel().catch(() => undefined)
  abort.abort()
}

/** Where a redirect leads, as a publisher's address: a mirror may answer with its own. */
function resolveRedirect(from: string, location: string, { mirror }: NetOptions): string {
  const base = mirror === undefined ? from : throughMirror(from, mirror)
  if (!URL.canParse(location, base)) throw badAddress(location, from)
  const target = new URL(location, base).href
  const publishers =
    mirror === undefined || !target.startsWith(`${mirror}/`) ? target : `https://${target.slice(mirror.length + 1)}`
  if (from.startsWith('https:') && publishers.startsWith('http:')) throw notEncrypted(from, publishers)
  return publishers
}

function notEncrypted(from: string, to: string): UserError {
  return new UserError('redirect-insecure', `${from} sends on to ${to}, which is not encrypted`, {
    at: from,
    remedy: 'Nothing was sent there: anybody on the way could change the file. Report it to the publisher.',
    kind: 'system',
  })
}

function throughMirror(url: string, mirror: string): string {
  const { host, pathname, search } = new URL(url)
  return `${mirror}/${host}${pathname}${search}`
}

function parse(url: string): URL {
  if (URL.canParse(url) && /^https?:/.test(url)) return new URL(url)
  throw badAddress(url, url)
}

function badAddress(address: string, at: string): UserError {
  const message = `${JSON.stringify(address)} is not an address that can be asked`
  return new UserError('bad-address', message, { at, remedy: 'Report it: the publisher answers in a new way.', kind: 'system' })
}

function notAllowed(url: string, host: string): UserError {
  return new UserError('host-not-allowed', `${url} is on ${host}, which is not a host of the sources asked for`, {
    at: url,
    remedy: 'Nothing was sent there. Open the publisher’s page in a browser; if the file moved, report it.',
    kind: 'system',
  })
}

function tooLarge(url: string, bytesMax: number): UserError {
  return new UserError('too-large', `${url} sends more than ${bytesMax.toLocaleString('en-US')} bytes, the limit of its source`, {
    at: url,
    remedy: 'Look at the address in a browser: it is not the file it was, or the limit must be raised.',
    kind: 'system',
  })
}

function slow(url: string, ms: number): UserError {
  return new UserError('net-slow', `${url} sent nothing for ${ms / 1000} s`, {
    at: url,
    remedy: 'Run the command again later: it goes on where it stopped.',
    kind: 'system',
  })
}

function explain(error: unknown, url: string, code: string, what: string): unknown {
  if (error instanceof UserError || !(error instanceof Error)) return error
  const { cause } = error
  if (cause instanceof UserError) return cause
  const reason = cause instanceof Error && cause.message ? cause.message : error.message
  return new UserError(code, `${url} ${what}: ${reason}`, {
    at: url,
    remedy: 'Check the network and run the command again: it goes on where it stopped.',
    kind: 'system',
    cause: error,
  })
}
