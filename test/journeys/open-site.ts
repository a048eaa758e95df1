import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { serve } from '#cli/serve.ts'
import { createApp } from '#cli/start.ts'
import { openEdition } from '#edition/open-edition.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { openShelf } from '#edition/shelf.ts'
import { openPopularArticles } from '#services/popular-articles.ts'
import { openReadingCounts } from '#store/reading-counts.ts'
import { openBrowser } from './browser.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export interface Site {
  url: string
  edition: Edition
  /** What is counted of articles that were read. */
  readingsPath: string
  context: BrowserContext
  /** Addresses of other hosts that a page asked for. */
  strangers: string[]
  /** What the browser complained about: scripts that failed, policies that were broken. */
  complaints: string[]
  close(): Promise<void>
}

/** The real server over an edition, and a real browser that watches what pages ask for. */
export async function openSite(editionPath: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Site> {
  const edition = openEdition(editionPath)
  const shelf = await openShelf(editionPath)
  const folder = mkdtempSync(join(tmpdir(), 'spinewise-site-'))
  const readingsPath = join(folder, 'readings.sqlite')
  const counts = openReadingCounts(readingsPath)
  const popular = openPopularArticles(counts, Date.now)
  const app = await createApp(shelf, { publicUrl: 'https://backs.example.org', popular })
  const serving = await serve({ host: '127.0.0.1', port: 0, fetch: app.fetch })
  const { context, close } = await openBrowser(options)
  const strangers: string[] = []
  const complaints: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith(serving.url) && !request.url().startsWith('data:')) strangers.push(request.url())
  })
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isOfAnAnswer(message.text())) complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  return {
    url: serving.url,
    edition,
    readingsPath,
    context,
    strangers,
    complaints,
    close: async () => {
      await close()
      await serving.stop()
      shelf.close()
      edition.close()
      counts.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

// The browser reports every answer of 400 and 404 to its console; these are meant.
function isOfAnAnswer(text: string): boolean {
  return /status of 40[04]/.test(text)
}

export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    // axe-core puts itself on the window; its types are not those of the page.
    const axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } = Reflect.get(window, 'axe')
    const { violations } = await axe.run()
    return violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)
  })
}
