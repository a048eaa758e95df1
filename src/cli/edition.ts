import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { ClinicianChanges } from '#domain/changes.ts'
import { EXIT_CODES } from '#domain/errors.ts'
import { describeEdition } from '#edition/describe-edition.ts'
import { diffEditions } from '#edition/diff-editions.ts'
import { KEEP_DEFAULT } from '#edition/kept-editions.ts'
import { openEdition } from '#edition/open-edition.ts'
import { verifyEdition } from '#edition/verify-edition.ts'
import { publishByHand } from '#jobs/publish-by-hand.ts'
import { describeChanges } from '#services/describe-changes.ts'
import type { Surroundings } from './context.ts'
import { readWhole } from './read-whole.ts'
import { renderChanges } from './render/changes.ts'
import { renderEditionDiff } from './render/edition-diff.ts'
import { renderEditionChecks, renderEditionInfo } from './render/edition-info.ts'
import { openProgress } from './render/progress.ts'

interface JsonOption {
  json?: boolean
}

/** `spinewise edition info | verify | diff | publish`. */
export function addEditionCommand(program: Command, surroundings: Surroundings): void {
  const edition = program
    .command('edition')
    .description('What an edition was made from, whether it is whole, what changed between two')
  addInfo(edition, surroundings)
  addVerify(edition, surroundings)
  addDiff(edition, surroundings)
  addPublish(edition, surroundings)
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
    .option('--npi <npi>', 'only what changed for one clinician, in words')
    .option('--json', 'the answer as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  spinewise edition diff october.sqlite november.sqlite\n  spinewise edition diff october.sqlite november.sqlite --npi 2053137446',
    )
    .action((older: string, newer: string, { npi, json }: JsonOption & { npi?: string }) => {
      if (npi !== undefined) {
        const changes = diffClinician([older, newer], npi)
        io.out(json ? JSON.stringify(changes) : renderChanges(changes, io))
        return
      }
      const progress = openProgress(io, { now: Date.now, write: (text) => process.stderr.write(text) })
      const diff = diffEditions(resolve(older), resolve(newer), {
        onStep: (detail, done, total) => progress.show({ stage: 'comparing', detail, done, total, unit: ' steps' }),
      })
      progress.end()
      io.out(json ? JSON.stringify(diff) : renderEditionDiff(diff, io))
    })
}

function diffClinician(paths: readonly string[], npi: string): ClinicianChanges {
  const [older, newer] = paths.map((path) => openEdition(resolve(path)))
  try {
    return describeChanges(older!, newer!, npi)
  } finally {
    older!.close()
    newer!.close()
  }
}

interface PublishOptions extends JsonOption {
  edition?: string
  because: string
  keep: string
}

function addPublish(edition: Command, { io, config }: Surroundings): void {
  edition
    .command('publish')
    .argument('[file]', 'the edition to publish (default: the one that the last refresh held)')
    .description('Put an edition in its place after a person looked; the one before is kept for links')
    .requiredOption('--because <reason>', 'why it is right; kept beside the edition and in refreshes.ndjson')
    .option('--edition <file>', 'the edition that serves (default: edition.sqlite in the data folder)')
    .option('--keep <n>', 'earlier editions to keep for links', String(KEEP_DEFAULT))
    .option('--json', 'the answer as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  spinewise edition publish --because "the state closed its pain clinics"\n  spinewise edition publish data/editions/0123456789ab.sqlite --because "back to October"',
    )
    .action(async (file: string | undefined, { edition: serving, because, keep, json }: PublishOptions) => {
      const published = await publishByHand({
        editionPath: resolve(serving ?? `${config.dataFolder}/edition.sqlite`),
        file: file && resolve(file),
        because,
        keep: readWhole('--keep', keep, 1000, 0),
        now: () => new Date(),
      })
      io.out(json ? JSON.stringify(published) : `Published: ${published.title} · edition ${published.id} · ${published.path}`)
    })
}
