import type { Edition } from './reader-contract.ts'

/** An edition that several read at once: it closes when it is retired and the last of them has given it back. */
export interface SharedEdition {
  take(): Promise<Edition>
  giveBack(): void
  /** Nobody new gets it. */
  retire(): void
  isIdle(): boolean
}

export function shareEdition(opening: Promise<Edition>): SharedEdition {
  let loans = 0
  let isRetired = false
  const closeIfDone = () => {
    // One that could not be opened has nothing to close; who asked for it was told.
    if (isRetired && loans === 0) opening.then(({ close }) => close()).catch(() => undefined)
  }
  return {
    take() {
      // Counted before it is open: else it could be closed between the two.
      loans += 1
      return opening
    },
    giveBack() {
      loans -= 1
      closeIfDone()
    },
    retire() {
      isRetired = true
      closeIfDone()
    },
    isIdle: () => loans === 0,
  }
}
