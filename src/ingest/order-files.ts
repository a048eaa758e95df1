import { createHash } from 'node:crypto'
import { fileBytes, readBlocks } from '#doors/files.ts'
import { SOURCES } from '#sources/catalog.ts'
import { findRelease, type Release } from '#sources/release.ts'
import { compareText } from './find-files.ts'
import type { RecognisedFile } from './recognise-file.ts'

export interface DatedFile extends RecognisedFile, Release {
  bytes: number
}

export interface OrderedFiles {
  files: DatedFile[]
  /** Files whose bytes another of the same source has too: read once. */
  copies: { file: string; why: string }[]
}

/** The order of reading: source, release, content. Names and folders of the machine have no say in it, but for files of equal content. */
export async function orderFiles(recognised: readonly RecognisedFile[]): Promise<OrderedFiles> {
  const files = recognised.map(
    (file): DatedFile => ({ ...file, ...findRelease(file.statedPath, file.source, file.layout), bytes: fileBytes(file.path) }),
  )
  const hashes = await hashDoubtful(files)
  const sha256 = (file: DatedFile) => hashes.get(file) ?? ''
  files.sort(
    (a, b) =>
      SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source) ||
      compareText(a.releaseDate, b.releaseDate) ||
      compareText(a.release, b.release) ||
      a.bytes - b.bytes ||
      compareText(sha256(a), sha256(b)) ||
      compareText(a.name, b.name),
  )
  return dropCopies(files, sha256)
}

function dropCopies(files: readonly DatedFile[], sha256: (file: DatedFile) => string): OrderedFiles {
  const ordered: OrderedFiles = { files: [], copies: [] }
  for (const file of files) {
    const original = ordered.files.find(
      (other) => other.source === file.source && sha256(file) !== '' && sha256(other) === sha256(file),
    )
    if (original) ordered.copies.push({ file: file.name, why: `It is ${original.name} once more, byte for byte: read once.` })
    else ordered.files.push(file)
  }
  return ordered
}

/** Hashes only the files that have as many bytes as another of their source: only they can be the same. */
async function hashDoubtful(files: readonly DatedFile[]): Promise<Map<DatedFile, string>> {
  const hashes = new Map<DatedFile, string>()
  for (const [, alike] of Map.groupBy(files, (file) => `${file.source.id} ${file.bytes}`)) {
    if (alike.length < 2) continue
    for (const file of alike) hashes.set(file, await hashFile(file.path))
  }
  return hashes
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const { bytes } of readBlocks(path)) hash.update(bytes)
  return hash.digest('hex')
}
