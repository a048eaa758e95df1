import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { EXIT_CODES } from '#domain/errors.ts'
import { withTemporaryFolder } from '#doors/files.ts'
import { type VerifyResult, verifyFiles } from '#ingest/verify-files.ts'
import { SOURCES } from '#sources/catalog.ts'
import type { Surroundings } from './context.ts'
import { addCheck } from './data-check.ts'
import { addFetch } from './data-fetch.ts'
import { renderSourceList, renderVerifiedFiles } from './render/data.ts'
import { openProgress } from './render/progress.ts'
import { addSynth } from './synth.ts'

/** `spinewise data list | fetch | check | verify | synth`. */
export function addDataCommand(program: Command, surroundings: Surroundings): void {
  const data = program
    .command('data')
    .description('The public files: which are understood, fetching them, whether yours are whole, a fictional state or nation')
  addList(data, surroundings)
  addFetch(data, surroundings)
  addCheck(data, surroundings)
  addVerify(data, surroundings)
  addSynth(data, surroundings)
}

function addList(data: Command, { io }: Surroundings): void {
  data
    .command('list')
    .description('Every public file that is understood, its publisher, and where it is found')
    .option('--json', 'the list as JSON')
    .addHelpText('after', '\nExample:\n  spinewise data list')
    .action(({ json }: { json?: boolean }) => io.out(json ? JSON.stringify({ sources: SOURCES }) : renderSourceList(SOURCES, io)))
}

function addVerify(data: Command, { io }: Surroundings): void {
  data
    .command('verify')
    .argument('<folder...>', 'folders to look through')
    .description('Read files as a build would, without building: layout, release, rows, refusals, SHA-256')
    .option('--refused <file>', 'keep the refused rows, each with its reason, in this file')
    .option('--json', 'the findings as JSON')
    .addHelpText('after', '\nExample:\n  spinewise data verify data/raw')
    .action(async (folders: string[], { json, refused }: { json?: boolean; refused?: string }) => {
      const progress = openProgress(io, { now: Date.now, write: (text) => process.stderr.write(text) })
      const result = await withTemporaryFolder(tmpdir(), (workFolder) =>
        verifyFiles({
          folders: folders.map((folder) => resolve(folder)),
          workFolder,
          refusedPath: refused ? resolve(refused) : join(workFolder, 'refused.ndjson'),
          onProgress: (step) => progress.show({ stage: 'reading', unit: ' files', ...step }),
        }),
      )
      progress.end()
      io.out(json ? JSON.stringify(toJson(result)) : renderVerifiedFiles(result, io))
      if (result.readable.length === 0)
        io.note('No file here can be read. See with `spinewise data list` which public files are.')
      if (result.broken.length > 0 || result.readable.length === 0) process.exitCode = EXIT_CODES.input
    })
}

function toJson({ readable, broken, notRecognised }: VerifyResult) {
  const problems = broken.map(({ file, error: { code, message, at, remedy } }) => ({ file, code, message, at, remedy }))
  return { readable, broken: problems, notRecognised }
}
