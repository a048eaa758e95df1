import { statSync } from 'node:fs'
import { readPublishedHash } from './publish-edition.ts'

export interface EditionWatch {
  stop(): void
}

interface WatchOptions {
  /** The file that is open now. */
  openPrint: string | undefined
  everyMs: number
  /** Another file stands at the path; a rejection leaves things as they are. */
  onChange(): Promise<void>
  onNote(text: string): void
}

// The hash is put beside an edition just after it. An interruption between the two leaves none: it is waited for only so long.
const LOOKS_FOR_HASH = 5
// A file that cannot be opened is tried again while it is there, in case the machine was at fault.
const LOOKS_UNTIL_AGAIN = 300

/**
 * Looks at a bounded interval whether another file stands at the path. A look costs microseconds and works on every file system,
 * which notices from the kernel do not.
 */
export function watchEdition(path: string, { openPrint, everyMs, onChange, onNote }: WatchOptions): EditionWatch {
  let open = { print: openPrint, hasHash: hasHash(path) }
  let found = { print: '', looksLeft: 0, isRefused: false }
  let timer: NodeJS.Timeout
  let isStopped = false

  async function look(): Promise<void> {
    const print = printOf(path)
    if (print === undefined || isOpen(print)) return
    if (print !== found.print) found = { print, looksLeft: LOOKS_FOR_HASH, isRefused: false }
    found.looksLeft -= 1
    const isReady = found.looksLeft <= 0 || (!found.isRefused && hasHash(path))
    if (isReady) await takeUp(print)
  }

  // A hash that comes late is taken up too.
  function isOpen(print: string): boolean {
    return print === open.print && (open.hasHash || !hasHash(path))
  }

  async function takeUp(print: string): Promise<void> {
    // Looked for first: one that comes while the file is being opened is then found by the next look.
    const next = { print, hasHash: hasHash(path) }
    try {
      await onChange()
      open = next
    } catch (error) {
      found = { print, looksLeft: LOOKS_UNTIL_AGAIN, isRefused: true }
      onNote(
        `The new file is not served, the last good edition goes on: ${error instanceof Error ? error.message : String(error)}`,
      )
    }
  }

  // The next look waits for the one before: opening may take longer than the interval.
  function lookLater(): void {
    timer = setTimeout(() => look().finally(() => isStopped || lookLater()), everyMs)
    timer.unref()
  }
  lookLater()
  return {
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}

function hasHash(path: string): boolean {
  return readPublishedHash(path) !== null
}

/** What tells one file at a path from another: a rename brings another inode. Links to a file change nothing of it. */
export function printOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found && `${found.ino} ${found.size} ${found.mtimeMs}`
}
