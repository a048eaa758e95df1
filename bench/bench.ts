import { writeFileSync } from 'node:fs'
import { benchBuild } from './build.ts'
import type { Figure } from './figure.ts'
import { benchFind } from './find.ts'
import { benchInstall } from './install.ts'
import { benchLoad } from './load.ts'
import { benchMatch } from './match.ts'
import { type BenchOptions, parseOptions, SUBJECT_NAMES, USAGE } from './options.ts'
import { type Prepared, prepareEdition } from './prepare.ts'
import { benchReads } from './reads.ts'
import { renderReport, renderTable } from './report.ts'
import { keepResult, readResults } from './results.ts'

// `npm run bench`: each figure beside a peer, floor or limit of the same run; one JSON line a figure, then a table.
const SUBJECTS: Record<string, (prepared: Prepared) => Figure[] | Promise<Figure[]>> = {
  build: benchBuild,
  load: benchLoad,
  match: benchMatch,
  find: benchFind,
  reads: benchReads,
}

// Ended by a signal, it leaves no server behind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130))

const args = process.argv.slice(2)
if (args.includes('--help')) process.stdout.write(USAGE)
else await runBench(parseOptions(args))

async function runBench(options: BenchOptions): Promise<void> {
  const figures: Figure[] = []
  const subjects = Object.keys(SUBJECTS).filter((name) => isAsked(options, name))
  for (const clinicians of subjects.length > 0 ? options.sizes : []) {
    const prepared = await prepareEdition(options, clinicians)
    for (const subject of subjects) figures.push(...keep(subject, clinicians, await SUBJECTS[subject]!(prepared)))
  }
  if (isAsked(options, 'install')) figures.push(...keep('install', 0, benchInstall()))
  process.stdout.write(`\n${renderTable(figures)}\n`)
  if (options.report !== undefined) writeFileSync(options.report, renderReport(readResults(SUBJECT_NAMES)))
}

function isAsked({ only }: BenchOptions, subject: string): boolean {
  return only.length === 0 || only.includes(subject)
}

function keep(subject: string, clinicians: number, figures: Figure[]): Figure[] {
  for (const figure of figures) process.stdout.write(`${JSON.stringify(figure)}\n`)
  keepResult({ subject, clinicians, figures }, args)
  return figures
}
