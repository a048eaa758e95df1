import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { EXIT_CODES, UserError } from '#domain/errors.ts'
import type { FetchProgress } from '#sources/fetch/report.ts'
import { fetchSources } from '#sources/fetch.ts'
import type { Surroundings } from './context.ts'
import { renderFetchReport } from './render/fetch.ts'
import { openProgress, type Step } from './render/progress.ts'

interface FetchOptions {
  source?: string
  state?: string
  out?: string
  releases?: string
  accept?: string
  contact?: string
  mirror?: string
  dryRun?: boolean
  json?: boolean
}

/** `spinewise data fetch`. */
export function addFetch(data: Command, { io, config }: Surroundings): void {
  data
    .command('fetch')
    .description('Bring public files from their publishers: newest releases, verified, resumed, only what is new')
    .option('--source <ids>', 'some of the sources of `data list`, parted by commas (default: all)')
    .option('--state <codes>', 'only rows of these states, such as RI,MA (default: the whole nation)')
    .option('--out <folder>', 'where they go (default: raw in the data folder)')
    .option('--releases <n>', 'how many newest releases of each file (default: what a build uses)')
    .option('--accept <ids>', 'sources whose notice you have read and accept: nucc')
    .option('--contact <address>', 'named to the publishers, so that they can write to you (default: SPINEWISE_CONTACT)')
    .option('--mirror <url>', 'take everything from a mirror whose paths are /<publisher’s host>/<path>')
    .option('--dry-run', 'say what would be fetched and from which hosts; contact nobody')
    .option('--json', 'the report as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  spinewise data fetch --dry-run\n  spinewise data fetch --state RI,MA --contact you@example.org',
    )
    .action(async (options: FetchOptions) => {
      const progress = openProgress(io, { now: Date.now, write: (text) => process.stderr.write(text) })
      const folder = resolve(options.out ?? join(config.dataFolder, 'raw'))
      const report = await fetchSources({
        folder,
        ...readWanted(options),
        ...readReach(options, config.contact),
        isDryRun: options.dryRun === true,
        onProgress: (step) => progress.show(toStep('fetching', step)),
      })
      progress.end()
      io.out(options.json ? JSON.stringify(report) : renderFetchReport(report, { folder, io }))
      if (report.problems.length > 0) process.exitCode = EXIT_CODES.system
    })
}

function readWanted({ source, state, releases, accept }: FetchOptions) {
  return {
    ...(source === undefined ? {} : { sources: readList(source) }),
    ...(state === undefined ? {} : { states: readList(state).map((code) => code.toUpperCase()) }),
    ...(accept === undefined ? {} : { accepted: readList(accept) }),
    ...(releases === undefined ? {} : { releases: readReleases(releases) }),
  }
}

/** How publishers are reached, and what they are told of the one who asks. */
export function readReach({ contact, mirror }: { contact?: string; mirror?: string }, configured: string | undefined) {
  const told = contact ?? configured
  return {
    ...(told === undefined ? {} : { contact: readContact(told) }),
    ...(mirror === undefined ? {} : { mirror: readMirror(mirror) }),
  }
}

export function readList(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)
}

export function toStep(doing: string, { source, detail, ...counted }: FetchProgress): Step {
  return { stage: `${doing} ${source}`, detail, ...counted }
}

// It goes into a header: a line break there would be another header.
function readContact(text: string): string {
  if (/^[\x20-\x7e]{3,200}$/.test(text)) return text
  throw new UserError('contact', `--contact is ${JSON.stringify(text)}`, {
    at: '--contact',
    remedy: 'Give an e-mail or web address in plain letters.',
    kind: 'usage',
  })
}

function readMirror(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text.replace(/\/+$/, '')
  throw new UserError('mirror', `--mirror is ${JSON.stringify(text)}, which is not an address`, {
    at: '--mirror',
    remedy: 'Give an address such as https://mirror.example.org/public-files.',
    kind: 'usage',
  })
}

function readReleases(text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number >= 1 && number <= 50) return number
  throw new UserError('count', `--releases is ${JSON.stringify(text)}`, {
    at: '--releases',
    remedy: 'Give a whole number from 1 to 50.',
    kind: 'usage',
  })
}
