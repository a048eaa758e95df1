import { close, closeSync, fsync, open, openSync, readSync, renameSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { UserError } from '#domain/errors.ts'

// Large enough that the price of a call vanishes, small enough to stay in a processor's cache.
const BLOCK_BYTES = 1024 * 1024

export interface FileBlock {
  bytes: Buffer
  isLast: boolean
}

/** The bytes of a file in blocks; the last one, which may be empty, says so. A block is valid until the next is asked for. */
export async function* readBlocks(path: string, blockBytes = BLOCK_BYTES): AsyncGenerator<FileBlock> {
  const handle = tryFile(path, () => openSync(path, 'r'))
  try {
    for (let isLast = false; !isLast; ) {
      const block = Buffer.allocUnsafe(blockBytes)
      const length = tryFile(path, () => readSync(handle, block, 0, blockBytes, null))
      isLast = length === 0
      yield { bytes: block.subarray(0, length), isLast }
    }
  } finally {
    closeSync(handle)
  }
}

/** The first bytes of a file. */
export function readHead(path: string, bytesMax: number): Buffer {
  const handle = tryFile(path, () => openSync(path, 'r'))
  try {
    const head = Buffer.alloc(bytesMax)
    return head.subarray(
      0,
      tryFile(path, () => readSync(handle, head, 0, bytesMax, 0)),
    )
  } finally {
    closeSync(handle)
  }
}

export function fileBytes(path: string): number {
  return tryFile(path, () => statSync(path)).size
}

/** Puts a finished file in its place: whole or not at all, also after a power cut. Both paths are on one file system. */
export async function publishFile(temporary: string, final: string): Promise<void> {
  await syncToDisk(temporary)
  tryFile(final, () => renameSync(temporary, final))
  await syncToDisk(dirname(final))
}

/** Runs `work` with a fresh folder beside the work of others, and removes it whatever happens. */
export async function withTemporaryFolder<Result>(parent: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdir(parent, { recursive: true })
    .then(() => mkdtemp(join(parent, 'work-')))
    .catch((error: unknown) => {
      throw explainFileError(error, parent)
    })
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** All files below a folder, or the file itself, in the order of their paths. Links to folders are not followed: no loops. */
export async function listFiles(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      throw explainFileError(error, path)
    },
  )
  return isFolder ? listFolder(path) : [path]
}

async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw explainFileError(error, folder)
  })
  const sorted = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const found: string[] = []
  for (const entry of sorted) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(await listFolder(path)))
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isLinkToFile(path)))) found.push(path)
  }
  return found
}

function isLinkToFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    // A link that leads nowhere is no file.
    () => false,
  )
}

async function syncToDisk(path: string): Promise<void> {
  const handle = await promisify(open)(path, 'r').catch((error: unknown) => {
    throw explainFileError(error, path)
  })
  await promisify(fsync)(handle).finally(() => promisify(close)(handle))
}

function tryFile<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw explainFileError(error, path)
  }
}

const FILE_ERRORS: Record<string, { code: string; what: string; remedy: string }> = {
  ENOENT: { code: 'file-missing', what: 'does not exist', remedy: 'Check the path.' },
  EACCES: {
    code: 'file-not-allowed',
    what: 'may not be read or written by this user',
    remedy: 'Change its permissions or its owner.',
  },
  EPERM: { code: 'file-not-allowed', what: 'may not be changed by this user', remedy: 'Change its permissions or its owner.' },
  EISDIR: { code: 'file-is-folder', what: 'is a folder, not a file', remedy: 'Name a file in it.' },
  ENOTDIR: { code: 'file-not-folder', what: 'goes through a file as if it were a folder', remedy: 'Check the path.' },
  EROFS: { code: 'file-not-allowed', what: 'is on a disk that cannot be written', remedy: 'Name a folder on another disk.' },
  EMFILE: {
    code: 'too-many-files',
    what: 'cannot be opened: too many files are open',
    remedy: 'Raise the limit: `ulimit -n 4096`.',
  },
  ENOSPC: {
    code: 'disk-full',
    what: 'cannot be written: the disk is full',
    remedy: 'Free space on that disk, or name a folder on another.',
  },
  EDQUOT: {
    code: 'disk-full',
    what: 'cannot be written: the quota is used up',
    remedy: 'Free space, or name a folder on another disk.',
  },
}

/** What the operating system or DuckDB says of a file, in words, with the remedy; anything else is given back as it is. */
export function explainFileError(error: unknown, path: string): unknown {
  if (error instanceof UserError || !(error instanceof Error)) return error
  const known = FILE_ERRORS[fileErrorCode(error)]
  if (known === undefined) return error
  return new UserError(known.code, `${path} ${known.what}`, { at: path, remedy: known.remedy, kind: 'system', cause: error })
}

function fileErrorCode(error: Error): string {
  if ('code' in error && typeof error.code === 'string') return error.code
  // DuckDB passes on the text of the operating system, not its code.
  if (/no space left on device|disk is full|failed to offload data block/i.test(error.message)) return 'ENOSPC'
  return /permission denied/i.test(error.message) ? 'EACCES' : ''
}
