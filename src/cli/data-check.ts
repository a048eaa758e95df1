import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { EXIT_CODES } from '#domain/errors.ts'
import { checkSources } from '#sources/fetch/check-sources.ts'
import type { Surroundings } from './context.ts'
import { readList, readReach, toStep } from './data-fetch.ts'
import { renderCheckReport } from './render/fetch.ts'
import { openProgress } from './render/progress.ts'

interface CheckOptions {
  source?: string
  out?: string
  contact?: string
  mirror?: string
  json?: boolean
}

/** `spinewise data check`. */
export function addCheck(data: Command, { io, config }: Surroundings): void {
  data
    .command('check')
    .description('Ask the publishers for headers only: what answers, what is new, changed, moved or gone')
    .option('--source <ids>', 'some of the sources of `data list`, parted by commas (default: all)')
    .option('--out <folder>', 'where files were fetched to (default: raw in the data folder)')
    .option('--contact <address>', 'named to the publishers (default: SPINEWISE_CONTACT)')
    .option('--mirror <url>', 'ask a mirror whose paths are /<publisher’s host>/<path>')
    .option('--json', 'the findings as JSON')
    .addHelpText('after', '\nExamples:\n  spinewise data check\n  spinewise data check --source services,doctors --json')
    .action(async (options: CheckOptions) => {
      const progress = openProgress(io, { now: Date.now, write: (text) => process.stderr.write(text) })
      const report = await checkSources({
        folder: resolve(options.out ?? join(config.dataFolder, 'raw')),
        ...(options.source === undefined ? {} : { sources: readList(options.source) }),
        ...readReach(options, config.contact),
        onProgress: (step) => progress.show(toStep('asking', step)),
      })
      progress.end()
      io.out(options.json ? JSON.stringify(report) : renderCheckReport(report, io))
      if (report.findings.some(({ verdict }) => verdict === 'not')) process.exitCode = EXIT_CODES.system
    })
}
