import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { createJsonApi } from '#api/json-api.ts'
import type { Config } from '#config.ts'
import type { Edition, Shelf } from '#edition/reader-contract.ts'
import { openShelf } from '#edition/shelf.ts'
import { openPopularArticles } from '#services/popular-articles.ts'
import { openReadingCounts, type ReadingCounts } from '#store/reading-counts.ts'
import { limitRate } from '#web/rate-limit.server.ts'
import { createPages, type SiteOptions } from '#web/serve-pages.server.ts'
import type { Surroundings } from './context.ts'
import { makeDemo } from './demo.ts'
import { serve } from './serve.ts'

interface StartOptions {
  edition?: string
}

/** Makes the demo when there is no edition, serves, and says what it did. */
export function addStartCommand(program: Command, { io, config }: Surroundings): void {
  program
    .command('start')
    .description('Serve pages and JSON; without an edition, make the fictional demo first')
    .option('--edition <file>', 'the edition to serve (default: edition.sqlite in the data folder)')
    .addHelpText(
      'after',
      '\nExamples:\n  spinewise start\n  PORT=8080 spinewise start --edition e.sqlite\n\nHOST and PORT say where it is served (127.0.0.1 and 4000).',
    )
    .action(async ({ edition: path }: StartOptions) => {
      if (path === undefined) await makeDemo(config.dataFolder, io)
      const served = path ?? join(config.dataFolder, 'edition.sqlite')
      const shelf = await openShelf(served, { onNote: (text) => io.note(`${new Date().toISOString()} ${text}`) })
      const counts = openCounts(config, io)
      const popular = counts && openPopularArticles(counts, Date.now)
      const app = await createApp(shelf, { publicUrl: config.publicUrl, popular })
      const serving = await serve({ host: config.host, port: config.port, fetch: app.fetch })
      const lines = await shelf.lend(undefined, async ({ edition }) => describeStart(edition, serving.url))
      for (const line of lines) io.out(line)
      await untilStopped()
      await serving.stop()
      shelf.close()
      counts?.close()
    })
}

/** Popular articles are no reason not to serve: a folder that cannot be written in is said, and nothing is counted. */
function openCounts({ dataFolder }: Pick<Config, 'dataFolder'>, io: Surroundings['io']): ReadingCounts | undefined {
  try {
    mkdirSync(dataFolder, { recursive: true })
    return openReadingCounts(join(dataFolder, 'readings.sqlite'))
  } catch (error) {
    io.note(`Popular articles are not counted: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}

/** Pages and API over the editions of a shelf; compressed, because a page of results is mostly words that come again. */
export async function createApp(shelf: Shelf, site: SiteOptions): Promise<Hono> {
  const pages = await createPages(shelf, site)
  return new Hono().use(limitRate()).use(compress()).route('/api/v1', createJsonApi(shelf)).route('/', pages)
}

function describeStart({ stamp, manifest, path }: Edition, url: string): string[] {
  const head = `Spinewise is at ${url}  (Ctrl+C stops it)`
  const what = `${stamp.title}: ${manifest.counts.listed.toLocaleString('en-US')} clinicians listed, edition ${stamp.id}, ${path}`
  if (!stamp.fictional) return [head, what]
  return [
    head,
    what,
    'This edition is FICTIONAL: no clinician, practice or number in it is real.',
    'For a real state, from the publishers’ own files:',
    '  bin/spinewise data fetch --state RI     (with --dry-run: what, and from which hosts)',
    '  bin/spinewise build --data data/raw',
    'and start again.',
  ]
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
