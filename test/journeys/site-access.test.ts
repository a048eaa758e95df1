import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { findViolations, openSite, type Site } from './open-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite(inject('demo').editionPath)
})
afterAll(() => site.close())

const WIDTHS = [320, 768, 1280] as const

// Each page in both languages and both colours; over the four every width is looked at, and axe looks at each once.
const LOOKS = [
  { language: '', colorScheme: 'light', width: 320 },
  { language: '/es', colorScheme: 'dark', width: 320 },
  { language: '', colorScheme: 'dark', width: 768 },
  { language: '/es', colorScheme: 'light', width: 1280 },
] as const

function listPages(): string[] {
  const npi = site.edition.columns.npi[0]
  return [
    '/',
    '/find',
    '/find?near=02903&condition=stenosis&weeks=26',
    '/find?near=nowhere',
    `/compare?npi=${npi}&npi=${site.edition.columns.npi[1]}`,
    '/method',
    '/data-health',
    '/learn',
    '/learn?search=leg+pain',
    '/learn/imaging',
    '/learn/no-such-article',
    `/clinicians/${npi}`,
    '/clinicians/2',
    '/no-such-page',
  ]
}

describe.each(LOOKS)(
  'in $colorScheme colours at $width px, addresses that begin with "$language/"',
  ({ language, colorScheme, width }) => {
    test('no page scrolls sideways, not even at other widths, and axe finds no violation', async () => {
      const page = await site.context.newPage()
      await page.emulateMedia({ colorScheme })
      for (const path of listPages()) {
        const response = await page.goto(site.url + language + (path === '/' && language ? '' : path))
        expect(response?.status(), path).toBeLessThan(500)
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true
        })
        for (const other of [...WIDTHS, width]) {
          await page.setViewportSize({ width: other, height: 900 })
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${path} ${other}`).toBe(
            true,
          )
        }
        expect(await findViolations(page), path).toEqual([])
      }
      await page.close()
    }, 180_000)
  },
)
