import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openDuckdb } from '#doors/duckdb.ts'
import { type IngestResult, ingestFiles } from '#ingest/ingest-files.ts'
import { loadCodes } from '#ingest/load-codes.ts'
import { assembleRoster } from '#measures/assemble-roster.ts'
import { measureEdition } from '#measures/measure-edition.ts'
import { measureStyle } from '#measures/style.ts'
import { readCodeVersion } from './code-version.ts'
import type { Manifest } from './manifest.ts'

export interface BuildRequest {
  /** Folders in which files are found by their headers, whatever their names. */
  folders: readonly string[]
  editionPath: string
  threads?: number
  memoryMb?: number
  /** Build even where the inputs and the code are those of the edition that is there. */
  isForced?: boolean
  onProgress?: (step: BuildProgress) => void
}

export interface BuildProgress {
  stage: 'reading' | 'counting' | 'measuring' | 'writing'
  detail: string
  done?: number
  total?: number
}

export interface BuildReport {
  isNew: boolean
  editionPath: string
  sha256: string
  manifest: Manifest
  ingest: IngestResult | null
  refusedPath: string | null
}
