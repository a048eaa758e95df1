import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Duckdb } from '#doors/duckdb.ts'
import { generateState } from '#fixtures/generate-state.ts'
import { MARGINALS, type Marginal } from './marginals.ts'
import { correlateStates, drawNationalCodes, readNationalCodes } from './national-codes.ts'
import { openSides, type Side } from './open-sides.ts'
import { renderCodes, renderMarginal, renderSpecialties } from './render.ts'
import { readSpecialties } from './specialties.ts'

// `npm run marginals`: the synthetic nation beside the real files, figure by figure, into docs/synthetic-nation.md.
const SEED = 7
const NATION = 1_200_000
const DOCUMENT = join(import.meta.dirname, '../../docs/synthetic-nation.md')

const { values } = parseArgs({
  options: {
    real: { type: 'string', default: '../shared/data' },
    files: { type: 'string' },
    clinicians: { type: 'string', default: '100000' },
    write: { type: 'boolean', default: false },
  },
})
if (!existsSync(join(values.real, 'puf')))
  throw new Error(`--real ${values.real} holds no real files: it wants puf, dac, nppes and geo`)
const scratch = mkdtempSync(join(tmpdir(), 'spinewise-marginals-'))
try {
  const synthetic = values.files ?? join(scratch, 'files')
  const clinicians = values.files ? readClinicians(synthetic) : Number(values.clinicians)
  if (!values.files) await generateState({ folder: synthetic, seed: SEED, clinicians, area: 'nation' })
  const db = await openSides({ real: values.real, synthetic })
  const text = await compare(db, values.real, clinicians)
  db.close()
  process.stdout.write(`${text}\n`)
  if (values.write) writeBlock(text)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function readClinicians(folder: string): number {
  const { clinicians, seed }: { clinicians: number; seed: number } = JSON.parse(
    readFileSync(join(folder, 'FICTIONAL.json'), 'utf8'),
  )
  if (seed !== SEED) throw new Error(`${folder} was made with seed ${seed}, and what no file shows is drawn here with ${SEED}`)
  return clinicians
}

async function compare(db: Duckdb, realFolder: string, clinicians: number): Promise<string> {
  const lines: string[] = []
  for (const marginal of MARGINALS)
    lines.push(renderMarginal(marginal, await ask(db, marginal, 'real'), await ask(db, marginal, 'synthetic')))
  const real = await readNationalCodes(db, realFolder)
  const drawn = drawNationalCodes(new Set(real.national.map(({ code }) => code)), clinicians, SEED)
  const scale = NATION / clinicians
  return `Made with ${clinicians.toLocaleString('en-US')} fictional clinicians, seed ${SEED}, by \`npm run marginals -- --clinicians ${clinicians} --write\`.
${await countRows(db, realFolder, scale)}

### Figures over all clinicians

| Marginal | real | synthetic | how near | source of the real figure |
|---|---|---|---|---|
${lines.join('\n')}
| Drawn cells that suppression hides | not published | ${(100 * drawn.hidden).toFixed(0)} % of cells | cannot be said | no file shows them |
| Excluded, reinstated, opted out, deactivated | no such file at hand | 0.4 %, 0.1 %, 0.8 %, 0.8 % | cannot be said | our assumption |

### By specialty, real · synthetic

Spine shares here are without the multipliers of disciplines.

${renderSpecialties(await readSpecialties(db, 'real'), await readSpecialties(db, 'synthetic'))}

### Volumes by code, real · synthetic at ${NATION.toLocaleString('en-US')} clinicians

Real: by geography and service, 2023, national; a patient of two clinicians counts once there. In facilities (F) it has nearly twice the
services a patient that offices have: surgical centres seem to be counted beside their physicians. Small cells are in both.

${renderCodes(real.national, drawn.national, scale)}

Services of these codes by state: correlation between real and synthetic ${correlateStates(real.byState, drawn.byState).toFixed(2)} over the states.`
}

async function ask(db: Duckdb, { ask: question }: Marginal, side: Side): Promise<number[]> {
  const [row] = await db.rows<{ answer: (number | null)[] }>(question(side))
  return (row?.answer ?? []).map((value) => Number(value ?? 0))
}

async function countRows(db: Duckdb, realFolder: string, scale: number): Promise<string> {
  const known: Record<string, { row_count: number }> = JSON.parse(
    readFileSync(join(realFolder, 'ref/CMS_MUP_PHY_2018-2023_urls_rows_sha256.json'), 'utf8'),
  )
  const [row] = await db.rows<{ cells: number; clinicians: number }>(
    'SELECT CAST(count(*) AS DOUBLE) AS cells, CAST(count(DISTINCT npi) AS DOUBLE) AS clinicians FROM synthetic_services',
  )
  const [cells, clinicians] = [row?.cells ?? 0, row?.clinicians ?? 0].map((value) =>
    Math.round(value * scale).toLocaleString('en-US'),
  )
  return `Rows of the services file of one year: ${known['2023']?.row_count.toLocaleString('en-US')} in 2023, and ${cells} of ${clinicians} individuals at ${NATION.toLocaleString('en-US')} fictional clinicians.`
}

function writeBlock(text: string): void {
  const [begin, end] = ['<!-- marginals begin -->', '<!-- marginals end -->']
  const document = readFileSync(DOCUMENT, 'utf8')
  const [before, rest] = document.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error(`${DOCUMENT} has lost its marks`)
  writeFileSync(DOCUMENT, `${before}${begin}\n\n${text}\n\n${end}${after}`)
}
