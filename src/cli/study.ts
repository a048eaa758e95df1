import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { UserError } from '#domain/errors.ts'
import { withTemporaryFolder } from '#doors/files.ts'
import { findSourceFolders } from '#edition/made-from.ts'
import { readManifest } from '#edition/read/read-manifest.ts'
import { runStudy } from '#study/study.ts'
import { makeStudyFolder, toStudyJson, writeStudy } from '#study/write-study.ts'
import type { Surroundings } from './context.ts'
import { editionPath } from './edition-option.ts'
import { readWhole } from './read-whole.ts'
import { openProgress } from './render/progress.ts'
import { renderStudy } from './render/study.ts'

const COUNT_MAX = 10_000

interface StudyOptions {
  edition?: string
  out: string
  data?: string[]
  truth?: string
  needs: string
  seed: string
  json?: boolean
}

/** `spinewise study`. */
export function addStudyCommand(program: Command, { io, config }: Surroundings): void {
  program
    .command('study')
    .description('Whether the measures hold on an edition: coverage, error, reliability, validity, and who is not known')
    .requiredOption('--out <folder>', 'where index.html and study.json are written')
    .option('--edition <file>', 'the edition to study (default: edition.sqlite in the data folder)')
    .option('--data <folder...>', 'the files that it was made from (default: where the build found them)')
    .option('--truth <file>', 'truth.ndjson of the generator (default: beside the files of a fictional edition)')
    .option('--needs <n>', 'needs drawn for the sensitivity of short lists', '100')
    .option('--seed <n>', 'a whole number', '1')
    .option('--json', 'the numbers as JSON')
    .addHelpText('after', '\nExample:\n  spinewise study --edition e.sqlite --out study')
    .action(async (options: StudyOptions) => {
      const out = resolve(options.out)
      const inputs = findInputs(options, editionPath(options.edition ? { edition: options.edition } : {}, config))
      makeStudyFolder(out)
      const progress = openProgress(io, { now: Date.now, write: (text) => process.stderr.write(text) })
      const report = await withTemporaryFolder(out, (workFolder) =>
        runStudy({
          ...inputs,
          workFolder,
          needs: readWhole('--needs', options.needs, COUNT_MAX),
          seed: readWhole('--seed', options.seed, COUNT_MAX),
          onProgress: (step) => progress.show({ ...step, unit: step.stage === 'reading' ? 'B' : ' studies' }),
        }),
      )
      progress.end()
      await writeStudy(report, out)
      io.out(options.json ? JSON.stringify(toStudyJson(report)) : renderStudy(report, out, io))
    })
}

type StudyInputs = Pick<Parameters<typeof runStudy>[0], 'editionPath' | 'folders' | 'truthPath'>

/** The files and the truth of an edition, as the note beside it names them, unless flags name others. */
function findInputs({ data, truth }: StudyOptions, path: string): StudyInputs {
  // Opened first, so that an edition that is missing is named before its files are.
  const { fictional } = readManifest(path)
  const folders = data?.map((folder) => resolve(folder)) ?? findSourceFolders(path)
  const missing = folders.find((folder) => !existsSync(folder))
  if (missing) throw missingPath('--data', missing)
  const beside = fictional ? findTruth(folders) : null
  const truthPath = truth ? resolve(truth) : beside
  if (truthPath && !existsSync(truthPath)) throw missingPath('--truth', truthPath)
  return { editionPath: path, folders: folders.length > 0 ? folders : null, truthPath }
}

function findTruth(folders: readonly string[]): string | null {
  return folders.map((folder) => join(folder, 'truth.ndjson')).find((path) => existsSync(path)) ?? null
}

function missingPath(flag: string, path: string): UserError {
  return new UserError('file-missing', `${path} does not exist`, { at: flag, remedy: 'Check the path.', kind: 'usage' })
}
