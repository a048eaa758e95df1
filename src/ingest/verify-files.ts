import { rm } from 'node:fs/promises'
import { UserError } from '#domain/errors.ts'
import { openDuckdb } from '#doors/duckdb.ts'
import type { LeftOut } from './ingest-files.ts'
import type { InputRecord } from './input-record.ts'
import { type OpenedFile, openFoundFiles } from './open-found-files.ts'
import { type DatedFile, orderFiles } from './order-files.ts'
import { readFile, surveyDated } from './read-file.ts'
import { openRefusals, type RefusalFile } from './reading/refusals.ts'
import { type RecognisedFile, recogniseFile } from './recognise-file.ts'
import { createTables } from './tables/fill-table.ts'

export interface VerifyRequest {
  folders: readonly string[]
  workFolder: string
  refusedPath: string
  onProgress?: (step: { detail: string; done: number; total: number }) => void
}

export interface VerifyResult {
  /** Files that can be read, as an edition would record them. */
  readable: InputRecord[]
  /** Files that would stop a build, and why. */
  broken: { file: string; error: UserError }[]
  notRecognised: LeftOut[]
}

/** Reads every file as a build would and builds nothing: one that would stop a build does not hide those after it. */
export async function verifyFiles({
  folders,
  workFolder,
  refusedPath,
  onProgress = () => undefined,
}: VerifyRequest): Promise<VerifyResult> {
  const { files: found, leftOut } = await openFoundFiles(folders, workFolder)
  const result: VerifyResult = { readable: [], broken: [], notRecognised: leftOut }
  const { files, copies } = await orderFiles(found.flatMap((file) => tryRecognise(file, result)))
  result.notRecognised.push(...copies)
  const refusals = openRefusals(refusedPath)
  try {
    for (const [index, file] of files.entries()) {
      onProgress({ detail: file.name, done: index, total: files.length })
      await verifyFile(file, { result, workFolder, refusals })
    }
  } finally {
    refusals.close()
  }
  return result
}

function tryRecognise(file: OpenedFile, result: VerifyResult): RecognisedFile[] {
  try {
    const recognised = recogniseFile(file)
    if (!('why' in recognised)) return [recognised]
    result.notRecognised.push({ file: file.name, why: recognised.why })
  } catch (error) {
    keepBroken(file.name, error, result)
  }
  return []
}

interface Verifying {
  result: VerifyResult
  workFolder: string
  refusals: RefusalFile
}

/** Each file has a database of its own, so that the rows of one are gone before the next is read. */
async function verifyFile(file: DatedFile, { result, workFolder, refusals }: Verifying): Promise<void> {
  const db = await openDuckdb({ spillFolder: workFolder })
  try {
    await createTables(db)
    const sink = refusals.forSource(file.source.id)
    const inputId = result.readable.length + 1
    const survey = await surveyDated(file)
    result.readable.push(await readFile({ db, file, inputId, workFolder, refusals: sink, survey }))
  } catch (error) {
    keepBroken(file.name, error, result)
  } finally {
    db.close()
    if (file.isUnpacked) await rm(file.path, { force: true })
  }
}

function keepBroken(file: string, error: unknown, result: VerifyResult): void {
  if (!(error instanceof UserError) || error.kind !== 'input') throw error
  result.broken.push({ file, error })
}
