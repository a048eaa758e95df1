import { constants, copyFileSync, linkSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { explainFileError, publishFile } from '#doors/files.ts'
import { hashPath, publishHash, readPublishedHash } from './publish-edition.ts'
import { readEditionId } from './read/read-manifest.ts'

/** How many earlier editions are kept, unless said otherwise. */
export const KEEP_DEFAULT = 3

// An id names a file, so nothing else may pass for one.
const KEPT_NAME = /^([0-9a-f]{12})\.sqlite$/

/** Where the edition of an id is kept that was at `path` before. */
export function keptPath(path: string, id: string): string {
  return join(folderOf(path), `${id}.sqlite`)
}

/** The ids of the editions that are kept, the newest first. */
export function listKept(path: string): string[] {
  return readKept(path)
    .toSorted((a, b) => b.builtAt - a.builtAt || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}

/**
 * Keeps the edition at `path` under its id, so that links to it go on after it is replaced: a second name of the same file, and a
 * copy only where the disk knows no such names. Says its id.
 */
export async function keepEdition(path: string): Promise<string> {
  const id = readEditionId(path)
  const kept = keptPath(path, id)
  mkdirSync(folderOf(path), { recursive: true })
  try {
    if (!isSameFile(path, kept)) await giveName(path, kept)
    const sha256 = readPublishedHash(path)
    if (sha256 !== null && readPublishedHash(kept) === null) await publishHash(kept, sha256)
  } catch (error) {
    throw explainFileError(error, kept)
  }
  return id
}

/** Removes all but the newest `keep` of the kept editions, the current one not counted; says which. */
export function pruneKept(path: string, { keep, currentId }: { keep: number; currentId: string }): string[] {
  const others = listKept(path).filter((id) => id !== currentId)
  const removed = others.slice(keep)
  for (const id of removed) for (const file of [keptPath(path, id), hashPath(keptPath(path, id))]) rmSync(file, { force: true })
  return removed
}

function folderOf(path: string): string {
  return join(dirname(path), 'editions')
}

function readKept(path: string): { id: string; builtAt: number }[] {
  return readNames(folderOf(path)).flatMap((name) => {
    const id = KEPT_NAME.exec(name)?.[1]
    const found = id === undefined ? undefined : statSync(keptPath(path, id), { throwIfNoEntry: false })
    return id === undefined || found === undefined ? [] : [{ id, builtAt: found.mtimeMs }]
  })
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // No folder: nothing was kept yet.
    return []
  }
}

function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false }))
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev
}

// Through a name of its own and a rename: whoever reads the kept name meets a whole file.
async function giveName(path: string, kept: string): Promise<void> {
  const temporary = `${kept}.building`
  rmSync(temporary, { force: true })
  try {
    linkSync(path, temporary)
  } catch {
    copyFileSync(path, temporary, constants.COPYFILE_FICLONE)
  }
  await publishFile(temporary, kept)
}
