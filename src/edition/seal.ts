import { createHash } from 'node:crypto'
import { invariant } from '#domain/errors.ts'
import { readAt, readBlocks, writeAt } from '#doors/files.ts'
import { openImmutableSqlite } from '#doors/sqlite.ts'

/** What stands in the table `seal` while the SHA-256 is taken, and in its place when it is taken again. */
export const BLANK_SEAL = '0'.repeat(64)

/**
 * Writes into a finished edition the SHA-256 of all its other bytes. The hash beside an edition is lost when the file is
 * copied alone, and can be made again by whoever changed a figure; most figures cannot be recomputed from others.
 */
export async function sealEdition(path: string): Promise<void> {
  const place = findSeal(path)
  invariant(place.text === BLANK_SEAL && place.position >= 0, `the seal of ${path} is not blank`)
  writeAt(path, { position: place.position, bytes: Buffer.from(await hashAround(path, place.position), 'latin1') })
}

/** The seal as it is written and as it should be; `written` is undefined where there is none. */
export async function readSeal(path: string): Promise<{ written: string | undefined; expected: string | undefined }> {
  const { text, position } = findSeal(path)
  if (text?.length !== BLANK_SEAL.length || position < 0) return { written: text, expected: undefined }
  return { written: text, expected: await hashAround(path, position) }
}

// The table is one row in one page, so its characters stand in the file as they are (sqlite.org/fileformat2.html, 2.1).
function findSeal(path: string): { text: string | undefined; position: number } {
  const file = openImmutableSqlite(path)
  try {
    const text = file.prepare<{ sha256: string }>('SELECT sha256 FROM seal').row()?.sha256
    const page = file.prepare<{ rootpage: number }>("SELECT rootpage FROM sqlite_schema WHERE name = 'seal'").row()?.rootpage
    const size = file.prepare<{ page_size: number }>('PRAGMA page_size').row()?.page_size
    if (text === undefined || page === undefined || size === undefined) return { text, position: -1 }
    const start = (page - 1) * size
    const within = readAt(path, { position: start, bytesMax: size }).indexOf(text, 0, 'latin1')
    return { text, position: within < 0 ? within : start + within }
  } finally {
    file.close()
  }
}

async function hashAround(path: string, position: number): Promise<string> {
  const digest = createHash('sha256')
  const blank = Buffer.from(BLANK_SEAL, 'latin1')
  let start = 0
  for await (const { bytes } of readBlocks(path)) {
    // The seal may lie across two blocks: each gets its part.
    const from = Math.max(position, start)
    const to = Math.min(position + blank.length, start + bytes.length)
    if (from < to) blank.copy(bytes, from - start, from - position, to - position)
    digest.update(bytes)
    start += bytes.length
  }
  return digest.digest('hex')
}
