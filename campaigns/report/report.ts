import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { listFiles } from '#doors/files.ts'

/** One long run, by name. */
export interface Campaign {
  title: string
  /** Folders and files of the sources that the report speaks of, below the root: when one changes, the report is older than the code. */
  covers: readonly string[]
  seed: number
  run(onProgress: (text: string) => void): Promise<Outcome>
}

export interface Outcome {
  /** Whether everything that the specification asks holds. */
  holds: boolean
  numbers: unknown
  /** Paragraphs and tables in Markdown, without the heading. */
  text: string
}

/** What docs/campaigns/NAME.json holds. */
export interface CampaignReport extends Pick<Outcome, 'holds' | 'numbers'> {
  campaign: string
  seed: number
  commit: string
  seconds: number
  /** SHA-256 over the sources that it covers, so that a test can say when it is older than the code. */
  covers: readonly string[]
  digest: string
}

export const ROOT = join(import.meta.dirname, '..', '..')

/** A digest over the names and the bytes of the covered sources, tests aside: a changed test changes no figure. */
export async function digestSources(covers: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of [...covers].sort()) {
    for (const file of await listFiles(join(ROOT, path))) {
      if (/\.test\.ts$/.test(file)) continue
      hash.update(`${relative(ROOT, file)}\n`).update(readFileSync(file))
    }
  }
  return hash.digest('hex')
}

/** Writes docs/campaigns/NAME.md and NAME.json. */
export async function writeReport(
  name: string,
  { title, covers, seed }: Campaign,
  outcome: Outcome,
  seconds: number,
): Promise<void> {
  const folder = join(ROOT, 'docs', 'campaigns')
  mkdirSync(folder, { recursive: true })
  const { holds, numbers, text } = outcome
  const commit = execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim()
  const report: CampaignReport = {
    campaign: name,
    seed,
    commit,
    seconds,
    holds,
    covers,
    digest: await digestSources(covers),
    numbers,
  }
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(report, null, 2)}\n`)
  const foot = `Made by \`npm run campaign ${name}\` at commit ${commit}, seed ${seed}, in ${Math.round(seconds)} s.`
  writeFileSync(join(folder, `${name}.md`), `# ${title}\n\n${text.trim()}\n\n${foot}\n`)
}
