import { rm } from 'node:fs/promises'
import { UserError } from '#domain/errors.ts'
import type { Duckdb } from '#doors/duckdb.ts'
import { SOURCES } from '#sources/catalog.ts'
import { checkExpectations, type IngestExpectation } from './check-expectations.ts'
import type { InputRecord } from './input-record.ts'
import { type OpenedFile, openFoundFiles } from './open-found-files.ts'
import { type DatedFile, orderFiles } from './order-files.ts'
import { readFile } from './read-file.ts'
import { openRefusals, type RefusalFile } from './reading/refusals.ts'
import { type RecognisedFile, recogniseFile } from './recognise-file.ts'
import { surveyAhead } from './survey-ahead.ts'
import { createTables } from './tables/fill-table.ts'

export interface IngestRequest {
  /** Folders, or files, in which files are known by their headers, whatever their names. */
  folders: readonly string[]
  /** For what is unpacked or rewritten while reading; on a disk with as much room as the files. */
  workFolder: string
  /** Where refused rows are written, one JSON object a line. */
  refusedPath: string
  onProgress?: (step: IngestProgress) => void
}

export interface IngestProgress {
  stage: 'reading'
  detail: string
  /** Bytes of all files. */
  done: number
  total: number
}

export interface LeftOut {
  file: string
  why: string
}

export interface IngestResult {
  inputs: InputRecord[]
  /** SHA-256 by path, of the files read where they lay; those in archives were hashed unpacked. */
  hashes: ReadonlyMap<string, string>
  notRecognised: LeftOut[]
  /** Ids of sources of which no file was there. */
  absent: string[]
  expectations: IngestExpectation[]
}

// Files named where none could be read: enough to see the mistake, few enough for a screen.
const LEFT_OUT_NAMED_MAX = 5

/** Reads every known file below the folders into its typed table; all tables exist afterwards, those of absent sources empty. */
export async function ingestFiles(db: Duckdb, request: IngestRequest): Promise<IngestResult> {
  const { folders, workFolder, refusedPath, onProgress = () => undefined } = request
  await createTables(db)
  const { files: found, leftOut } = await openFoundFiles(folders, workFolder)
  const { recognised, unknown } = await recogniseFiles(found)
  assertSomething(recognised, { folders, leftOut: [...leftOut, ...unknown] })
  const { files, copies } = await orderFiles(recognised)
  const refusals = openRefusals(refusedPath)
  try {
    const inputs = await readFiles(files, { db, workFolder, refusals, onProgress })
    const inPlace = [...files.entries()].filter(([, file]) => !file.isUnpacked)
    return {
      inputs,
      hashes: new Map(inPlace.map(([index, file]) => [file.path, inputs[index]?.sha256 ?? ''])),
      notRecognised: [...leftOut, ...unknown, ...copies],
      absent: SOURCES.map((source) => source.id).filter((id) => !inputs.some((input) => input.source === id)),
      expectations: await checkExpectations(db, inputs),
    }
  } finally {
    refusals.close()
  }
}

async function recogniseFiles(found: readonly OpenedFile[]): Promise<{ recognised: RecognisedFile[]; unknown: LeftOut[] }> {
  const recognised: RecognisedFile[] = []
  const unknown: LeftOut[] = []
  for (const opened of found) {
    const file = recogniseFile(opened)
    if ('why' in file) {
      unknown.push({ file: opened.name, why: file.why })
      await removeUnpacked(opened)
    } else recognised.push(file)
  }
  return { recognised, unknown }
}

async function removeUnpacked({ path, isUnpacked }: OpenedFile): Promise<void> {
  if (isUnpacked) await rm(path, { force: true })
}

interface Reading {
  db: Duckdb
  workFolder: string
  refusals: RefusalFile
  onProgress: (step: IngestProgress) => void
}

async function readFiles(files: readonly DatedFile[], { db, workFolder, refusals, onProgress }: Reading): Promise<InputRecord[]> {
  const progress = countBytes(files, onProgress)
  const inputs: InputRecord[] = []
  for await (const { file, survey } of surveyAhead(files, progress.onSurveyed)) {
    const sink = refusals.forSource(file.source.id)
    inputs.push(await readFile({ db, file, inputId: inputs.length + 1, workFolder, refusals: sink, survey }))
    progress.onRead(file)
    await removeUnpacked(file)
  }
  return inputs
}

/** Every byte is passed over once by us and read once by DuckDB: half of the way each. */
function countBytes(files: readonly DatedFile[], onProgress: Reading['onProgress']) {
  const total = files.reduce((sum, file) => sum + file.bytes, 0)
  const surveyed = new Map<DatedFile, number>()
  let read = 0
  const say = (file: DatedFile) => {
    const passed = [...surveyed.values()].reduce((sum, bytes) => sum + bytes, 0)
    onProgress({ stage: 'reading', detail: file.name, done: (passed + read) / 2, total })
  }
  return {
    onSurveyed: (file: DatedFile, bytes: number) => {
      surveyed.set(file, bytes)
      say(file)
    },
    onRead: (file: DatedFile) => {
      read += file.bytes
      say(file)
    },
  }
}

function assertSomething(
  recognised: readonly RecognisedFile[],
  { folders, leftOut }: { folders: readonly string[]; leftOut: readonly LeftOut[] },
): void {
  if (recognised.length > 0) return
  const named = leftOut.slice(0, LEFT_OUT_NAMED_MAX).map(({ file, why }) => `${file}: ${why}`)
  const more = leftOut.length > named.length ? [`and ${leftOut.length - named.length} more`] : []
  throw new UserError(
    'nothing-recognised',
    [`No file of a known kind lies in ${folders.join(', ')}`, ...named, ...more].join('\n'),
    {
      remedy:
        'Make a fictional state with `spinewise data synth`, or see with `spinewise data list` which public files are read.',
    },
  )
}
