import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openSite, type Site } from './open-site.ts'

const root = join(import.meta.dirname, '../..')

let site: Site
let folder: string
beforeAll(async () => {
  site = await openSite(inject('demo').editionPath)
  folder = mkdtempSync(join(tmpdir(), 'spinewise-recompute-'))
  symlinkSync(join(root, 'bin'), join(folder, 'bin'))
})
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('whoever doubts a page of results', () => {
  test.each([
    '/find?near=02903&condition=stenosis&weeks=26&w-continuity=9',
    '/find?near=Providence%2C+RI&discipline=physical-therapy&page=2&sort=distance',
    "/find?near=02903&name=o'neil smith",
  ])('downloads the edition, gives the command of %s, and gets its bytes', async (path) => {
    const page = await site.context.newPage()
    await page.goto(site.url + path)
    const again = page.getByRole('region', { name: 'Compute this page again' })
    const shown = await page.locator('[id^="npi-"]').evaluateAll((cards) => cards.map(({ id }) => id.replace('npi-', '')))
    const href = (await again.getByRole('link', { name: /^Edition/ }).getAttribute('href')) ?? ''
    const served = await fetch(new URL(href, site.url))
    const fileName = /filename="(.+)"/.exec(served.headers.get('content-disposition') ?? '')?.[1] ?? ''
    writeFileSync(join(folder, fileName), Buffer.from(await served.arrayBuffer()))
    const command = (await again.locator('code').textContent()) ?? ''
    const { stdout } = await promisify(execFile)('sh', ['-c', command], { cwd: folder, maxBuffer: 2 ** 26 })
    const json = await fetch(new URL((await again.getByRole('link', { name: /prints/ }).getAttribute('href')) ?? '', site.url))
    expect(stdout.trimEnd()).toBe(await json.text())
    const { groups }: { groups: { results: { npi: string }[] }[] } = JSON.parse(stdout)
    expect(groups.flatMap(({ results }) => results.map(({ npi }) => npi))).toEqual(shown)
    await page.close()
  })

  test('may fetch the edition in parts, and only that', async () => {
    const { size } = statSync(site.edition.path)
    const part = await fetch(`${site.url}/edition.sqlite`, { headers: { range: 'bytes=0-15' } })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes 0-15/${size}`)
    expect(await part.text()).toBe('SQLite format 3\0')
    expect((await fetch(`${site.url}/edition.sqlite?edition=../../../etc/passwd`)).status).toBe(404)
    expect((await fetch(`${site.url}/edition.sqlite`, { headers: { range: `bytes=${size}-` } })).status).toBe(416)
  })
})
