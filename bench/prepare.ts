import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

/** One build, and DuckDB reading its files before and after: keeping nothing, and keeping the rows in a database. */
export interface Making {
  build: BuildMeasure
  reads: ReadMeasure[]
  keeps: ReadMeasure[]
}

const KEPT = 'data/bench'

/** Makes files and an edition of one size, or takes those that are kept: keyed by seed, size and the code that makes them. */
export async function prepareEdition(options: BenchOptions, clinicians: number): Promise<Prepared> {
  const { rounds, edition } = options
  if (edition !== undefined) return { clinicians, rounds, editionPath: edition, build: undefined }
  const files = options.files ?? (await prepareFiles(options.seed, clinicians))
  const folder = keepFolder(`edition-${options.seed}-${clinicians}`, readCodeVersion())
  const editionPath = join(folder, 'edition.sqlite')
  const record = join(folder, 'making.json')
  if (options.rebuild || !existsSync(record)) writeFileSync(record, JSON.stringify(await makeEdition(files, editionPath)))
  return { clinicians, rounds, editionPath, build: JSON.parse(readFileSync(record, 'utf8')) }
}

async function prepareFiles(seed: number, clinicians: number): Promise<string> {
  const folder = keepFolder(`files-${seed}-${clinicians}`, digestGenerator())
  const done = `${folder}.done`
  if (existsSync(done)) return folder
  rmSync(folder, { recursive: true })
  // Every size in the form of a nation, so that a slope compares like with like.
  await generateState({ folder, clinicians, seed, area: 'nation' })
  writeFileSync(done, '')
  return folder
}

/** A folder for what one version of the code makes; what other versions made goes, for a nation takes gigabytes. */
function keepFolder(name: string, version: string): string {
  const folder = join(KEPT, name, version)
  mkdirSync(folder, { recursive: true })
  for (const other of readdirSync(join(KEPT, name)))
    if (!other.startsWith(version)) rmSync(join(KEPT, name, other), { recursive: true })
  return folder
}

function digestGenerator(): string {
  const folder = join(import.meta.dirname, '../fixtures')
  const digest = createHash('sha256')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  for (const file of files.toSorted()) digest.update(file).update(readFileSync(join(folder, file)))
  return digest.digest('hex').slice(0, 12)
}

async function makeEdition(files: string, editionPath: string): Promise<Making> {
  const before = await readTwice(files)
  const build = await runChild<BuildMeasure>('build-child.ts', [files, editionPath])
  const after = await readTwice(files)
  return { build, reads: [before.read, after.read], keeps: [before.kept, after.kept] }
}

async function readTwice(files: string): Promise<{ read: ReadMeasure; kept: ReadMeasure }> {
  const read = await runChild<ReadMeasure>('read-child.ts', [files])
  const work = mkdtempSync(join(KEPT, 'reading-'))
  try {
    return { read, kept: await runChild<ReadMeasure>('read-child.ts', [files, work]) }
  } finally {
    rmSync(work, { recursive: true })
  }
}
