import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError } from '#domain/errors.ts'
import { explainFileError } from '#doors/files.ts'

/**
 * Runs `work` with a folder beside the edition, which is also the lock: one build an edition at a time. What a killed build left
 * is swept away by the next.
 */
export async function withWorkFolder<Result>(editionPath: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = `${editionPath}.work`
  takeFolder(folder, editionPath)
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function takeFolder(folder: string, editionPath: string): void {
  const owner = findOwner(folder)
  if (owner !== undefined && isAlive(owner)) {
    throw new UserError('build-running', `Process ${owner} is building this edition`, {
      at: editionPath,
      remedy: 'Wait until it is done, or name another edition.',
      kind: 'system',
    })
  }
  try {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(dirname(folder), { recursive: true })
    mkdirSync(folder)
    writeFileSync(ownerPath(folder), String(process.pid))
  } catch (error) {
    throw explainFileError(error, folder)
  }
}

function findOwner(folder: string): number | undefined {
  try {
    const owner = Number(readFileSync(ownerPath(folder), 'utf8'))
    return Number.isInteger(owner) && owner > 0 && owner !== process.pid ? owner : undefined
  } catch {
    // No folder or no owner in it: nobody is building.
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function ownerPath(folder: string): string {
  return join(folder, 'owner.pid')
}
