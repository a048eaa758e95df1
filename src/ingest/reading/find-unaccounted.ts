import type { Duckdb } from '#doors/duckdb.ts'
import { frameFile } from './frame-file.ts'
import { dialectOf, type ReadRequest } from './read-request.ts'

/** Where the first record begins that is acceptable and yet not in the table; undefined where there is none. */
export async function findUnaccounted(
  db: Duckdb,
  request: ReadRequest,
): Promise<{ byteOffset: number; line: number } | undefined> {
  const rows = await db.rows<{ record: number }>(`SELECT record FROM ${request.table} ORDER BY record`)
  const loaded = new Set(rows.map(({ record }) => record))
  let line = 1
  let record = request.header === null ? 0 : -1
  for await (const { offset, frames } of frameFile(request.file.path, dialectOf(request))) {
    for (const frame of frames) {
      if (frame.kind !== 'blank') record += 1
      const isMissing = frame.kind === 'record' && record > 0 && !loaded.has(record)
      if (isMissing) return { byteOffset: offset + frame.start, line }
      line += frame.lines
    }
  }
  return undefined
}
