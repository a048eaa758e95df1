import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { serve } from '#cli/serve.ts'
import { createApp } from '#cli/start.ts'
import { openEdition } from '#edition/open-edition.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { openShelf } from '#edition/shelf.ts'
import { openBrowser } from './browser.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let edition: Edition
let shelf: Awaited<ReturnType<typeof openShelf>>
let serving: { url: string; stop(): Promise<void> }
let context: BrowserContext
let closeBrowser: () => Promise<void>

beforeAll(async () => {
  edition = openEdition(inject('demo').editionPath)
  shelf = await openShelf(inject('demo').editionPath)
  serving = await serve({ host: '127.0.0.1', port: 0, fetch: createApp(shelf).fetch })
  // Everything must work before scripts do: pages carry none.
  ;({ context, close: closeBrowser } = await openBrowser())
})

afterAll(async () => {
  await closeBrowser()
  await serving.stop()
  shelf.close()
  edition.close()
})

describe('a person in a browser', () => {
  test('goes from the first page to ranked clinicians with reasons and to a profile', async () => {
    const page = await context.newPage()
    await page.goto(serving.url)
    await page.getByLabel('Where are you?').fill('Providence, RI')
    await page.getByLabel('What is it about?').selectOption('radiculopathy')
    await page.getByRole('button', { name: 'Find' }).click()
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toMatch(/clinicians within 25 miles \(40 km\) of Providence/)
    const cards = page.locator('ol.results > li')
    expect(await cards.count()).toBeGreaterThan(3)
    for (const card of await cards.all()) expect(await card.locator('ul.reasons li').count()).toBeGreaterThan(0)
    const name = await cards.first().getByRole('link').first().textContent()
    await cards.first().getByRole('link').first().click()
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(name)
    await page.close()
  })

  test('is told what is wrong with a ZIP code that does not exist, with the form still filled in', async () => {
    const page = await context.newPage()
    await page.goto(`${serving.url}/find?near=00000`)
    expect(await page.locator('.error').textContent()).toMatch(/00000/)
    expect(await page.getByLabel('Where are you?').inputValue()).toBe('00000')
    await page.close()
  })

  test('is told on every page that the edition is fictional, and search engines are kept away', async () => {
    const page = await context.newPage()
    for (const path of pages()) {
      const response = await page.goto(serving.url + path)
      expect(await page.locator('.fictional').textContent(), path).toMatch(
        /No clinician, practice or number on this page is real/,
      )
      expect(response?.headers()['x-robots-tag'], path).toBe('noindex')
    }
    await page.close()
  })
})

describe.each([320, 768, 1280])('at %i px', (width) => {
  test('no page scrolls sideways and axe finds no violation', async () => {
    const page = await context.newPage()
    await page.setViewportSize({ width, height: 900 })
    for (const path of pages()) {
      await page.goto(serving.url + path)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), path).toBe(true)
      expect(await findViolations(page), path).toEqual([])
    }
    await page.close()
  })
})

function pages(): string[] {
  const npi = edition.columns.npi[0]
  return [
    '/',
    '/find?near=02903&condition=stenosis&weeks=26',
    '/find?near=nowhere',
    `/clinicians/${npi}`,
    '/clinicians/2',
    '/no-such-page',
  ]
}

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    // axe-core puts itself on the window; its types are not those of the page.
    const axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } = Reflect.get(window, 'axe')
    const { violations } = await axe.run()
    return violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)
  })
}
