import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { publishFiles } from '#doors/files.ts'
import type { WrittenEdition } from './write-edition.ts'

/**
 * Puts a written edition in its place, with its SHA-256 beside it (`sha256sum -c` reads it). The old hash goes first, so that an
 * interruption leaves an edition without a hash, never one beside the hash of another.
 */
export async function publishEdition(
  path: string,
  { buildingPath, sha256 }: Pick<WrittenEdition, 'buildingPath' | 'sha256'>,
): Promise<void> {
  const hash = writeHash(path, sha256)
  rmSync(hashPath(path), { force: true })
  await publishFiles([{ temporary: buildingPath, final: path }, hash])
}

/** Writes the SHA-256 of an edition beside it. */
export async function publishHash(path: string, sha256: string): Promise<void> {
  await publishFiles([writeHash(path, sha256)])
}

function writeHash(path: string, sha256: string): { temporary: string; final: string } {
  const temporary = `${hashPath(path)}.building`
  writeFileSync(temporary, `${sha256}  ${basename(path)}\n`)
  return { temporary, final: hashPath(path) }
}

/** The SHA-256 published beside an edition; null where there is none. */
export function readPublishedHash(path: string): string | null {
  try {
    return /^([0-9a-f]{64}) {2}/.exec(readFileSync(hashPath(path), 'utf8'))?.[1] ?? null
  } catch {
    // A missing hash is a value: `edition verify` says so.
    return null
  }
}

/** Where the SHA-256 of an edition stands. */
export function hashPath(path: string): string {
  return `${path}.sha256`
}
