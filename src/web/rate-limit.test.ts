import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { limitRate } from './rate-limit.server.ts'

function openApp(options: { requestsMax: number; addressesMax?: number }) {
  const clock = { now: 0 }
  const app = new Hono()
    .use(
      limitRate({
        ...options,
        windowMs: 60_000,
        now: () => clock.now,
        addressOf: (context) => context.req.header('from') ?? null,
      }),
    )
    .get('/', (context) => context.text('ok'))
  const ask = async (from?: string) => (await app.request('/', from ? { headers: { from } } : {})).status
  return { clock, app, ask }
}

test('an address that asks too often is refused until its window ends, and told when; others are not', async () => {
  const { clock, app, ask } = openApp({ requestsMax: 2 })
  expect([await ask('a'), await ask('a'), await ask('a'), await ask('b')]).toEqual([200, 200, 429, 200])
  clock.now = 45_000
  const refused = await app.request('/', { headers: { from: 'a' } })
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '15'])
  clock.now = 60_000
  expect(await ask('a')).toBe(200)
})

test('more addresses than are remembered share one allowance', async () => {
  const { ask } = openApp({ requestsMax: 2, addressesMax: 1 })
  expect([await ask('a'), await ask('b'), await ask('c'), await ask('d'), await ask('a')]).toEqual([200, 200, 200, 429, 200])
})

test('the machine itself is not limited', async () => {
  const { ask } = openApp({ requestsMax: 1 })
  expect([await ask(), await ask(), await ask()]).toEqual([200, 200, 200])
})
