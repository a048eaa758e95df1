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
}

/** Reads files and counts by measures.md 2a without making an edition; `work` sees the counted tables. */
export async function withCountedFolders<Result>(
  { folders, parentFolder }: CountRequest,
  work: (db: Duckdb) => Promise<Result>,
): Promise<Result> {
  return withTemporaryFolder(parentFolder, async (workFolder) => {
    const db = await openDuckdb({ path: join(workFolder, 'work.duckdb'), spillFolder: join(workFolder, 'spill') })
    try {
      await ingestFiles(db, { folders, workFolder, refusedPath: join(workFolder, 'refused.ndjson') })
      await loadCodes(db)
      await assembleRoster(db)
      return await work(db)
    } finally {
      db.close()
    }
  })
}
