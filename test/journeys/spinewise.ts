import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { EXIT_CODES } from '#domain/errors.ts'

const root = join(import.meta.dirname, '../..')

export interface Ran {
  code: number
  out: string
  note: string
}

/** Runs the command line as a person would, in a process of its own. */
export async function spinewise(args: readonly string[], environment: Record<string, string> = {}): Promise<Ran> {
  const options = { cwd: root, env: { ...process.env, ...environment }, maxBuffer: 256 * 1024 * 1024 }
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [...NODE_ARGS, ...args], options)
    return { code: EXIT_CODES.ok, out: stdout, note: stderr }
  } catch (error) {
    return readFailure(error)
  }
}

export const NODE_ARGS = ['--disable-warning=ExperimentalWarning', join(root, 'src/cli/main.ts')]

function readFailure(error: unknown): Ran {
  if (error instanceof Error && 'code' in error && typeof error.code === 'number') {
    return {
      code: error.code,
      out: 'stdout' in error ? String(error.stdout) : '',
      note: 'stderr' in error ? String(error.stderr) : '',
    }
  }
  throw error
}
