import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { UserError } from '#domain/errors.ts'
import { explainFileError } from './files.ts'

export interface ZipEntry {
  /** Path inside the archive, with slashes. */
  name: string
  /** Unpacked size as the archive states it. */
  bytes: number
  crc32: number
}

export interface ReadEntryOptions {
  bytesMax?: number
  onProgress?: (bytesDone: number, bytesTotal: number) => void
}

export interface ExtractOptions extends ReadEntryOptions {
  /** Where the entry is written; the name inside the archive has no say in it. */
  to: string
}

// The largest file of the nation, npidata_pfile of NPPES, is about 10 GB unpacked.
const ENTRY_BYTES_MAX = 40e9
// Public tables shrink to a tenth or a thirtieth; 200 times is a bomb. Asked only of what could do harm.
const RATIO_MAX = 200
const RATIO_ASKED_FROM_BYTES = 100e6

/** The files in an archive, in its order; a UserError where it is damaged or a name climbs out of it. */
export function listZip(path: string): Promise<ZipEntry[]> {
  return withZip(path, async (zip) => {
    const entries: ZipEntry[] = []
    for await (const entry of zip.eachEntry()) {
      if (!entry.fileName.endsWith('/')) entries.push({ name: entry.fileName, bytes: entry.uncompressedSize, crc32: entry.crc32 })
    }
    return entries
  })
}

/** Unpacks one file of an archive, with its size and its CRC-32 checked: an entry that differs is an error, never a shorter file. */
export async function extractZipEntry(path: string, name: string, { to, ...options }: ExtractOptions): Promise<void> {
  try {
    await pipeline(readZipEntry(path, name, options), createWriteStream(to))
  } catch (error) {
    await rm(to, { force: true })
    throw explainZipError(explainFileError(error, to), `${path} › ${name}`)
  }
}

/** The bytes of one file of an archive; after the last it throws unless size and CRC-32 are those that the archive states. */
export async function* readZipEntry(path: string, name: string, options: ReadEntryOptions = {}): AsyncGenerator<Buffer> {
  const at = `${path} › ${name}`
  try {
    const zip = await openPromise(path, { autoClose: false })
    try {
      const entry = await findEntry(zip, name)
      if (entry === undefined) throw zipError(at, 'there is no such file in the archive')
      assertBearable(entry, at, options.bytesMax ?? ENTRY_BYTES_MAX)
      yield* readChecked(zip, entry, options.onProgress)
    } finally {
      zip.close()
    }
  } catch (error) {
    throw explainZipError(explainFileError(error, path), at)
  }
}

async function withZip<Result>(path: string, work: (zip: ZipFile) => Promise<Result>): Promise<Result> {
  try {
    const zip = await openPromise(path, { autoClose: false })
    return await work(zip).finally(() => zip.close())
  } catch (error) {
    throw explainZipError(explainFileError(error, path), path)
  }
}

async function findEntry(zip: ZipFile, name: string): Promise<Entry | undefined> {
  for await (const entry of zip.eachEntry()) if (entry.fileName === name) return entry
  return undefined
}

function assertBearable({ uncompressedSize, compressedSize }: Entry, at: string, bytesMax: number): void {
  const isSuspect = uncompressedSize > RATIO_ASKED_FROM_BYTES && uncompressedSize > RATIO_MAX * compressedSize
  if (uncompressedSize <= bytesMax && !isSuspect) return
  const message = `${at} would unpack from ${compressedSize} to ${uncompressedSize} bytes, more than any public file`
  throw new UserError('zip-too-large', message, {
    at,
    remedy: 'Check where the archive came from; unpack it yourself if you trust it.',
  })
}

async function* readChecked(
  zip: ZipFile,
  entry: Entry,
  onProgress: ReadEntryOptions['onProgress'] = () => undefined,
): AsyncGenerator<Buffer> {
  let found = 0
  let bytesDone = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    found = crc32(chunk, found)
    bytesDone += chunk.length
    onProgress(bytesDone, entry.uncompressedSize)
    yield chunk
  }
  // yauzl checks the size and leaves the sum to us.
  if (found !== entry.crc32) throw new Error(`its CRC-32 is ${hex(found)}, the archive says ${hex(entry.crc32)}`)
}

function hex(sum: number): string {
  return sum.toString(16).padStart(8, '0')
}

function explainZipError(error: unknown, at: string): unknown {
  return error instanceof UserError || !(error instanceof Error) ? error : zipError(at, error.message, error)
}

function zipError(at: string, what: string, cause?: unknown): UserError {
  const remedy = 'Fetch the archive again from its publisher.'
  return new UserError('bad-zip', `${at} cannot be unpacked: ${what}`, { at, remedy, cause })
}
