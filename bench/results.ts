import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Figure } from './figure.ts'

/** What one run measured of one subject and size, where and when. */
export interface Result {
  subject: string
  clinicians: number
  date: string
  commit: string
  command: string
  machine: string
  figures: Figure[]
}

const FOLDER = 'data/bench/results'

/** Keeps a result, so that a report can join runs of several sizes. A later one of the same subject and size takes its place. */
export function keepResult(
  { subject, clinicians, figures }: Pick<Result, 'subject' | 'clinicians' | 'figures'>,
  args: readonly string[],
): void {
  mkdirSync(FOLDER, { recursive: true })
  const result: Result = {
    subject,
    clinicians,
    date: new Date().toISOString().slice(0, 10),
    commit: git('rev-parse', '--short=10', 'HEAD') + (git('status', '--porcelain') === '' ? '' : ' with changes'),
    command: ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' '),
    machine: describeMachine(),
    figures,
  }
  writeFileSync(join(FOLDER, `${subject}-${clinicians}.json`), `${JSON.stringify(result, null, 1)}\n`)
}

/** By size, then in the order in which subjects are measured. */
export function readResults(subjects: readonly string[]): Result[] {
  if (!existsSync(FOLDER)) return []
  return readdirSync(FOLDER)
    .map((file): Result => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')))
    .toSorted((a, b) => a.clinicians - b.clinicians || subjects.indexOf(a.subject) - subjects.indexOf(b.subject))
}

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8' }).trim()
}

function describeMachine(): string {
  const gb = Math.round(totalmem() / 1e9)
  return `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${gb} GB, ${process.platform} ${process.arch}, Node ${process.version}`
}
