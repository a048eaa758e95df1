import { closeSync, openSync, readSync, renameSync, statSync, writeSync } from 'node:fs'
import { mkdir, mkdtemp, open, readdir, readFile, rm, rmdir, stat, statfs, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { type ErrorKind, UserError } from '#domain/errors.ts'

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
  return readAt(path, { position: 0, bytesMax })
}

/** The bytes of a file from a position on, fewer at its end. */
export function readAt(path: string, { position, bytesMax }: { position: number; bytesMax: number }): Buffer {
  const handle = tryFile(path, () => openSync(path, 'r'))
  try {
    const bytes = Buffer.alloc(bytesMax)
    return bytes.subarray(
      0,
      tryFile(path, () => readSync(handle, bytes, 0, bytesMax, position)),
    )
  } finally {
    closeSync(handle)
  }
}

/** Writes over the bytes of a file at a position; the rest stays as it is. */
export function writeAt(path: string, { position, bytes }: { position: number; bytes: Uint8Array }): void {
  const handle = tryFile(path, () => openSync(path, 'r+'))
  try {
    tryFile(path, () => writeSync(handle, bytes, 0, bytes.length, position))
  } finally {
    closeSync(handle)
  }
}

export function fileBytes(path: string): number {
  return tryFile(path, () => statSync(path)).size
}

/** Puts a finished file in its place: whole or not at all, also after a power cut. Both paths are on one file system. */
export async function publishFile(temporary: string, final: string): Promise<void> {
  await publishFiles([{ temporary, final }])
}

/**
 * Puts files of one folder in their places, one right after the other, in this order: each whole or not at all. All are on the disk
 * before the first is there, so that nobody waits for the next.
 */
export async function publishFiles(files: readonly { temporary: string; final: string }[]): Promise<void> {
  for (const { temporary } of files) await syncToDisk(temporary)
  for (const { temporary, final } of files) tryFile(final, () => renameSync(temporary, final))
  for (const folder of new Set(files.map(({ final }) => dirname(final)))) await syncToDisk(folder)
}

/** Runs `work` with a fresh folder below `parent`, and removes it whatever happens; after kill -9, `sweepWorkFolders` does. */
export async function withTemporaryFolder<Result>(parent: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  const made = await tryPath(parent, () => mkdir(parent, { recursive: true }))
  const folder = await tryPath(parent, () => mkdtemp(join(parent, `${WORK_PREFIX}${process.pid}-`)))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
    if (made !== undefined) await removeEmptyFolder(parent)
  }
}

// Name and process of the owner, so that a sweep spares the folder of a build that still runs, here or on another machine.
const WORK_PREFIX = `work-${hostname()}-`

/** Removes the work folders of this machine whose process has ended, and `parent` when nothing is left in it. */
export async function sweepWorkFolders(parent: string): Promise<void> {
  const entries = await readdir(parent).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw explainFileError(error, parent)
  })
  for (const name of entries.filter((entry) => entry.startsWith(WORK_PREFIX))) {
    if (isRunning(Number.parseInt(name.slice(WORK_PREFIX.length), 10))) continue
    await tryPath(parent, () => rm(join(parent, name), { recursive: true, force: true }))
  }
  await removeEmptyFolder(parent)
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 asks whether the process is there, and does nothing to it.
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Runs `work` while no other process of this machine holds the same lock file; one that a killed process left is taken over. */
export async function withLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  await tryPath(path, () => mkdir(dirname(path), { recursive: true }))
  const holder = await readFile(path, 'utf8').then(Number, () => 0)
  if (holder > 0 && isRunning(holder)) throw locked(path, holder)
  await rm(path, { force: true })
  await writeFile(path, String(process.pid), { flag: 'wx' }).catch((error: unknown) => {
    // Of two that come here at once, one is too late.
    throw error instanceof Error && 'code' in error && error.code === 'EEXIST' ? locked(path) : explainFileError(error, path)
  })
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}

function locked(path: string, holder?: number): UserError {
  return new UserError(
    'locked',
    `${path} is held: ${holder ? `process ${holder}` : 'another process'} is at work in the same folder`,
    {
      at: path,
      remedy: 'Wait until it has ended. If no Spinewise runs under that number, delete the file.',
      kind: 'system',
    },
  )
}

/** Stops before a disk is filled: the bytes that are to come, and some for what is on it besides. */
export async function assertRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await tryPath(folder, () => statfs(folder))
  const free = bavail * bsize
  if (free >= bytes + ROOM_LEFT_BYTES) return
  const [needed, there] = [bytes, free].map((number) => `${(number / 1e9).toFixed(1)} GB`)
  throw new UserError('disk-full', `${folder} has ${there} free, and ${needed} are to come`, {
    at: folder,
    remedy: 'Free space on that disk, or name a folder on another.',
    kind: 'system',
  })
}

// Below this a machine has other troubles.
const ROOM_LEFT_BYTES = 200e6

/** Removes a folder that holds nothing; leaves any other. */
export async function removeEmptyFolder(folder: string): Promise<void> {
  // Not empty, or not there: either way nothing is to be done.
  await rmdir(folder).catch(() => undefined)
}

/** All files below a folder, or the file itself, in the order of their paths. Links to folders are not followed: no loops. */
export async function listFiles(path: string): Promise<string[]> {
  const found = await tryPath(path, () => stat(path))
  return found.isDirectory() ? listFolder(path) : [path]
}

async function listFolder(folder: string): Promise<string[]> {
  const entries = await tryPath(folder, () => readdir(folder, { withFileTypes: true }))
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
  const handle = await tryPath(path, () => open(path, 'r'))
  await tryPath(path, () => handle.sync()).finally(() => handle.close())
}

function tryPath<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  return work().catch((error: unknown) => {
    throw explainFileError(error, path)
  })
}

function tryFile<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw explainFileError(error, path)
  }
}

const FILE_ERRORS: Record<string, { code: string; what: string; remedy: string; kind?: ErrorKind }> = {
  // A path that someone wrote, not a fault of the machine.
  ENOENT: { code: 'file-missing', what: 'does not exist', remedy: 'Check the path.', kind: 'usage' },
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
  const { code, what, remedy, kind = 'system' } = known
  return new UserError(code, `${path} ${what}`, { at: path, remedy, kind, cause: error })
}

function fileErrorCode(error: Error): string {
  if ('code' in error && typeof error.code === 'string') return error.code
  // DuckDB passes on the text of the operating system, not its code.
  if (/no space left on device|disk is full|failed to offload data block/i.test(error.message)) return 'ENOSPC'
  return /permission denied/i.test(error.message) ? 'EACCES' : ''
}
