import { join } from 'node:path'
import { type Duckdb, openDuckdb } from '#doors/duckdb.ts'
import { withTemporaryFolder } from '#doors/files.ts'
import { ingestFiles } from '#ingest/ingest-files.ts'
import { loadCodes } from '#ingest/load-codes.ts'
import { assembleRoster } from './assemble-roster.ts'

interface CountRequest {
  folders: readonly string[]
  /** Where work files may stand, on a disk with as much room as the input. */
  parentFolder: string
  /** Bytes read of all bytes. */
  onProgress?: (step: { detail: string; done: number; total: number }) => void
}

/** Reads files and counts by measures.md 2a without making an edition; `work` sees the counted tables. */
export async function withCountedFolders<Result>(
  { folders, parentFolder, onProgress }: CountRequest,
  work: (db: Duckdb) => Promise<Result>,
): Promise<Result> {
  return withTemporaryFolder(parentFolder, async (workFolder) => {
    const db = await openDuckdb({ path: join(workFolder, 'work.duckdb'), spillFolder: join(workFolder, 'spill') })
    try {
      const refusedPath = join(workFolder, 'refused.ndjson')
      await ingestFiles(db, { folders, workFolder, refusedPath, ...(onProgress && { onProgress }) })
      await loadCodes(db)
      await assembleRoster(db)
      return await work(db)
    } finally {
      db.close()
    }
  })
}

/** Counts again as if the services file of one year had been the only one: what a clinician's figures were then. */
export async function recountYear(db: Duckdb, year: number): Promise<void> {
  // What was read is a view over the files (ingest/tables): it stays, under another name.
  await db.run('ALTER VIEW services RENAME TO services_of_every_year')
  await db.run(`CREATE VIEW services AS SELECT * FROM services_of_every_year WHERE year = ${Math.trunc(year)}`)
  await assembleRoster(db)
}
