import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateState } from '../fixtures/generate-state.ts'
import { benchBuild } from './bench-build.ts'
import { benchLoad } from './bench-load.ts'
import { benchMatch } from './bench-match.ts'
import { benchReads } from './bench-reads.ts'
import { type Figure, renderTable } from './figure.ts'

// `npm run bench`: each figure beside a peer or floor measured in the same run; one JSON line a figure, then a table.
const clinicians = readClinicians(process.argv)
const folder = mkdtempSync(join(tmpdir(), 'spinewise-bench-'))
try {
  const files = join(folder, 'files')
  await generateState({ folder: files, clinicians, seed: 7 })
  const editionPath = join(folder, 'edition.sqlite')
  const figures: Figure[] = []
  for (const bench of [benchBuild, benchLoad, benchMatch, benchReads]) {
    for (const figure of await bench({ files, editionPath })) {
      figures.push(figure)
      process.stdout.write(`${JSON.stringify(figure)}\n`)
    }
  }
  const table = renderTable(figures)
  process.stdout.write(`\n${clinicians.toLocaleString('en-US')} fictional clinicians\n\n${table}\n`)
  const report = process.argv.indexOf('--report')
  if (report > 0) writeFileSync(process.argv[report + 1] ?? 'docs/benchmarks.md', describe(table))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function readClinicians(args: readonly string[]): number {
  const at = args.indexOf('--clinicians')
  const count = at > 0 ? Number(args[at + 1]) : 3000
  if (!Number.isInteger(count) || count < 100) throw new Error('--clinicians wants a whole number of at least 100')
  return count
}

function describe(table: string): string {
  return `# Benchmarks

\`npm run bench -- --clinicians ${clinicians} --report docs/benchmarks.md\` measures each figure beside a peer or floor in the same run, because
the machines are shared: a ratio means something where a time does not. A ratio under 1 is faster than the peer.

${table}
`
}
