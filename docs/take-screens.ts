import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { serve } from '#cli/serve.ts'
import { createApp } from '#cli/start.ts'
import { openEdition } from '#edition/open-edition.ts'
import { openShelf } from '#edition/shelf.ts'
import { findSpecialists } from '#services/find.ts'
import { parseNeed } from '#services/parse-need.ts'
import { openBrowser } from '../test/journeys/browser.ts'
import { makeDemoEdition } from '../test/journeys/demo-edition.ts'

// `npm run screens`: every page at three widths into docs/screens, to be looked at.
const WIDTHS = [320, 768, 1280]
const folder = join(import.meta.dirname, 'screens')

const demo = await makeDemoEdition(3000)
const edition = openEdition(demo.editionPath)
const shelf = await openShelf(demo.editionPath)
const serving = await serve({
  host: '127.0.0.1',
  port: 0,
  fetch: (await createApp(shelf, { publicUrl: 'https://backs.example.org' })).fetch,
})
const { context, close } = await openBrowser()
mkdirSync(folder, { recursive: true })
const need = parseNeed(edition, { near: '02903', condition: 'radiculopathy', weeks: '8' }, { nameField: (field) => field })
const npi = findSpecialists(edition, need, { limit: 1 }).shortList[0] ?? edition.columns.npi[0]
const others = findSpecialists(edition, need, { limit: 3 }).groups[0]?.results.map((match) => `npi=${match.npi}`) ?? []
const PAGES = {
  home: '/',
  'home-es': '/es',
  find: '/find?near=02903&condition=radiculopathy&weeks=8',
  'find-mistake': '/find?near=nowhere',
  clinician: `/clinicians/${npi}`,
  compare: `/compare?${others.join('&')}`,
  method: '/method',
  'data-health': '/data-health',
  check: '/check?q=sciatica+near+02903',
  learn: '/learn',
  article: '/learn/imaging',
}
for (const [name, path] of Object.entries(PAGES)) {
  for (const width of WIDTHS) {
    const page = await context.newPage()
    await page.setViewportSize({ width, height: 1400 })
    await page.goto(serving.url + path)
    await page.screenshot({ path: join(folder, `${name}-${width}.png`) })
    await page.close()
  }
}
await close()
await serving.stop()
shelf.close()
edition.close()
demo.remove()
