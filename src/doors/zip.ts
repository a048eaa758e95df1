import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Transform } from 'node:stream'
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

export interface ExtractOptions {
  /** Where the entry is written; the name inside the archive has no say in it. */
  to: string
  bytesMax?: number
  onProgress?: (bytesDone: number, bytesTotal: number) => void
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
export function extractZipEntry(path: string, name: string, options: ExtractOptions): Promise<void> {
  return withZip(path, async (zip) => {
    const entry = await findEntry(zip, name)
    if (entry === undefined) throw zipError(`${path} › ${name}`, 'there is no such file in the archive')
    assertBearable(entry, `${path} › ${name}`, options.bytesMax ?? ENTRY_BYTES_MAX)
    await unpack(zip, entry, options).catch(async (error: unknown) => {
      await rm(options.to, { force: true })
      throw explainZipError(explainFileError(error, options.to), `${path} › ${name}`)
    })
  })
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

async function unpack(zip: ZipFile, entry: Entry, { to, onProgress = () => undefined }: ExtractOptions): Promise<void> {
  let found = 0
  let bytesDone = 0
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      found = crc32(chunk, found)
      bytesDone += chunk.length
      onProgress(bytesDone, entry.uncompressedSize)
      done(null, chunk)
    },
    // yauzl checks the size and leaves the sum to us.
    flush(done) {
      done(found === entry.crc32 ? null : new Error(`its CRC-32 is ${hex(found)}, the archive says ${hex(entry.crc32)}`))
    },
  })
  await pipeline(await zip.openReadStreamPromise(entry), check, createWriteStream(to))
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
