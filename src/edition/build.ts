import { join } from 'node:path'
import { openDuckdb } from '#doors/duckdb.ts'
import { type IngestResult, ingestFiles } from '#ingest/ingest-files.ts'
import { loadCodes } from '#ingest/load-codes.ts'
import { assembleRoster } from '#measures/assemble-roster.ts'
import { CATALOG } from '#measures/catalog.ts'
import { measureEdition } from '#measures/measure-edition.ts'
import { measureStyle } from '#measures/style.ts'
import { assembleManifest } from './assemble-manifest.ts'
import { readCodeVersion } from './code-version.ts'
import { explainBuildError } from './explain-build-error.ts'
import { digestInputs, findUnchanged, forgetMadeFrom, publishMadeFrom } from './made-from.ts'
import type { Manifest } from './manifest.ts'
import { publishEdition } from './publish-edition.ts'
import { readManifest } from './read/read-manifest.ts'
import { withWorkFolder } from './work-folder.ts'
import { type WrittenEdition, writeEdition } from './write-edition.ts'

export interface BuildRequest {
  /** Folders in which files are found by their headers, whatever their names. */
  folders: readonly string[]
  editionPath: string
  threads?: number
  memoryMb?: number
  /** Where else an edition of the same inputs and code makes building needless. */
  elsewhere?: readonly string[]
  /** Build even where the inputs and the code are those of the edition that is there. */
  isForced?: boolean
  onProgress?: (step: BuildProgress) => void
}

export interface BuildProgress {
  stage: 'hashing' | 'reading' | 'counting' | 'measuring' | 'writing' | 'publishing'
  detail: string
  done?: number
  total?: number
}

export interface BuildReport {
  isNew: boolean
  editionPath: string
  sha256: string
  manifest: Manifest
  notRecognised: IngestResult['notRecognised']
  /** Where refused rows stand; null when every row was accepted. */
  refusedPath: string | null
}

/**
 * Builds an edition aside and puts it in its place by rename: whatever happens before that, the old one goes on serving. With the
 * inputs and the code of the edition that is there, it does nothing.
 */
export async function buildEdition(request: BuildRequest): Promise<BuildReport> {
  const { folders, editionPath, elsewhere = [], isForced = false, onProgress = () => {} } = request
  onProgress({ stage: 'hashing', detail: 'the files' })
  const codeVersion = readCodeVersion()
  const unchanged = isForced ? undefined : await findUnchanged([...elsewhere, editionPath], { folders, codeVersion })
  if (unchanged) {
    const { path, sha256 } = unchanged
    return { isNew: false, editionPath: path, sha256, manifest: readManifest(path), notRecognised: [], refusedPath: null }
  }
  const { written, ingest, refusedPath } = await makeAndPublish({ ...request, onProgress }, codeVersion).catch(
    (error: unknown) => {
      throw explainBuildError(error, editionPath)
    },
  )
  return {
    isNew: true,
    editionPath,
    sha256: written.sha256,
    manifest: written.manifest,
    notRecognised: ingest.notRecognised,
    refusedPath,
  }
}

async function makeAndPublish(
  request: BuildRequest & Required<Pick<BuildRequest, 'onProgress'>>,
  codeVersion: string,
): Promise<MadeAside> {
  const { editionPath, folders, onProgress } = request
  const made = await withWorkFolder(editionPath, (workFolder) => makeAside(request, workFolder, codeVersion))
  const inputsDigest = await digestInputs(folders, made.ingest.hashes)
  onProgress({ stage: 'publishing', detail: editionPath })
  forgetMadeFrom(editionPath)
  await publishEdition(editionPath, made.written)
  await publishMadeFrom(editionPath, { inputsDigest, codeVersion, editionSha256: made.written.sha256, folders })
  return made
}

interface MadeAside {
  written: WrittenEdition
  ingest: IngestResult
  refusedPath: string | null
}

// DuckDB's own share. With Node's and what DuckDB does not count, a build of the nation stays under 4 GB (docs/benchmarks.md).
const MEMORY_MB = 2400

async function makeAside(
  { folders, editionPath, threads = 2, memoryMb = MEMORY_MB, onProgress = () => {} }: BuildRequest,
  workFolder: string,
  codeVersion: string,
): Promise<MadeAside> {
  const db = await openDuckdb({
    path: join(workFolder, 'work.duckdb'),
    threads,
    memoryMb,
    spillFolder: join(workFolder, 'spill'),
  })
  try {
    const refusedPath = `${editionPath}.refused.ndjson`
    const ingest = await ingestFiles(db, { folders, workFolder, refusedPath, onProgress })
    await loadCodes(db)
    await assembleRoster(db, { onProgress: (step) => onProgress({ stage: 'counting', ...step }) })
    const measured = await measureEdition(db, { onProgress: (step) => onProgress({ stage: 'measuring', ...step }) })
    const styles = await measureStyle(db)
    const manifest = await assembleManifest(db, { ingest, codeVersion, folders })
    const written = await writeEdition(editionPath, {
      db,
      measured,
      styles,
      definitions: CATALOG.map(({ definition }) => definition),
      manifest,
      onProgress: (step) => onProgress({ stage: 'writing', ...step }),
    })
    return { written, ingest, refusedPath: manifest.inputs.some((input) => input.refused > 0) ? refusedPath : null }
  } finally {
    db.close()
  }
}
