import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { QUALITY_IDS } from '#domain/quality.ts'
import { buildEdition } from '#edition/build.ts'
import { readEvidenceColumns } from '#edition/evidence-columns.ts'
import { openEdition } from '#edition/open-edition.ts'
import { generateState } from '#fixtures/generate-state.ts'
import { gatherQualities, openFigures } from '#match/quality-view.ts'
import { type Baseline, findWorsened, toBaseline } from '#study/baseline.ts'
import { reweigh } from '#study/reweigh.ts'
import { runStudy, type StudyReport } from '#study/study.ts'

// The small form of the study: one fixed state, its figures beside those that were committed.
const STATE = { clinicians: 3000, seed: 7, needs: 12 }
const BASELINE = join(import.meta.dirname, 'baseline.json')
const HOW_TO_RENEW =
  'When the change is meant (a changed generator draws everybody anew), say why in its commit and renew the baseline: RENEW_BASELINE=1 npm test -- tests (it writes test/study/baseline.json).'

let folder: string
let editionPath: string
let report: StudyReport

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-baseline-'))
  const files = join(folder, 'files')
  editionPath = join(folder, 'e.sqlite')
  await generateState({ folder: files, clinicians: STATE.clinicians, seed: STATE.seed })
  await buildEdition({ folders: [files], editionPath })
  report = await runStudy({
    editionPath,
    folders: [files],
    truthPath: join(files, 'truth.ndjson'),
    workFolder: folder,
    needs: STATE.needs,
    seed: 1,
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the study of a fixed fictional state', () => {
  test('is no worse than the committed baseline, figure by figure', () => {
    if (process.env.RENEW_BASELINE) writeFileSync(BASELINE, `${JSON.stringify(toBaseline(report.parts), null, 2)}\n`)
    expect(existsSync(BASELINE)).toBe(true)
    const baseline: Baseline = JSON.parse(readFileSync(BASELINE, 'utf8'))
    expect(Object.keys(baseline).length).toBeGreaterThan(40)
    const worsened = findWorsened(report.parts, baseline).map(
      ({ id, before, after, tolerance }) =>
        `${id} was ${before}, is ${after === null ? 'gone' : after.toFixed(6)}, which is worse by more than ${tolerance}`,
    )
    expect(worsened, HOW_TO_RENEW).toEqual([])
  })

  test('knows the truth of nearly every listed clinician', () => {
    expect(report.withTruth).toBeGreaterThan(0.95 * report.listed)
  })

  test('finds the shrunken share nearer to the truth than the raw one', () => {
    const ratios = report.parts.flatMap(({ figures }) => figures.filter(({ id }) => /^error\..*\.(small|large)$/.test(id)))
    for (const { id, value } of ratios) if (value !== null) expect(value, id).toBeLessThan(1.02)
  })

  test('reads evidence that makes the published qualities again, so that only a changed weight changes them', () => {
    const edition = openEdition(editionPath)
    try {
      const { columns } = edition
      const evidence = readEvidenceColumns(editionPath, columns.discipline)
      const index = Uint32Array.from({ length: columns.count }, (_, clinician) => clinician)
      const everyone = { count: columns.count, index, distance: new Float64Array(columns.count), entry: null }
      const view = gatherQualities(openFigures(columns, 'not-sure', everyone))
      for (const { id, quality } of columns.indicators) {
        const again = reweigh({ edition, evidence, truth: null }, { view, index }, { indicator: id, factor: 1 })
        const place = QUALITY_IDS.indexOf(quality)
        for (const clinician of index) {
          expect(again.mean[place]![clinician]).toBeCloseTo(columns.quality[quality].mean[clinician]!, 9)
          expect(again.variance[place]![clinician]).toBeCloseTo(columns.quality[quality].variance[clinician]!, 9)
        }
      }
    } finally {
      edition.close()
    }
  })
})
