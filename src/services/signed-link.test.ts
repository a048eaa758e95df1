import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openLink, signLink } from './signed-link.ts'

const key = 'a key of a test, of more than thirty-two bytes'
const link = { purpose: 'answer-referral', id: 'r1', expires: '2026-02-01T00:00:00Z' }
const asked = { purpose: 'answer-referral', now: '2026-01-31T23:59:59Z' }
const token = signLink(link, key)
const refusal = (code: string) => expect.objectContaining({ name: 'UserError', code })

test('a link opens what it was signed for, until it expires', () => {
  expect(openLink(token, asked, key)).toBe('r1')
  expect(() => openLink(token, { ...asked, now: link.expires }, key)).toThrow(refusal('link-expired'))
  expect(() => openLink(token, { ...asked, now: 'no day' }, key)).toThrow(refusal('link-expired'))
})

test('a link for one thing opens no other, and another key opens nothing', () => {
  expect(() => openLink(token, { ...asked, purpose: 'read-report' }, key)).toThrow(refusal('link-purpose'))
  expect(() => openLink(token, asked, key.toUpperCase())).toThrow(refusal('link-altered'))
  expect(() => openLink(token, asked, 'short')).toThrow(refusal('key-short'))
})

test('a link with any one character changed, or cut short, is refused', () => {
  const change = fc.tuple(fc.nat(token.length - 1), fc.constantFrom('', 'A', 'B', 'z', '.', '_'))
  fc.assert(
    fc.property(change, ([at, letter]) => {
      const altered = token.slice(0, at) + letter + token.slice(at + 1)
      if (altered !== token) expect(() => openLink(altered, asked, key)).toThrow(refusal('link-altered'))
    }),
    { seed: 6, numRuns: 1_000 },
  )
})
