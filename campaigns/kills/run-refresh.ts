import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** The stages of a refresh without fetching, in their order. */
export const STAGES = [
  'hashing',
  'reading',
  'counting',
  'measuring',
  'writing',
  'verifying',
  'comparing',
  'publishing',
  'reporting',
] as const
export type Stage = (typeof STAGES)[number]

export interface RefreshRun {
  /** Null where it was killed before it ended. */
  outcome: string | null
  /** The stage that had begun last. */
  lastStage: string | null
  /** When each stage began, in milliseconds from the first. */
  began: Map<string, number>
  errors: string
}

export interface Kill {
  stage: Stage
  afterMs: number
}

/** Refreshes in a process of its own, and kills it so long after a stage began; without a kill, to its end. */
export function runRefresh(editionPath: string, folder: string, kill?: Kill): Promise<RefreshRun> {
  const script = join(import.meta.dirname, 'refresh-and-say.ts')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, editionPath, folder])
  const run: RefreshRun = { outcome: null, lastStage: null, began: new Map(), errors: '' }
  let started = 0
  child.stdout.on('data', (text: Buffer) => {
    for (const line of String(text).split('\n')) {
      const [kind, word = ''] = line.split(' ')
      if (kind === 'outcome') run.outcome = word
      if (kind !== 'stage') continue
      started ||= performance.now()
      run.lastStage = word
      // A build says where it writes more than once: the first counts.
      if (!run.began.has(word)) run.began.set(word, performance.now() - started)
      if (kill?.stage === word) setTimeout(() => child.kill('SIGKILL'), kill.afterMs)
    }
  })
  child.stderr.on('data', (text: Buffer) => {
    run.errors += String(text)
  })
  return new Promise((resolve) => child.on('close', () => resolve(run)))
}
