import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openSite, type Site } from './open-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite(inject('demo').editionPath)
})
afterAll(() => site.close())

describe('a person in a browser', () => {
  test('goes from one box to ranked clinicians with reasons and to a profile', async () => {
    const page = await site.context.newPage()
    await page.goto(site.url)
    await page.getByLabel('What hurts, and where are you?').fill('sciatica near Providence, RI')
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByRole('heading', { level: 1, name: /^[\d,]+ clinicians$/ }).waitFor()
    expect(await page.getByText('We understood').textContent()).toMatch(/slipped disc or sciatica.*Providence, RI/)
    const cards = page.locator('[id^="npi-"]')
    expect(await cards.count()).toBeGreaterThan(3)
    for (const card of await cards.all()) expect(await card.getByRole('list').getByRole('listitem').count()).toBeGreaterThan(0)
    const name = await cards.first().getByRole('link').first().textContent()
    await cards.first().getByRole('link').first().click()
    await page.getByRole('heading', { level: 1, name: name ?? '' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: /^[\d,]+ clinicians$/ }).waitFor()
    await page.close()
  })

  test('is told what is wrong with a ZIP code that does not exist, with the form still filled in', async () => {
    const page = await site.context.newPage()
    const response = await page.goto(`${site.url}/find?near=00000`)
    expect(response?.status()).toBe(400)
    expect(await page.getByRole('alert').textContent()).toMatch(/00000/)
    expect(await page.getByLabel('Where are you?', { exact: true }).inputValue()).toBe('00000')
    await page.close()
  })

  test('reads the same page in the other language after one click', async () => {
    const page = await site.context.newPage()
    await page.goto(`${site.url}/find?near=02903&condition=stenosis&weeks=26`)
    await page.getByRole('link', { name: 'Español' }).click()
    await page.waitForURL(`${site.url}/es/find?near=02903&condition=stenosis&weeks=26`)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('es')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/profesionales/)
    await page.close()
  })

  test('is told on every page that the edition is fictional, and search engines are kept away', async () => {
    const npi = site.edition.columns.npi[0]
    for (const path of [
      '/',
      '/es',
      '/find?near=02903',
      '/find?near=nowhere',
      `/clinicians/${npi}`,
      '/clinicians/2',
      '/no-such-page',
    ]) {
      const response = await fetch(site.url + path)
      const text = await response.text()
      expect(text, path).toMatch(/No clinician, practice or number on this page is real|Ningún profesional/)
      expect(text, path).toContain('<meta name="robots" content="noindex"/>')
      expect(text, path).not.toContain('schema.org')
      expect(response.headers.get('x-robots-tag'), path).toBe('noindex')
    }
  })
})

describe('a profile that cannot be shown', () => {
  test.each([
    ['/clinicians/2', 400],
    ['/clinicians/2000000002', 404],
    ['/es/clinicians/2000000002', 404],
    ['/no-such-page', 404],
  ])('%s is answered with %i and a way on', async (path, status) => {
    const response = await fetch(site.url + path)
    expect(response.status).toBe(status)
    expect(await response.text()).toContain('name="q"')
  })
})

test('no page asks another host for anything, and the browser has nothing to complain about', () => {
  expect({ strangers: site.strangers, complaints: site.complaints }).toEqual({ strangers: [], complaints: [] })
})
