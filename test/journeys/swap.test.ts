import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve } from '#cli/serve.ts'
import { createApp } from '#cli/start.ts'
import { keepEdition } from '#edition/kept-editions.ts'
import { publishEdition } from '#edition/publish-edition.ts'
import { openShelf } from '#edition/shelf.ts'
import { writeExample } from '#edition/testing/publish-example.ts'
import { NPIS } from '#edition/testing/synthetic-measures.ts'
import type { WrittenEdition } from '#edition/write-edition.ts'

// Each edition names two clinicians by its title, so that an answer from two editions shows itself.
const TITLES = ['Alpha', 'Beta', 'Gamma']
const SWAPS = 20
// A machine that is busy opens an edition late; that is no fault.
const PATIENCE = { interval: 10, timeout: 30_000 }

let folder: string
let path: string
let editions: WrittenEdition[]
let shelf: Awaited<ReturnType<typeof openShelf>>
let serving: Awaited<ReturnType<typeof serve>>
const notes: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-swap-'))
  path = join(folder, 'edition.sqlite')
  editions = []
  for (const title of TITLES) {
    const change = `UPDATE person SET last_name = '${title}' WHERE npi IN (${NPIS.ann}, ${NPIS.liam})`
    editions.push(
      await writeExample(join(folder, `${title}.sqlite`), async ({ db, manifest }) => {
        manifest.title = title
        await db.run(change)
      }),
    )
  }
  await put(0)
  shelf = await openShelf(path, { everyMs: 20, onNote: (text) => notes.push(text) })
  serving = await serve({
    host: '127.0.0.1',
    port: 0,
    fetch: (await createApp(shelf, { publicUrl: 'https://backs.example.org' })).fetch,
  })
})
afterAll(async () => {
  await serving.stop()
  shelf.close()
  rmSync(folder, { recursive: true, force: true })
})

async function put(which: number): Promise<void> {
  if (which > 0) await keepEdition(path)
  const { buildingPath, sha256 } = editions[which % editions.length]!
  const aside = join(folder, 'aside')
  copyFileSync(buildingPath, aside)
  await publishEdition(path, { buildingPath: aside, sha256 })
}

// With its hash: one that is put there slowly is served without it for a moment.
function stampOf(which: number) {
  return { title: TITLES[which % TITLES.length], sha256: editions[which % editions.length]!.sha256 }
}

const ask = (address: string, headers: Record<string, string> = {}) => fetch(serving.url + address, { headers })

/** The titles that an answer speaks of: one, unless two editions were mixed. */
async function titlesOf(address: string): Promise<string[]> {
  const response = await ask(address)
  const text = await response.text()
  expect(response.status, `${address}: ${text.slice(0, 200)}`).toBe(200)
  return TITLES.filter((title) => text.includes(title))
}

test(`while the edition is swapped ${SWAPS} times no request fails and none mixes two editions`, async () => {
  let isSwapping = true
  const seen = new Set<string>()
  let answers = 0
  async function keepAsking(address: string): Promise<void> {
    while (isSwapping) {
      const titles = await titlesOf(address)
      expect(titles, address).toHaveLength(1)
      seen.add(titles[0]!)
      answers += 1
    }
  }
  const readers = [
    `/api/v1/compare?npi=${NPIS.ann}&npi=${NPIS.liam}`,
    `/clinicians/${NPIS.ann}`,
    '/find?name=ann',
    `/api/v1/clinicians/${NPIS.liam}`,
  ].map(keepAsking)
  try {
    for (let swap = 1; swap <= SWAPS; swap += 1) {
      await put(swap)
      await expect.poll(() => shelf.current, PATIENCE).toMatchObject(stampOf(swap))
    }
  } finally {
    isSwapping = false
    await Promise.all(readers)
  }
  expect([...seen].toSorted()).toEqual(TITLES)
  expect(answers).toBeGreaterThan(SWAPS)
  expect(notes).toHaveLength(SWAPS)
})

test('a link that names an edition goes on showing the page as it was, and leads to the current one', async () => {
  const before = shelf.current
  const page = await (await ask(`/clinicians/${NPIS.ann}`)).text()
  expect(page).toContain(`href="/clinicians/${NPIS.ann}?edition=${before.id}"`)
  await put(SWAPS + 1)
  await expect.poll(() => shelf.current, PATIENCE).toMatchObject(stampOf(SWAPS + 1))
  const old = await (await ask(`/clinicians/${NPIS.ann}?edition=${before.id}`)).text()
  expect(old).toContain(`Ann ${before.title}`)
  expect(old).toMatch(/An earlier edition\..*See the current edition/s)
  expect(old).toMatch(new RegExp(`<a href="/clinicians/${NPIS.ann}"[^>]*>See the current edition</a>`))
  const found = await (await ask(`/find?name=ann&edition=${before.id}`)).text()
  expect(found).toContain(`/clinicians/${NPIS.ann}?edition=${before.id}"`)
  const answer = await (await ask(`/api/v1/clinicians/${NPIS.ann}?edition=${before.id}`)).json()
  expect(answer).toMatchObject({ edition: before, name: `Ann ${before.title}` })
  const changes = await (await ask(`/api/v1/clinicians/${NPIS.ann}/changes?from=${before.id}`)).json()
  expect(changes).toMatchObject({
    from: before,
    to: shelf.current,
    changes: [{ text: `Name: Ann ${before.title} → Ann ${shelf.current.title}` }],
  })
})

test('an edition that is not kept is said so with the remedy, on a page and in JSON', async () => {
  const page = await ask(`/clinicians/${NPIS.ann}?edition=000000000000`)
  const text = await page.text()
  expect(page.status).toBe(404)
  expect(text).toMatch(/Edition &quot;000000000000&quot; is not kept here.*current one/s)
  const answer = await ask(`/api/v1/find?name=ann&edition=000000000000`)
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({ error: { code: 'edition-not-kept', at: 'edition' } })
})

test('an answer of the current edition is asked for again and unchanged while the edition is; one of a named edition never', async () => {
  const address = `/api/v1/clinicians/${NPIS.ann}`
  const first = await ask(address)
  const etag = first.headers.get('etag') ?? ''
  expect([etag, first.headers.get('cache-control')]).toEqual([expect.stringContaining(shelf.current.id), 'private, no-cache'])
  expect((await ask(address, { 'if-none-match': etag })).status).toBe(304)
  const named = await ask(`${address}?edition=${shelf.current.id}`)
  expect(named.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
  const mistake = await ask('/api/v1/clinicians/123')
  expect([mistake.headers.get('etag'), mistake.headers.get('cache-control')]).toEqual([null, null])
  await put(SWAPS + 2)
  await expect.poll(() => shelf.current.title, PATIENCE).toBe(TITLES[(SWAPS + 2) % TITLES.length])
  expect((await ask(address, { 'if-none-match': etag })).status).toBe(200)
})
