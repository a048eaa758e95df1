import { existsSync, renameSync, rmSync } from 'node:fs'
import { hashFile } from '#edition/hash-file.ts'
import { keepEdition, listKept, pruneKept } from '#edition/kept-editions.ts'
import { forgetMadeFrom, moveMadeFrom } from '#edition/made-from.ts'
import { hashPath, publishEdition, publishHash, readPublishedHash } from '#edition/publish-edition.ts'
import { readEditionId } from '#edition/read/read-manifest.ts'
import type { RefreshPlaces } from './refresh-places.ts'

/**
 * Puts the held edition in the place of the one that serves, which is kept for links. A kill at any moment leaves a whole edition
 * serving; `finishPublishing` does what was left undone. Answers the ids that are kept.
 */
export async function publishHeld({ edition, held, note }: RefreshPlaces, keep: number): Promise<string[]> {
  const currentId = readEditionId(held)
  const sha256 = readPublishedHash(held) ?? (await hashFile(held))
  if (isReadable(edition) && readEditionId(edition) !== currentId) await keepEdition(edition)
  forgetMadeFrom(edition)
  rmSync(note, { force: true })
  await publishEdition(edition, { buildingPath: held, sha256 })
  moveCompanions(held, edition)
  pruneKept(edition, { keep, currentId })
  return listKept(edition).filter((id) => id !== currentId)
}

/** After a kill between the rename and the hash: the hash that stood beside the held edition goes to its new place. */
export async function finishPublishing({ edition, held }: RefreshPlaces): Promise<void> {
  const sha256 = readPublishedHash(held)
  if (sha256 === null || existsSync(held) || !existsSync(edition)) return
  if (readPublishedHash(edition) === null && (await hashFile(edition)) === sha256) await publishHash(edition, sha256)
  if (readPublishedHash(edition) === sha256) moveCompanions(held, edition)
  else discardHeld(held)
}

/** Removes a held edition and what stands beside it. */
export function discardHeld(held: string): void {
  for (const path of [held, hashPath(held), refusedPath(held)]) rmSync(path, { force: true })
  forgetMadeFrom(held)
}

function moveCompanions(held: string, edition: string): void {
  moveMadeFrom(held, edition)
  if (existsSync(refusedPath(held))) renameSync(refusedPath(held), refusedPath(edition))
  // The last to go: as long as it is there, what is left undone is found.
  rmSync(hashPath(held), { force: true })
}

function refusedPath(edition: string): string {
  return `${edition}.refused.ndjson`
}

function isReadable(edition: string): boolean {
  try {
    readEditionId(edition)
    return true
  } catch {
    // Whoever compared the two has said what is wrong with it.
    return false
  }
}
