import { createHmac, timingSafeEqual } from 'node:crypto'
import { UserError } from '#domain/errors.ts'

interface SignedLink {
  /** What it lets one do, so that a link for one thing opens no other. */
  purpose: string
  id: string
  /** ISO 8601; from this instant on it opens nothing. */
  expires: string
}

const KEY_BYTES_MIN = 32

/** The token of a link, safe in an address: what it is for, and HMAC-SHA-256 over that. */
export function signLink({ purpose, id, expires }: SignedLink, key: string): string {
  const said = Buffer.from(JSON.stringify([purpose, id, expires])).toString('base64url')
  return `${said}.${signatureOf(said, key)}`
}

/** The id that a token was signed for; refuses, as a UserError, one that was altered, is for something else or has expired. */
export function openLink(token: string, { purpose, now }: { purpose: string; now: string }, key: string): string {
  const [said = '', signature = '', ...more] = token.split('.')
  if (more.length > 0 || !isEqual(signature, signatureOf(said, key))) return refuse('link-altered', 'this link is not complete')
  // Signed by us, so it is what signLink wrote.
  const [madeFor, id, expires] = JSON.parse(Buffer.from(said, 'base64url').toString()) as [string, string, string]
  if (madeFor !== purpose) return refuse('link-purpose', 'this link is for something else')
  return Date.parse(now) < Date.parse(expires) ? id : refuse('link-expired', 'this link has expired')
}

function signatureOf(said: string, key: string): string {
  if (Buffer.byteLength(key) < KEY_BYTES_MIN) refuse('key-short', `the key has fewer than ${KEY_BYTES_MIN} bytes`)
  return createHmac('sha256', key).update(said).digest('base64url')
}

// The texts are compared, not the bytes that they decode to: two texts can decode to the same bytes.
function isEqual(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}

function refuse(code: string, message: string): never {
  throw new UserError(code, message, { remedy: 'Ask whoever sent the link for a new one.' })
}
