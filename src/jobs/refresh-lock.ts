import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { UserError } from '#domain/errors.ts'
import { explainFileError } from '#doors/files.ts'
import { takeFileLock } from '#doors/sqlite.ts'

/** One refresh of a data folder at a time. A killed one leaves no lock behind. */
export async function withRefreshLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const giveBack = tryLock(path)
  if (giveBack === undefined) {
    throw new UserError('refresh-running', 'Another refresh of this folder is running', {
      at: path,
      remedy: 'Wait until it is done; refreshes.ndjson says when it began.',
      kind: 'system',
    })
  }
  try {
    return await work()
  } finally {
    giveBack()
  }
}

function tryLock(path: string): (() => void) | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true })
    return takeFileLock(path)
  } catch (error) {
    throw explainFileError(error, path)
  }
}
