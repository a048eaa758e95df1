import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { withTemporaryFolder } from '#doors/files.ts'
import { buildEdition } from '#edition/build.ts'
import { findSourceFolders } from '#edition/made-from.ts'
import { generateState } from '#fixtures/generate-state.ts'
import type { Detail, Figure } from '#study/figure.ts'
import { runStudy, type StudyReport } from '#study/study.ts'
import { writeStudy } from '#study/write-study.ts'
import { type Campaign, type Outcome, ROOT } from './report/report.ts'

// A tenth of the nation; `npm run campaign coverage -- --edition FILE` takes an edition that is there, the whole nation for one.
const CLINICIANS = 120_000
const SEED = 7
const NEEDS = 200

export const campaign: Campaign = {
  title: 'The study on a fictional nation',
  covers: ['src/measures', 'src/codes', 'src/study', 'src/match', 'fixtures/world', 'fixtures/files'],
  seed: SEED,
  run: (onProgress) =>
    withTemporaryFolder(join(tmpdir(), 'spinewise-coverage'), async (workFolder) => {
      const inputs = findEdition() ?? (await makeNation(workFolder, onProgress))
      onProgress('studying')
      const report = await runStudy({ ...inputs, workFolder, needs: NEEDS, seed: 1 })
      await writeStudy(report, join(ROOT, 'docs', 'study'))
      return judge(report)
    }),
}

interface Inputs {
  editionPath: string
  folders: string[]
  truthPath: string
}

function findEdition(): Inputs | null {
  const place = process.argv.indexOf('--edition')
  if (place < 0) return null
  const editionPath = resolve(process.argv[place + 1] ?? '')
  const folders = findSourceFolders(editionPath)
  const truthPath = folders.map((folder) => join(folder, 'truth.ndjson')).find((path) => existsSync(path))
  if (!truthPath) throw new Error(`${editionPath} has no truth.ndjson beside the files that it was made from`)
  return { editionPath, folders, truthPath }
}

async function makeNation(workFolder: string, onProgress: (text: string) => void): Promise<Inputs> {
  const folder = join(workFolder, 'files')
  const editionPath = join(workFolder, 'nation.sqlite')
  onProgress(`writing the files of ${CLINICIANS} clinicians`)
  await generateState({ folder, clinicians: CLINICIANS, seed: SEED, area: 'nation' })
  onProgress('building the edition')
  await buildEdition({ folders: [folder], editionPath })
  return { editionPath, folders: [folder], truthPath: join(folder, 'truth.ndjson') }
}

function judge(report: StudyReport): Outcome {
  const judged = report.parts.flatMap(({ figures }) => figures.filter(({ holds }) => holds !== null))
  const { listed, needs, edition, parts } = report
  const numbers = { edition: edition.id, listed, needs, figures: parts.flatMap(({ figures }) => figures) }
  return { holds: judged.every(({ holds }) => holds), numbers, text: describe(report, judged) }
}

function describe({ edition, listed, parts }: StudyReport, judged: readonly Figure[]): string {
  const rows = judged.map(
    ({ title, value, low, high, target, holds }) =>
      `| ${title} | ${format(value)} | ${format(low)} to ${format(high)} | ${format(target?.min ?? null)} to ${format(target?.max ?? null)} | ${holds ? 'holds' : 'does not hold'} |`,
  )
  const tables = parts.find(({ id }) => id === 'coverage')?.details ?? []
  return [
    `${edition.title} (edition ${edition.id}): ${listed.toLocaleString('en-US')} clinicians listed. The page with all figures and plots: [docs/study](../study/index.html).`,
    '## What the specification asks (measures.md 6.4)',
    ['| figure | value | 95 % interval | asked | |', '|---|---|---|---|---|', ...rows].join('\n'),
    ...parts.flatMap(({ title, says }) => [`## ${title}`, says.join('\n\n')]),
    ...tables.flatMap(toMarkdown),
  ].join('\n\n')
}

function toMarkdown({ title, head, rows }: Detail): string[] {
  const line = (cells: readonly (string | number | null)[]) => `| ${cells.map(formatCell).join(' | ')} |`
  return [`## ${title}`, [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')]
}

function formatCell(cell: string | number | null): string {
  return typeof cell === 'string' ? cell : format(cell)
}

function format(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '–'
  return Number.isInteger(value) && Math.abs(value) > 1 ? value.toLocaleString('en-US') : value.toFixed(3)
}
