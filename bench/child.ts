import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** Runs a script of this folder in a process of its own and gives the one line of JSON that it prints last. */
export async function runChild<Answer>(script: string, args: readonly string[], flags: readonly string[] = []): Promise<Answer> {
  const child = spawn(
    process.execPath,
    [...flags, '--disable-warning=ExperimentalWarning', join(import.meta.dirname, script), ...args],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${code}`)
  // The script and its caller agree on the shape; JSON cannot say it.
  return JSON.parse(printed.trim().split('\n').at(-1)!) as Answer
}

/** Seconds of processor time that this process has taken so far, all threads together. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}

/** The most memory that this process ever held, in bytes. */
export function peakMemory(): number {
  return process.resourceUsage().maxRSS * 1024
}
