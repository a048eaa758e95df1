/** One thing that must be true of an edition, and what was found. */
export interface EditionCheck {
  title: string
  holds: boolean
  found: string
}

/** A check over many things: it holds when none differs, and names the first that does. */
export function checkNone(title: string, { differing, of }: { differing: readonly string[]; of: number }): EditionCheck {
  const holds = differing.length === 0
  return { title, holds, found: holds ? `${of} checked` : `${differing.length} of ${of} differ, first: ${differing[0]}` }
}
