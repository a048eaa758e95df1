import { readdirSync, renameSync, rmdirSync } from 'node:fs'
import { mkdir, statfs } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { UserError } from '#domain/errors.ts'
import { explainFileError, sweepWorkFolders, withTemporaryFolder } from '#doors/files.ts'
import { generateState, type SynthReport } from '#fixtures/generate-state.ts'
import type { Surroundings } from './context.ts'
import { DEMO } from './demo.ts'
import type { Io } from './io.ts'
import { readWhole } from './read-whole.ts'
import { openProgress } from './render/progress.ts'

const CLINICIANS_MAX = 1_200_000

// Measured at 1.2 million clinicians, rounded up.
const BYTES_EACH = 9000

interface SynthOptions {
  out?: string
  clinicians: string
  seed: string
  area?: 'state' | 'nation'
  json?: boolean
}

/** `spinewise data synth`. */
export function addSynth(data: Command, { io, config }: Surroundings): void {
  data
    .command('synth')
    .description(
      'Write a fictional state, or a fictional nation, in the official layouts of the public files. The same options give the same bytes; no row is of a real person.',
    )
    .option('--out <folder>', 'an empty or new folder (default: fiction in the data folder)')
    .option('--clinicians <n>', `how many, up to ${CLINICIANS_MAX}`, String(DEMO.clinicians))
    .option('--seed <n>', 'a whole number', String(DEMO.seed))
    .addOption(
      new Option(
        '--area <area>',
        'state: over Rhode Island and around, with more back care than there is; nation: over the country, in the proportions of the official files (default: state up to 20000 clinicians, nation above)',
      ).choices(['state', 'nation']),
    )
    .option('--json', 'the report as JSON: every file with its records and bytes, every awkward row by name')
    .addHelpText(
      'after',
      `
Examples:
  spinewise data synth --clinicians 3000 --seed 7 --out fiction
  spinewise data synth --clinicians 1200000 --seed 7

The nation takes some minutes and about 9 GB. truth.ndjson in the folder says what is true of each clinician; a build leaves it out.`,
    )
    .action(async (options: SynthOptions) => {
      const folder = resolve(options.out ?? join(config.dataFolder, 'fiction'))
      const clinicians = readWhole('--clinicians', options.clinicians, CLINICIANS_MAX)
      const seed = readWhole('--seed', options.seed, Number.MAX_SAFE_INTEGER)
      await checkFolder(folder, clinicians)
      const report = await writeAside(io, folder, { clinicians, seed, ...(options.area ? { area: options.area } : {}) })
      io.out(options.json ? JSON.stringify({ folder, ...report }) : describe(report, folder))
    })
}

/** Written beside and put in its place when whole: a folder that was asked for is never half there. */
async function writeAside(
  io: Io,
  folder: string,
  world: { clinicians: number; seed: number; area?: 'state' | 'nation' },
): Promise<SynthReport> {
  const progress = openProgress(io, { now: Date.now, write: (text) => process.stderr.write(text) })
  const step = { stage: 'writing', detail: 'fictional files', unit: ' clinicians', total: world.clinicians }
  try {
    return await withTemporaryFolder(dirname(folder), async (work) => {
      const files = join(work, 'files')
      const report = await generateState({ folder: files, ...world, onProgress: (done) => progress.show({ ...step, done }) })
      renameSync(files, folder)
      return report
    })
  } catch (error) {
    throw explainFileError(error, folder)
  } finally {
    progress.end()
  }
}

async function checkFolder(folder: string, clinicians: number): Promise<void> {
  const held = listFolder(folder)
  if (held.length > 0)
    throw new UserError('folder-not-empty', `${folder} is not empty: it holds ${held.slice(0, 3).join(', ')}`, {
      at: folder,
      remedy: 'Name an empty or new folder with --out, or remove this one first.',
      kind: 'usage',
    })
  try {
    // An empty folder gives way to the whole one.
    rmdirSync(folder)
  } catch {
    // It was not there.
  }
  await mkdir(dirname(folder), { recursive: true }).catch((error: unknown) => {
    throw explainFileError(error, dirname(folder))
  })
  await sweepWorkFolders(dirname(folder))
  await mkdir(dirname(folder), { recursive: true })
  await checkSpace(dirname(folder), clinicians * BYTES_EACH)
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw explainFileError(error, folder)
  }
}

async function checkSpace(parent: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(parent)
  if (bavail * bsize >= bytes) return
  const toGb = (count: number) => (count / 1e9).toFixed(1)
  throw new UserError(
    'disk-full',
    `${parent} has ${toGb(bavail * bsize)} GB free, and these files take about ${toGb(bytes)} GB`,
    {
      at: parent,
      remedy: 'Free space on that disk, name a folder on another with --out, or ask for fewer --clinicians.',
      kind: 'system',
    },
  )
}

function describe({ title, clinicians, files }: SynthReport, folder: string): string {
  const written = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const services = files
    .filter(({ file }) => file.startsWith('services/'))
    .map(({ file, records }) => `${count(records)} in ${file}`)
  const path = relative(process.cwd(), folder) || folder
  return `${title}: ${count(clinicians)} clinicians, ${files.length} files, ${count(Math.ceil(written / 1e6))} MB in ${folder}
Service rows: ${services.join(', ')}
Build from them: spinewise build --data ${path} --edition fiction.sqlite`
}

function count(number: number): string {
  return number.toLocaleString('en-US')
}
