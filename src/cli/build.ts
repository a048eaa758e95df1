import { resolve } from 'node:path'
import type { Command } from 'commander'
import { type BuildProgress, buildEdition } from '#edition/build.ts'
import type { Surroundings } from './context.ts'
import { readWhole } from './read-whole.ts'
import { renderBuildReport } from './render/build-report.ts'
import { openProgress } from './render/progress.ts'

// What the steps of a build count.
const UNITS: Partial<Record<BuildProgress['stage'], string>> = {
  reading: 'B',
  counting: ' steps',
  measuring: ' indicators',
  writing: ' steps',
}

interface BuildOptions {
  data: string[]
  edition?: string
  threads: string
  memory: string
  force?: boolean
  json?: boolean
}

export function addBuildCommand(program: Command, { io, config }: Surroundings): void {
  program
    .command('build')
    .description('Build an edition from public files, found below the folders by their headers')
    .requiredOption('--data <folder...>', 'one or more folders (or files) to read')
    .option('--edition <file>', 'the edition to write (default: edition.sqlite in the data folder)')
    .option('--threads <n>', 'threads for reading; the bytes do not depend on it', '2')
    .option('--memory <MB>', 'memory for DuckDB', '2400')
    .option('--force', 'build even where nothing has changed')
    .option('--json', 'the report as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  spinewise build --data ~/cms --edition e.sqlite\n  spinewise build --data data/raw/services data/raw/nppes',
    )
    .action(async (options: BuildOptions) => {
      const progress = openProgress(io, { now: Date.now, write: (text) => process.stderr.write(text) })
      const report = await buildEdition({
        folders: options.data.map((folder) => resolve(folder)),
        editionPath: resolve(options.edition ?? `${config.dataFolder}/edition.sqlite`),
        threads: readWhole('--threads', options.threads, 64),
        memoryMb: readWhole('--memory', options.memory, 1_000_000),
        isForced: options.force === true,
        onProgress: (step) => progress.show({ ...step, unit: UNITS[step.stage] ?? '' }),
      })
      progress.end()
      io.out(options.json ? JSON.stringify(report) : renderBuildReport(report, io))
    })
}
