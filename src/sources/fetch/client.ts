import { setTimeout as wait } from 'node:timers/promises'
import { UserError } from '#domain/errors.ts'
import { isPassing, type Net, type NetAnswer, type NetRequest, openNet } from '#doors/net.ts'
import type { FileHeaders } from './offer.ts'

/** A net that is polite: one request at a time, fewer when the publisher is busy, and errors in words. */
export interface Client {
  /** An answer of success; 429 and 5xx are waited out, any other status is an error. */
  open(url: string, request?: NetRequest): Promise<NetAnswer>
  text(url: string, bytesMax: number): Promise<string>
  /** Read once for all who ask: catalogs serve several sources. */
  catalog(url: string): Promise<unknown>
  json(url: string, bytesMax: number): Promise<unknown>
  headers(url: string): Promise<FileHeaders>
  patience: Patience
  hostsAsked(): string[]
}

export interface Patience {
  answerMs: number
  idleMs: number
  /** First wait after a failure; doubled after each further one. */
  backOffMs: number
}

export const PATIENCE: Patience = { answerMs: 60_000, idleMs: 60_000, backOffMs: 1000 }

export interface ClientOptions {
  hosts: readonly string[]
  contact: string | undefined
  mirror: string | undefined
  patience: Patience
}

/** Attempts without progress before a file is given up. */
export const ATTEMPTS_MAX = 6
// A publisher that wants a longer pause is asked another day.
const RETRY_AFTER_MAX_S = 300
// data.json of data.cms.gov is about 10 MB.
const CATALOG_BYTES_MAX = 200e6

export function openClient({ hosts, contact, mirror, patience }: ClientOptions): Client {
  const userAgent = `Spinewise (public files of back care; contact: ${contact ?? 'not given'})`
  const net = openNet({ hosts, userAgent, ...(mirror === undefined ? {} : { mirror }), ...patience })
  const catalogs = new Map<string, Promise<unknown>>()
  const client: Client = {
    patience,
    hostsAsked: net.hostsAsked,
    open: (url, request = {}) => openPatiently(net, { url, request, patience }),
    text: (url, bytesMax) => withAttempts(patience, async () => readText(await client.open(url), bytesMax)),
    json: async (url, bytesMax) => parseJson(await client.text(url, bytesMax), url),
    catalog: (url) => {
      const known = catalogs.get(url) ?? client.json(url, CATALOG_BYTES_MAX)
      catalogs.set(url, known)
      return known
    },
    headers: (url) => askHeaders(net, { url, patience }),
  }
  return client
}

/** Runs `work` again while its failure may pass, waiting longer each time. */
export async function withAttempts<Result>(patience: Patience, work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isPassing(error) || attempt >= ATTEMPTS_MAX) throw error
      await wait(backOffMs(patience, attempt))
    }
  }
}

/** Milliseconds to wait after the attempt, counted from 1. */
export function backOffMs({ backOffMs: first }: Patience, attempt: number): number {
  return first * 2 ** (attempt - 1)
}

interface Opening {
  url: string
  request: NetRequest
  patience: Patience
}

async function openPatiently(net: Net, { url, request, patience }: Opening): Promise<NetAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await withAttempts(patience, () => net.ask(url, request))
    if (answer.status < 300 || answer.status === 416) return answer
    await answer.discard()
    if (!isBusy(answer.status)) throw refused(answer)
    if (attempt >= ATTEMPTS_MAX) throw busy(answer, 'still')
    await wait(pauseMs(answer, backOffMs(patience, attempt)))
  }
}

function isBusy(status: number): boolean {
  return status === 429 || status >= 500
}

/** Retry-After in seconds or as a date; never less than our own back-off. */
function pauseMs(answer: NetAnswer, leastMs: number): number {
  const stated = answer.header('retry-after')
  if (stated === undefined) return leastMs
  const seconds = /^\d+$/.test(stated) ? Number(stated) : (Date.parse(stated) - Date.now()) / 1000
  if (!Number.isFinite(seconds)) return leastMs
  if (seconds > RETRY_AFTER_MAX_S) throw busy(answer, `for ${Math.ceil(seconds / 60)} minutes`)
  return Math.max(leastMs, seconds * 1000)
}

async function askHeaders(net: Net, { url, patience }: { url: string; patience: Patience }): Promise<FileHeaders> {
  const head = await withAttempts(patience, () => net.ask(url, { method: 'HEAD' }))
  await head.discard()
  if (head.status < 300) return readHeaders(head, head.header('content-length'))
  // Some publishers answer no HEAD; the first byte alone says the same.
  const first = await openPatiently(net, { url, request: { headers: { range: 'bytes=0-0' } }, patience })
  await first.discard()
  const total = first.status === 206 ? first.header('content-range')?.split('/')[1] : first.header('content-length')
  return readHeaders(first, total)
}

function readHeaders(answer: NetAnswer, length: string | undefined): FileHeaders {
  return {
    url: answer.url,
    isRedirected: answer.isRedirected,
    etag: answer.header('etag') ?? null,
    lastModified: answer.header('last-modified') ?? null,
    bytes: length !== undefined && /^\d+$/.test(length) ? Number(length) : null,
    contentType: answer.header('content-type') ?? null,
  }
}

async function readText(answer: NetAnswer, bytesMax: number): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of answer.read(bytesMax)) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

function parseJson(text: string, url: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const what = /^\s*</.test(text) ? 'a web page' : 'no JSON'
    throw new UserError('not-json', `${url} answers with ${what} where its catalog or rows should be`, {
      at: url,
      remedy: 'Open it in a browser: it may ask for a sign-in, or be under repair. Then run the command again.',
      kind: 'system',
      cause: error,
    })
  }
}

function busy({ status, url }: NetAnswer, howLong: string): UserError {
  return new UserError('publisher-busy', `${url} is busy ${howLong} (HTTP ${status})`, {
    at: url,
    remedy: 'Run the command again later: it goes on where it stopped.',
    kind: 'system',
  })
}

const REFUSALS: Record<number, { code: string; what: string; remedy: string }> = {
  404: { code: 'gone', what: 'is not there', remedy: 'Its publisher moved or removed it: look on the publisher’s page.' },
  410: { code: 'gone', what: 'is gone', remedy: 'Its publisher removed it: look on the publisher’s page.' },
  401: { code: 'not-allowed', what: 'asks for a sign-in', remedy: 'Download it by hand and put it into the folder.' },
  403: {
    code: 'not-allowed',
    what: 'is refused to this program',
    remedy: 'Name a contact with --contact, or download it by hand.',
  },
}

function refused({ status, url }: NetAnswer): UserError {
  const { code, what, remedy } = REFUSALS[status] ?? {
    code: 'http-status',
    what: 'answers in a way that is not understood',
    remedy: 'Open it in a browser, and report it if the file is there.',
  }
  return new UserError(code, `${url} ${what} (HTTP ${status})`, { at: url, remedy, kind: 'system' })
}
