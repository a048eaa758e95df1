import { resolve } from 'node:path'
import type { Command } from 'commander'
import { EXIT_CODES } from '#domain/errors.ts'
import { describeEdition } from '#edition/describe-edition.ts'
import { diffEditions } from '#edition/diff-editions.ts'
import { verifyEdition } from '#edition/verify-edition.ts'
import type { Surroundings } from './context.ts'
import { renderEditionDiff } from './render/edition-diff.ts'
import { renderEditionChecks, renderEditionInfo } from './render/edition-info.ts'
import { openProgress } from './render/progress.ts'

interface JsonOption {
  json?: boolean
}

/** `spinewise edition info | verify | diff`. */
export function addEditionCommand(program: Command, surroundings: Surroundings): void {
  const edition = program
    .command('edition')
    .description('What an edition was made from, whether it is whole, what changed between two')
  addInfo(edition, surroundings)
  addVerify(edition, surroundings)
  addDiff(edition, surroundings)
}

function addInfo(edition: Command, { io, config }: Surroundings): void {
  edition
    .command('info')
    .argument('[file]', 'an edition (default: edition.sqlite in the data folder)')
    .description('Inputs with hashes and counts, versions, expectations and their results')
    .option('--json', 'the answer as JSON')
    .addHelpText('after', '\nExamples:\n  spinewise edition info\n  spinewise edition info e.sqlite --json')
    .action((file: string | undefined, { json }: JsonOption) => {
      const info = describeEdition(resolve(file ?? `${config.dataFolder}/edition.sqlite`))
      io.out(json ? JSON.stringify(info) : renderEditionInfo(info, io))
    })
}

function addVerify(edition: Command, { io, config }: Surroundings): void {
  edition
    .command('verify')
    .argument('[file]', 'an edition (default: edition.sqlite in the data folder)')
    .description('Its hash, its pages, and every quality recomputed from its evidence; exit code 4 when a check fails')
    .option('--json', 'the answer as JSON')
    .addHelpText('after', '\nExample:\n  spinewise edition verify e.sqlite')
    .action(async (file: string | undefined, { json }: JsonOption) => {
      const progress = openProgress(io, { now: Date.now, write: (text) => process.stderr.write(text) })
      const checks = await verifyEdition(resolve(file ?? `${config.dataFolder}/edition.sqlite`), (detail, done, total) =>
        progress.show({ stage: 'checking', detail, done, total, unit: ' steps' }),
      )
      progress.end()
      io.out(json ? JSON.stringify({ checks }) : renderEditionChecks(checks, io))
      if (checks.some((check) => !check.holds)) process.exitCode = EXIT_CODES.edition
    })
}

function addDiff(edition: Command, { io }: Surroundings): void {
  edition
    .command('diff')
    .argument('<old>', 'the older edition')
    .argument('<new>', 'the newer edition')
    .description('What changed: inputs, versions, who came, went, moved, and whose qualities changed')
    .option('--json', 'the answer as JSON')
    .addHelpText('after', '\nExample:\n  spinewise edition diff october.sqlite november.sqlite')
    .action((older: string, newer: string, { json }: JsonOption) => {
      const progress = openProgress(io, { now: Date.now, write: (text) => process.stderr.write(text) })
      const diff = diffEditions(resolve(older), resolve(newer), {
        onStep: (detail, done, total) => progress.show({ stage: 'comparing', detail, done, total, unit: ' steps' }),
      })
      progress.end()
      io.out(json ? JSON.stringify(diff) : renderEditionDiff(diff, io))
    })
}
