import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishEdition } from '#edition/publish-edition.ts'
import { writeExample } from '#edition/testing/publish-example.ts'
import { NPIS } from '#edition/testing/synthetic-measures.ts'
import { openSite, type Site } from './open-site.ts'

const HOSTILE = `</script><img src=x onerror="document.title='broken'">&quot;'\${7*7}{{7*7}}`

let folder: string
let site: Site
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-hostile-'))
  const written = await writeExample(join(folder, 'hostile.sqlite'), async ({ db }) => {
    await db.run(`UPDATE person SET last_name = '${HOSTILE.replaceAll("'", "''")}'`)
  })
  const path = join(folder, 'edition.sqlite')
  await publishEdition(path, written)
  site = await openSite(path)
})
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

const PAGES = [
  `/clinicians/${NPIS.ann}`,
  `/find?name=ann`,
  `/compare?npi=${NPIS.ann}&npi=${NPIS.liam}`,
  `/find?near=${encodeURIComponent(HOSTILE)}`,
  `/find?q=${encodeURIComponent(HOSTILE)}`,
  `/find?name=${encodeURIComponent(HOSTILE)}&discipline=${encodeURIComponent(HOSTILE)}`,
  `/clinicians/${encodeURIComponent(HOSTILE)}`,
  `/${encodeURIComponent(HOSTILE)}`,
]

describe('a name or a search that is written to break a page', () => {
  test.each(PAGES)('is shown as it is and does nothing: %s', async (path) => {
    const page = await site.context.newPage()
    await page.goto(site.url + path)
    await page.waitForLoadState('networkidle')
    expect(await page.title()).not.toBe('broken')
    expect(await page.locator('img').count()).toBe(0)
    await page.close()
  })

  test('is never met by the browser’s policy, nor by its console', () => {
    expect({ complaints: site.complaints, strangers: site.strangers }).toEqual({ complaints: [], strangers: [] })
  })
})

describe('every page', () => {
  test('allows only its own scripts, by a nonce that is another one each time', async () => {
    const policies = await Promise.all(
      [0, 1].map(async () => (await fetch(site.url)).headers.get('content-security-policy') ?? ''),
    )
    const nonces = policies.map((policy) => /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? '')
    expect(new Set(nonces).size).toBe(2)
    for (const policy of policies) expect(policy).not.toMatch(/unsafe|\*|https?:/)
    const text = await (await fetch(`${site.url}/method`)).text()
    const inline = [...text.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/g)]
    expect(inline.length).toBeGreaterThan(0)
    for (const [tag] of inline) expect(tag).toMatch(/nonce="[^"]+"/)
    expect(text).not.toMatch(/ style="/)
  })

  test('sends the headers that keep it to itself, and is not kept by shared caches', async () => {
    const { headers } = await fetch(`${site.url}/clinicians/${NPIS.ann}`)
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'private, no-cache',
      etag: expect.stringContaining(site.edition.stamp.id),
    })
  })

  test('is asked for again and unchanged while the edition is, without a policy that would not fit the kept page', async () => {
    const address = `${site.url}/clinicians/${NPIS.ann}`
    const etag = (await fetch(address)).headers.get('etag') ?? ''
    const again = await fetch(address, { headers: { 'if-none-match': etag } })
    expect([again.status, again.headers.get('content-security-policy')]).toEqual([304, null])
  })

  test.each([`//example.org`, `/\\example.org`, '/es//example.org', '/find?q=//example.org'])(
    '%s sends nobody to another host',
    async (path) => {
      const response = await fetch(site.url + path, { redirect: 'manual' })
      const to = response.headers.get('location')
      if (to !== null) expect(new URL(to, site.url).origin).toBe(new URL(site.url).origin)
    },
  )

  test('refuses to be written to', async () => {
    const response = await fetch(`${site.url}/find`, { method: 'POST', body: 'near=02903' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

describe('the language at first', () => {
  const ask = async (headers: Record<string, string>, path = '/') =>
    (await fetch(site.url + path, { headers, redirect: 'manual' })).headers.get('location')

  test('is Spanish for a browser that wants it before English, and each answer says on what it depends', async () => {
    expect(await ask({ 'accept-language': 'es-MX,es;q=0.9,en;q=0.5' })).toBe('/es')
    expect(await ask({ 'accept-language': 'en-US,en;q=0.9,es;q=0.8' })).toBe(null)
    expect(await ask({ 'accept-language': 'fr' })).toBe(null)
    expect((await fetch(site.url)).headers.get('vary')).toMatch(/accept-language/i)
  })

  test('is no longer chosen for somebody inside the site, or who chose', async () => {
    expect(await ask({ 'accept-language': 'es', 'sec-fetch-site': 'same-origin' })).toBe(null)
    expect(await ask({ 'accept-language': 'es' }, '/?language=en')).toBe(null)
    expect(await ask({ 'accept-language': 'es' }, '/find')).toBe(null)
  })
})
