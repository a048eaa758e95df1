import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Duckdb, openDuckdb } from '#doors/duckdb.ts'
import { explainFileError, publishFile, withTemporaryFolder } from '#doors/files.ts'
import { typesOf } from './export/column-types.ts'
import { toCsv, toNdjson } from './export/row-text.ts'
import { type ExportKind, exportRows } from './export-rows.ts'

export interface ExportRequest {
  editionPath: string
  kind: ExportKind
}

/** The rows of an export as text, in pieces of many lines. */
export function exportText({ editionPath, kind }: ExportRequest, format: 'ndjson' | 'csv'): Generator<string> {
  const rows = exportRows(editionPath, kind)
  return format === 'csv' ? toCsv(rows) : toNdjson(rows)
}

/** Writes an export as a Parquet file, whole or not at all; nested parts stay nested. `folder` holds what is written on the way. */
export async function exportParquet(request: ExportRequest, { to, folder }: { to: string; folder: string }): Promise<void> {
  await withTemporaryFolder(folder, async (work) => {
    const lines = join(work, 'rows.ndjson')
    const parquet = join(work, 'rows.parquet')
    await pipeline(Readable.from(exportText(request, 'ndjson')), createWriteStream(lines)).catch((error: unknown) => {
      throw explainFileError(error, lines)
    })
    const db = await openDuckdb({ memoryMb: EXPORT_MEMORY_MB, spillFolder: join(work, 'spill') })
    try {
      await copyToParquet(db, { lines, parquet, kind: request.kind })
    } finally {
      db.close()
    }
    await publishFile(parquet, to)
  })
}

const EXPORT_MEMORY_MB = 1000

// The types are found from all rows of nested exports and named for flat ones, where a column may be empty throughout.
async function copyToParquet(
  db: Duckdb,
  { lines, parquet, kind }: { lines: string; parquet: string; kind: ExportKind },
): Promise<void> {
  const types = typesOf(kind)
  const columns = types
    ? `columns = {${Object.entries(types)
        .map(([name, type]) => `"${name}": '${type}'`)
        .join(', ')}}`
    : 'sample_size = -1'
  await db.run(`
    COPY (SELECT * FROM read_json(${quote(lines)}, format = 'newline_delimited', maximum_object_size = ${OBJECT_BYTES_MAX}, ${columns}))
    TO ${quote(parquet)} (FORMAT parquet, COMPRESSION zstd)`)
}

// A clinician with all evidence takes about 20 KB; one with thousands of payments more.
const OBJECT_BYTES_MAX = 64 * 1024 * 1024

function quote(path: string): string {
  return `'${path.replaceAll("'", "''")}'`
}
