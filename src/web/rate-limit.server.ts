import type { Context, MiddlewareHandler } from 'hono'

export interface RateLimitOptions {
  /** Requests that one address may make in a window. */
  requestsMax?: number
  windowMs?: number
  /** Addresses remembered in a window; all others share one allowance. */
  addressesMax?: number
  now?: () => number
  addressOf?: (context: Context) => string | null
}

// A person reading fast, with all scripts and styles of each page, asks for about 60 in a minute.
const REQUESTS_MAX = 600
const WINDOW_MS = 60_000
const ADDRESSES_MAX = 10_000

/** Refuses an address that asks too often. What it remembers is bounded, forgotten after each window, and written nowhere. */
export function limitRate(options: RateLimitOptions = {}): MiddlewareHandler {
  const { requestsMax = REQUESTS_MAX, windowMs = WINDOW_MS, addressesMax = ADDRESSES_MAX } = options
  const { now = Date.now, addressOf = readAddress } = options
  const counts = new Map<string, number>()
  let windowEnds = 0
  return async function refuseTooMany(context, next) {
    const address = addressOf(context)
    if (address === null) return next()
    if (now() >= windowEnds) {
      counts.clear()
      windowEnds = now() + windowMs
    }
    const key = counts.has(address) || counts.size < addressesMax ? address : OTHERS
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (count <= requestsMax) return next()
    const seconds = Math.max(1, Math.ceil((windowEnds - now()) / 1000))
    return context.text(`Too many requests. Try again in ${seconds} seconds.`, 429, { 'retry-after': String(seconds) })
  }
}

const OTHERS = 'others'
const LOOPBACK = /^(::1|(::ffff:)?127\.)/

/** Whoever asks. From this machine itself it is a proxy, which says whom it asks for, or the operator, who is not limited. */
function readAddress({ env, req }: Context): string | null {
  const address: unknown = env?.incoming?.socket?.remoteAddress
  if (typeof address !== 'string') return null
  if (!LOOPBACK.test(address)) return address
  return req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || null
}
