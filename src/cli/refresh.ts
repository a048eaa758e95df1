import { resolve } from 'node:path'
import type { Command } from 'commander'
import { EXIT_CODES } from '#domain/errors.ts'
import { KEEP_DEFAULT } from '#edition/kept-editions.ts'
import { describeRefresh } from '#jobs/describe-refresh.ts'
import { type RefreshProgress, refreshEdition } from '#jobs/refresh.ts'
import type { FetchSummary } from '#jobs/refresh-report.ts'
import { fetchSources } from '#sources/fetch.ts'
import type { Surroundings } from './context.ts'
import { readList, readReach } from './data-fetch.ts'
import { readWhole } from './read-whole.ts'
import { openProgress, type Step } from './render/progress.ts'
import { wrapLines } from './render/wrap.ts'

interface RefreshOptions {
  data?: string[]
  edition?: string
  fetch: boolean
  state?: string
  contact?: string
  mirror?: string
  accept?: string
  keep: string
  threads: string
  memory: string
  json?: boolean
}

// What the steps of a refresh count.
const UNITS: Partial<Record<RefreshProgress['stage'], string>> = {
  reading: 'B',
  counting: ' steps',
  measuring: ' indicators',
  writing: ' steps',
  verifying: ' steps',
}

/** `spinewise refresh`: the monthly life of an edition in one command, for a person or a timer. */
export function addRefreshCommand(program: Command, { io, config }: Surroundings): void {
  program
    .command('refresh')
    .description('Fetch what is new, build aside, compare with the last edition, then publish or hold')
    .option('--data <folder...>', 'folders of the public files (default: raw in the data folder)')
    .option('--edition <file>', 'the edition that serves (default: edition.sqlite in the data folder)')
    .option('--no-fetch', 'use the files that are there')
    .option('--state <codes>', 'fetch only rows of these states, such as RI,MA (default: the whole nation)')
    .option('--accept <ids>', 'sources whose notice you have read and accept: nucc')
    .option('--contact <address>', 'named to the publishers, so that they can write to you (default: SPINEWISE_CONTACT)')
    .option('--mirror <url>', 'fetch everything from a mirror whose paths are /<publisher’s host>/<path>')
    .option('--keep <n>', 'earlier editions to keep for links', String(KEEP_DEFAULT))
    .option('--threads <n>', 'threads for reading; the bytes do not depend on it', '2')
    .option('--memory <MB>', 'memory for DuckDB', '3000')
    .option('--json', 'the report as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  spinewise refresh\n  spinewise refresh --no-fetch --data ~/cms\n\nExit code 7: the new edition is held, the last one goes on serving. Look at refresh.txt beside it, then\n`spinewise edition publish --because "…"`, or mend the files and refresh again.',
    )
    .action(async (options: RefreshOptions) => {
      const progress = openProgress(io, { now: Date.now, write: (text) => process.stderr.write(text) })
      const folders = (options.data ?? [`${config.dataFolder}/raw`]).map((folder) => resolve(folder))
      const report = await refreshEdition({
        editionPath: resolve(options.edition ?? `${config.dataFolder}/edition.sqlite`),
        folders,
        fetch: options.fetch ? () => fetchNew(folders[0]!, options, config.contact, progress.show) : null,
        keep: readWhole('--keep', options.keep, 1000, 0),
        threads: readWhole('--threads', options.threads, 64),
        memoryMb: readWhole('--memory', options.memory, 1_000_000),
        now: () => new Date(),
        onProgress: (step) => progress.show({ ...step, unit: UNITS[step.stage] ?? '' }),
      })
      progress.end()
      io.out(options.json ? JSON.stringify(report) : wrapLines(describeRefresh(report), io.columns))
      if (report.outcome === 'held') process.exitCode = EXIT_CODES.held
    })
}

/**
 * Fetches into the first folder. A source that fails does not stop the others nor the refresh: its files of before stand, and its
 * problem is said. Where nothing could be asked at all there is nothing to refresh from.
 */
async function fetchNew(
  folder: string,
  { state, accept, contact, mirror }: RefreshOptions,
  configured: string | undefined,
  show: (step: Step) => void,
): Promise<FetchSummary> {
  const { files, problems } = await fetchSources({
    folder,
    ...(state === undefined ? {} : { states: readList(state).map((code) => code.toUpperCase()) }),
    ...(accept === undefined ? {} : { accepted: readList(accept) }),
    ...readReach({ ...(contact && { contact }), ...(mirror && { mirror }) }, configured),
    onProgress: ({ source, detail, done, total, unit }) =>
      show({
        stage: `fetching ${source}`,
        detail,
        ...(done !== undefined && { done }),
        ...(total !== undefined && { total }),
        ...(unit && { unit }),
      }),
  })
  const isNew = ({ outcome }: { outcome: string }) => outcome === 'fetched' || outcome === 'resumed'
  return {
    fetched: files.filter(isNew).map(({ source, release, extent }) => ({ source, release, extent })),
    problems: problems.map(({ source, message, remedy }) => ({ source, message, remedy })),
  }
}
