import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { publishFile } from '#doors/files.ts'
import type { FileHeaders, Offer } from './offer.ts'

/** What lies beside a fetched file and says where it came from, so that the next run transfers only what is new. */
const FetchRecord = z.object({
  source: z.string(),
  recipe: z.string(),
  release: z.string(),
  url: z.string(),
  /** Two-letter codes in order; empty for the whole nation or a file that names no state. */
  states: z.array(z.string()),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** When the catalog said that it was changed. */
  modified: z.string().nullable(),
  /** Length of what the publisher sent whole; null where single rows were asked for. */
  sourceBytes: z.number().nullable(),
  files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string(), rows: z.number().nullable() })),
  verifiedBy: z.array(z.string()),
})
export type FetchRecord = z.infer<typeof FetchRecord>
export type FetchedFile = FetchRecord['files'][number]

/** A record and the folder in which it and its files lie. */
export interface KeptRecord {
  record: FetchRecord
  folder: string
  path: string
}

export const RECORD_ENDING = '.fetched.json'
export const PART_ENDING = '.part'

/** All records of a source below the raw folder; one that cannot be read is none. */
export async function readRecords(rawFolder: string, sourceId: string): Promise<KeptRecord[]> {
  const root = join(rawFolder, sourceId)
  const kept: KeptRecord[] = []
  for (const release of await listNames(root)) {
    const folder = join(root, release)
    for (const name of await listNames(folder)) {
      if (!name.endsWith(RECORD_ENDING)) continue
      const path = join(folder, name)
      const record = await readRecord(path)
      if (record) kept.push({ record, folder, path })
    }
  }
  return kept
}

async function listNames(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort()
}

async function readRecord(path: string): Promise<FetchRecord | undefined> {
  try {
    return FetchRecord.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    // Cut by a power failure or written by another version: the file is fetched again, which is never wrong.
    return undefined
  }
}

/** Whether every file of the record is there in its whole length. */
export async function isWhole({ record, folder }: KeptRecord): Promise<boolean> {
  for (const { name, bytes } of record.files) {
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found?.size !== bytes) return false
  }
  return record.files.length > 0
}

/** The record of the same file of the same states, if its files are whole. */
export async function findRecord(
  records: readonly KeptRecord[],
  offer: Offer,
  states: readonly string[],
): Promise<KeptRecord | undefined> {
  for (const kept of records) {
    const { recipe, url, states: had } = kept.record
    if (recipe === offer.recipe.name && url === offer.url && had.join() === states.join() && (await isWhole(kept))) return kept
  }
  return undefined
}

/** Whether the publisher still has the same file, by the strongest thing that both say; undefined where nothing can be compared. */
export function isSame(record: FetchRecord, headers: FileHeaders): boolean | undefined {
  if (record.etag !== null && headers.etag !== null) return record.etag === headers.etag
  if (record.lastModified !== null && headers.lastModified !== null) return record.lastModified === headers.lastModified
  if (record.sourceBytes !== null && headers.bytes !== null) return record.sourceBytes === headers.bytes
  return undefined
}

/** Written after its files, so that what a record names is there. */
export async function writeRecord(folder: string, fileName: string, record: FetchRecord): Promise<string> {
  const path = join(folder, `${fileName}${RECORD_ENDING}`)
  await writeFile(`${path}${PART_ENDING}`, `${JSON.stringify(record, null, 2)}\n`)
  await publishFile(`${path}${PART_ENDING}`, path)
  return path
}

/** Removes what this program fetched of the same file and release before: two copies would state each row twice. */
export async function removeReplaced(records: readonly KeptRecord[], now: KeptRecord): Promise<void> {
  const kept = new Set([now.path, ...now.record.files.map(({ name }) => join(now.folder, name))])
  for (const { record, folder, path } of records) {
    if (record.recipe !== now.record.recipe || record.release !== now.record.release) continue
    for (const old of [...record.files.map(({ name }) => join(folder, name)), path]) {
      if (!kept.has(old)) await rm(old, { force: true })
    }
  }
}
