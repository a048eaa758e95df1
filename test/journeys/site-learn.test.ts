import { readFileSync } from 'node:fs'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openSharedSqlite } from '#doors/sqlite.ts'
import { openSite, type Site } from './open-site.ts'

let site: Site
let plain: Site
beforeAll(async () => {
  site = await openSite(inject('demo').editionPath)
  plain = await openSite(inject('demo').editionPath, { javaScriptEnabled: false })
})
afterAll(async () => {
  await site.close()
  await plain.close()
})

describe('articles', () => {
  test('are searched, read to the source of a claim, and followed to the next, without scripts', async () => {
    const page = await plain.context.newPage()
    await page.goto(`${plain.url}/learn`)
    await page.getByLabel('Search the articles').fill('scan')
    await page.getByRole('button', { name: 'Search' }).click()
    await page
      .getByRole('region', { name: /articles on “scan”/ })
      .getByRole('link')
      .first()
      .click()
    const note = page.locator('article sup a').first()
    const target = (await note.getAttribute('href')) ?? ''
    await note.click()
    expect(new URL(page.url()).hash).toBe(target)
    expect(await page.locator(target).getByRole('link').first().getAttribute('href')).toMatch(/^https:\/\//)
    const before = page.url()
    await page.getByRole('region', { name: 'Read next' }).getByRole('link').first().click()
    await page.waitForURL((url) => url.pathname !== new URL(before).pathname)
    await page.close()
  })

  test('are there in Spanish at the same address, and say so to search engines', async () => {
    const text = await (await fetch(`${site.url}/es/learn/imaging`)).text()
    expect(text).toContain('<html lang="es"')
    expect(text).toContain('<link rel="alternate" hrefLang="en" href="https://backs.example.org/learn/imaging"/>')
    expect(text).toContain('En qué se basa')
  })

  test('one that does not exist is a page that says so', async () => {
    const response = await fetch(`${site.url}/learn/no-such-article`)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('There is no such article')
  })
})

describe('what programs read', () => {
  test.each(['/learn/feed.xml', '/es/learn/feed.xml', '/sitemap.xml'])(
    '%s is well formed, and every address in it answers',
    async (path) => {
      const text = await (await fetch(site.url + path)).text()
      const addresses: string[] = []
      const parser = new SaxesParser()
      parser.on('opentag', ({ attributes }) =>
        addresses.push(...Object.entries(attributes).flatMap(([name, value]) => (name === 'href' ? [String(value)] : []))),
      )
      parser.write(text).close()
      expect(addresses.length).toBeGreaterThan(20)
      for (const address of new Set(addresses)) {
        expect(address).toMatch(/^https:\/\/backs\.example\.org\//)
        expect((await fetch(site.url + new URL(address).pathname)).status, address).toBe(200)
      }
    },
    60_000,
  )

  test('search engines are kept from a fictional edition', async () => {
    expect(await (await fetch(`${site.url}/robots.txt`)).text()).toBe('User-agent: *\nDisallow: /\n')
  })
})

describe('popular articles', () => {
  test('change with what is read, and keep nothing of who read it', async () => {
    const page = await site.context.newPage()
    // A browser without a window calls itself a program.
    await page.route('**/learn/*', (route) =>
      route.continue({ headers: { ...route.request().headers(), 'user-agent': 'Mozilla/5.0 (X11) Sentinel/7' } }),
    )
    await page.goto(site.url)
    expect(await page.getByRole('heading', { name: 'Read most in the last 30 days' }).count()).toBe(0)
    for (const slug of ['spinal-stenosis', 'imaging', 'spinal-stenosis']) await page.goto(`${site.url}/learn/${slug}`)
    await fetch(`${site.url}/learn/exercise-and-therapy`, { headers: { 'user-agent': 'Examplebot/1.0' } })
    await page.goto(site.url)
    const links = await page.getByRole('region', { name: 'Read most in the last 30 days' }).getByRole('link').all()
    expect(await Promise.all(links.map((link) => link.getAttribute('href')))).toEqual([
      '/learn/spinal-stenosis',
      '/learn/imaging',
    ])
    expect(await page.context().cookies()).toEqual([])
    const file = openSharedSqlite(site.readingsPath)
    const columns = file.prepare<{ name: string }>("SELECT name FROM pragma_table_info('reading')").rows()
    expect(columns.map(({ name }) => name)).toEqual(['day', 'slug', 'count'])
    file.close()
    for (const suffix of ['', '-wal'])
      expect(readFileSync(`${site.readingsPath}${suffix}`).toString('latin1')).not.toMatch(/Sentinel|127\.0\.0\.1/)
    await page.close()
  })
})

test('no page of the articles asks another host, and the browser has nothing to complain about', () => {
  for (const each of [site, plain])
    expect({ strangers: each.strangers, complaints: each.complaints }).toEqual({ strangers: [], complaints: [] })
})
