import type { EditionStamp } from '#domain/contract.ts'

// What a page that is not found or a mistake of ours is kept for: nothing.
const NOT_KEPT = 'no-store'

/**
 * Headers of every page. A page carries the nonce of its response, so only the reader's own browser keeps it (lend-edition says for how
 * long); a 304 carries no policy, because the page that the browser kept goes with the one it came with.
 */
export function sendSafely({ headers, status }: Response, { fictional }: Pick<EditionStamp, 'fictional'>): void {
  if (status === 304) return
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'same-origin')
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('cross-origin-resource-policy', 'same-origin')
  headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
  headers.append('vary', 'accept-language, sec-fetch-site')
  if (fictional) headers.set('x-robots-tag', 'noindex')
  if (!headers.has('cache-control')) headers.set('cache-control', NOT_KEPT)
}
