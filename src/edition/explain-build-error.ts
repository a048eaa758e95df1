import { UserError } from '#domain/errors.ts'
import { explainFileError } from '#doors/files.ts'

// DuckDB says in text alone that the memory given is not enough.
const MEMORY = /Out of Memory Error|failed to allocate/i

/** Turns what a full disk or a small memory makes of a build into words; anything else passes as it is. */
export function explainBuildError(error: unknown, editionPath: string): unknown {
  if (error instanceof UserError) return error
  if (!(error instanceof Error) || !MEMORY.test(error.message)) return explainFileError(error, editionPath)
  return new UserError('memory', 'The memory given is not enough for this build', {
    at: '--memory',
    remedy: 'Give more with --memory MB.',
    kind: 'system',
    cause: error,
  })
}
