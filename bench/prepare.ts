import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCodeVersion } from '#edition/code-version.ts'
import { generateState } from '../fixtures/generate-state.ts'
import type { BuildMeasure } from './build-child.ts'
import { runChild } from './child.ts'
import type { BenchOptions } from './options.ts'
import type { ReadMeasure } from './read-child.ts'

/** An edition to measure, and what its making took. */
export interface Prepared {
  clinicians: number
  rounds: number
  editionPath: string
  /** Undefined where the edition was made elsewhere. */
  build: Making | undefined
}

/** One build, and DuckDB reading its files before and after. */
export interface Making {
  build: BuildMeasure
  reads: ReadMeasure[]
}

const KEPT = 'data/bench'

/** Makes files and an edition of one size, or takes those that are kept: keyed by seed, size and the code that makes editions. */
export async function prepareEdition(options: BenchOptions, clinicians: number): Promise<Prepared> {
  const { rounds, edition } = options
  if (edition !== undefined) return { clinicians, rounds, editionPath: edition, build: undefined }
  const folder = join(KEPT, `${options.seed}-${clinicians}`)
  const files = options.files ?? (await prepareFiles(folder, options.seed, clinicians))
  const own = join(folder, readCodeVersion())
  const editionPath = join(own, 'edition.sqlite')
  const record = join(own, 'making.json')
  if (options.rebuild || !existsSync(record)) writeFileSync(record, JSON.stringify(await makeEdition(files, own, editionPath)))
  return { clinicians, rounds, editionPath, build: JSON.parse(readFileSync(record, 'utf8')) }
}

async function prepareFiles(folder: string, seed: number, clinicians: number): Promise<string> {
  const files = join(folder, 'files')
  const done = join(folder, 'files.done')
  if (existsSync(done) && isNewerThanGenerator(done)) return files
  rmSync(folder, { recursive: true, force: true })
  // Every size in the form of a nation, so that a slope compares like with like.
  await generateState({ folder: files, clinicians, seed, area: 'nation' })
  writeFileSync(done, '')
  return files
}

function isNewerThanGenerator(done: string): boolean {
  const { mtimeMs } = statSync(done)
  return statSync(join(import.meta.dirname, '../fixtures/generate-state.ts')).mtimeMs < mtimeMs
}

async function makeEdition(files: string, folder: string, editionPath: string): Promise<Making> {
  mkdirSync(folder, { recursive: true })
  const before = await runChild<ReadMeasure>('read-child.ts', [files])
  const build = await runChild<BuildMeasure>('build-child.ts', [files, editionPath])
  const after = await runChild<ReadMeasure>('read-child.ts', [files])
  return { build, reads: [before, after] }
}
