import { CommanderError } from 'commander'
import { EXIT_CODES, UserError } from '#domain/errors.ts'
import type { Io } from './io.ts'

/** Runs a command and turns what it throws into words and an exit code; the one error handler of the command line. */
export async function runToExitCode(work: () => Promise<unknown>, io: Io): Promise<number> {
  try {
    await work()
    return EXIT_CODES.ok
  } catch (error) {
    return explain(error, io)
  }
}

function explain(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODES.ok : EXIT_CODES.usage
  if (error instanceof UserError) {
    io.note(describeUserError(error, io))
    return EXIT_CODES[error.kind]
  }
  io.note(io.paint('red', 'Spinewise failed, and the fault is ours. Please report this with the lines below.'))
  io.note(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return EXIT_CODES.internal
}

function describeUserError(error: UserError, io: Io): string {
  const place = error.at && !error.message.includes(error.at) ? ` (${error.at})` : ''
  const remedy = error.remedy ? `\n${io.paint('bold', 'What to do:')} ${error.remedy}` : ''
  return `${io.paint('red', 'error')} ${error.code}: ${error.message}${place}${remedy}`
}
