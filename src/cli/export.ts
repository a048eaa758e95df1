import { createWriteStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Command, Option } from 'commander'
import { UserError } from '#domain/errors.ts'
import { explainFileError } from '#doors/files.ts'
import { exportParquet, exportText } from '#edition/export-edition.ts'
import { EXPORT_KINDS, type ExportKind } from '#edition/export-rows.ts'
import { withCountedFolders } from '#measures/count-folders.ts'
import { exportPractice } from '#measures/counting/export-practice.ts'
import type { Surroundings } from './context.ts'
import { editionPath } from './edition-option.ts'
import type { Io } from './io.ts'
import { openProgress } from './render/progress.ts'

const FORMATS = ['ndjson', 'csv', 'parquet'] as const

interface ExportOptions {
  edition?: string
  format: (typeof FORMATS)[number]
  out?: string
}

/** `spinewise export clinicians|evidence|ties|practice`. */
export function addExportCommand(program: Command, surroundings: Surroundings): void {
  const command = program.command('export').description('Stream a whole edition, or the exact counts of the services file')
  for (const kind of EXPORT_KINDS) addKind(command, kind, surroundings)
  addPractice(command, surroundings)
}

const KIND_HELP: Record<ExportKind, string> = {
  clinicians: 'Every clinician, listed or not, in the shape of `show`',
  evidence: 'A row for each indicator of each listed clinician',
  ties: 'A row for each tie by group, address, hospital or shared patients',
}

function addKind(command: Command, kind: ExportKind, { io, config }: Surroundings): void {
  command
    .command(kind)
    .description(KIND_HELP[kind])
    .option('--edition <file>', 'the edition to read (default: edition.sqlite in the data folder)')
    .addOption(new Option('--format <format>', 'how rows are written').choices(FORMATS).default('ndjson'))
    .option('--out <file>', 'a file instead of standard output; Parquet needs one')
    .addHelpText('after', `\nExample:\n  spinewise export ${kind} --format parquet --out ${kind}.parquet`)
    .action(async ({ edition, format, out }: ExportOptions) => {
      const request = { editionPath: editionPath(edition ? { edition } : {}, config), kind }
      if (format !== 'parquet') return writeText(exportText(request, format), out, io)
      if (out === undefined)
        throw new UserError('out', 'Parquet is not text and cannot go to standard output', {
          at: '--out',
          remedy: 'Add --out FILE.',
          kind: 'usage',
        })
      return exportParquet(request, { to: resolve(out), folder: dirname(resolve(out)) })
    })
}

function addPractice(command: Command, { io }: Surroundings): void {
  command
    .command('practice')
    .description('What every individual of the services file did, by exact counting, before any shrinkage; NDJSON')
    .requiredOption('--data <folder...>', 'folders with the services file, and the summary file if there is one')
    .option('--out <file>', 'a file instead of standard output')
    .addHelpText('after', '\nExample:\n  spinewise export practice --data data/raw > practice.ndjson')
    .action(async ({ data, out }: { data: string[]; out?: string }) => {
      const folders = data.map((folder) => resolve(folder))
      await withCountedFolders({ folders, parentFolder: out ? dirname(resolve(out)) : tmpdir() }, async (db) =>
        writeText(toLines(exportPractice(db)), out, io),
      )
    })
}

async function* toLines(rows: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`
}

/** Standard output stays open for what comes after. */
async function writeText(text: Iterable<string> | AsyncIterable<string>, out: string | undefined, io: Io): Promise<void> {
  const counted = Readable.from(countText(text, io))
  if (out === undefined) return pipeline(counted, process.stdout, { end: false })
  await pipeline(counted, createWriteStream(resolve(out))).catch((error: unknown) => {
    throw explainFileError(error, resolve(out))
  })
}

/** Passes text on and says on the way how much there was: how much there will be is not known. */
async function* countText(text: Iterable<string> | AsyncIterable<string>, io: Io): AsyncGenerator<string> {
  const progress = openProgress(io, { now: Date.now, write: (line) => process.stderr.write(line) })
  let letters = 0
  for await (const part of text) {
    letters += part.length
    progress.show({ stage: 'writing', detail: `${(letters / 1e6).toFixed(0)} MB so far` })
    yield part
  }
  progress.end()
}
