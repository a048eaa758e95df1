/** Exit codes of the command line; documented in docs/commands.md and `spinewise --help`. */
export const EXIT_CODES = {
  ok: 0,
  internal: 1,
  usage: 2,
  input: 3,
  edition: 4,
  notFound: 5,
  system: 6,
  held: 7,
} as const

export type ErrorKind = Exclude<keyof typeof EXIT_CODES, 'ok' | 'internal'>

interface UserErrorOptions {
  /** Where it was found: a file, a line, a flag, a field. */
  at?: string
  /** What to do next, as one sentence. */
  remedy?: string
  kind?: ErrorKind
  cause?: unknown
}

/** A mistake of the user's or of their data, never of ours: names the thing, the place and the remedy. */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly code: string
  readonly at: string | undefined
  readonly remedy: string | undefined
  readonly kind: ErrorKind

  constructor(code: string, message: string, { at, remedy, kind = 'input', cause }: UserErrorOptions = {}) {
    super(message, { cause })
    this.code = code
    this.at = at
    this.remedy = remedy
    this.kind = kind
  }
}

/** Stops at a mistake of our own. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Spinewise is wrong: ${message}`)
}
