import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepEdition } from '#edition/kept-editions.ts'
import { publishExample } from '#edition/testing/publish-example.ts'
import { NPIS } from '#edition/testing/synthetic-measures.ts'
import { openSite, type Site } from './open-site.ts'

let folder: string
let path: string
let site: Site
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-site-swap-'))
  path = join(folder, 'edition.sqlite')
  await publishNamed('Alpha')
  site = await openSite(path)
})
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

async function publishNamed(name: string): Promise<void> {
  await publishExample(path, async ({ db, manifest }) => {
    manifest.title = name
    await db.run(`UPDATE person SET last_name = '${name}' WHERE npi = ${NPIS.ann}`)
  })
}

const currentId = async (): Promise<string> => (await (await fetch(`${site.url}/healthz`)).json()).edition

test('a page that was open while the edition changed leads to the new one, and its lasting link to the old', async () => {
  const page = await site.context.newPage()
  await page.goto(`${site.url}/find?name=ann`)
  const lasting = await page.getByRole('link', { name: 'link to this page as it stands' }).getAttribute('href')
  const before = await currentId()
  await keepEdition(path)
  await publishNamed('Beta')
  await expect.poll(currentId, { interval: 100, timeout: 30_000 }).not.toBe(before)
  await page.getByRole('link', { name: /^Ann Alpha/ }).click()
  await page.getByRole('heading', { level: 1, name: /^Ann Beta/ }).waitFor()
  await page.goBack()
  await page.getByRole('link', { name: /^Ann (Alpha|Beta)/ }).waitFor()
  await page.goto(site.url + lasting)
  await page.getByRole('link', { name: /^Ann Alpha/ }).waitFor()
  await page.getByRole('link', { name: 'See the current edition' }).click()
  await page.getByRole('link', { name: /^Ann Beta/ }).waitFor()
  await page.close()
  expect(site.complaints).toEqual([])
})
