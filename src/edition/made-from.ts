import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { listFiles, publishFile } from '#doors/files.ts'
import { hashFile } from './hash-file.ts'
import { readPublishedHash } from './publish-edition.ts'

/** What an edition was made from, kept beside it, so that building again with the same inputs does nothing. */
interface MadeFrom {
  inputsDigest: string
  codeVersion: string
  editionSha256: string
  /** Where the files lay on this machine: known here alone, never inside the edition. */
  folders: readonly string[]
}

/** A digest over the bytes of every file below the folders; names and places do not matter. `known` are hashes by path. */
export async function digestInputs(folders: readonly string[], known: ReadonlyMap<string, string> = new Map()): Promise<string> {
  const hashes: string[] = []
  for (const folder of folders) {
    for (const file of await listFiles(resolve(folder))) hashes.push(known.get(file) ?? (await hashFile(file)))
  }
  return createHash('sha256').update(hashes.sort().join('\n')).digest('hex')
}

/** The first of the editions that the same code made from the same inputs; undefined where there is none. */
export async function findUnchanged(
  paths: readonly string[],
  { folders, codeVersion }: Pick<MadeFrom, 'folders' | 'codeVersion'>,
): Promise<{ path: string; sha256: string } | undefined> {
  const made = paths.flatMap((path) => {
    const madeFrom = existsSync(path) ? readMadeFrom(path) : undefined
    const isWhole = madeFrom?.codeVersion === codeVersion && readPublishedHash(path) === madeFrom.editionSha256
    return isWhole && madeFrom.editionSha256 ? [{ path, sha256: madeFrom.editionSha256, inputs: madeFrom.inputsDigest }] : []
  })
  // Hashing a nation's files takes a while, and is done only where the rest agrees.
  if (made.length === 0) return undefined
  const inputs = await digestInputs(folders)
  return made.find((edition) => edition.inputs === inputs)
}

/** What an edition was made from goes with it to another place. */
export function moveMadeFrom(from: string, to: string): void {
  if (existsSync(madeFromPath(from))) renameSync(madeFromPath(from), madeFromPath(to))
}

export async function publishMadeFrom(path: string, madeFrom: MadeFrom): Promise<void> {
  const temporary = `${madeFromPath(path)}.building`
  writeFileSync(temporary, `${JSON.stringify(madeFrom, null, 2)}\n`)
  await publishFile(temporary, madeFromPath(path))
}

/** The folders that an edition was made from, those that are still there; none where it was made elsewhere. */
export function findSourceFolders(path: string): string[] {
  return (readMadeFrom(path)?.folders ?? []).filter((folder) => existsSync(folder))
}

/** Removed before an edition is replaced, so that an interruption can only cause a build too many. */
export function forgetMadeFrom(path: string): void {
  rmSync(madeFromPath(path), { force: true })
}

function readMadeFrom(path: string): Partial<MadeFrom> | undefined {
  try {
    return JSON.parse(readFileSync(madeFromPath(path), 'utf8'))
  } catch {
    // A missing or cut note is no error: the edition is built again.
    return undefined
  }
}

function madeFromPath(path: string): string {
  return `${path}.made-from.json`
}
