import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import { QUALITIES, QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import { type Detail, type Figure, makeFigure, missingFigure, type StudyPart } from './figure.ts'
import { listIndicatorErrors } from './indicator-errors.ts'
import { type Estimate, shareOfClusters } from './intervals.ts'
import { plotStrips } from './plot/plot-strips.ts'
import { NO_TRUTH, type StudyScene } from './scene.ts'
import type { TrueScores } from './true-qualities.ts'

// measures.md 6.4.
const STRENGTH = { min: 0.25, below: 0.95 }
const OVERALL = { min: 0.78, max: 0.82 }
const CELL = { min: 0.7, max: 0.9 }
const CELL_CLINICIANS_MIN = 500
const THIRDS = ['least', 'middle', 'most'] as const

const HEAD = {
  id: 'coverage',
  title: 'Coverage',
  question: 'Does the 80 % interval of a quality hold the truth four times in five?',
} as const

/** One quality of one clinician whose truth is known and whose evidence is neither too little nor complete. */
interface Judged {
  quality: QualityId
  clinician: number
  strength: number
  holds: boolean
}

interface Cell extends Estimate {
  quality: QualityId
  discipline: (typeof DISCIPLINE_IDS)[number]
  third: (typeof THIRDS)[number]
}

/** Coverage of the intervals of the qualities on synthetic truth (measures.md 6.4). */
export function studyCoverage(scene: StudyScene, scores: TrueScores | null): StudyPart {
  const named = { id: 'coverage.overall', title: 'All qualities together', unit: 'share' } as const
  if (scores === null)
    return { ...HEAD, says: [`Coverage: ${NO_TRUTH}.`], figures: [missingFigure(named, NO_TRUTH)], details: [], plots: [] }
  const judged = listJudged(scene, scores)
  const overall = makeFigure(named, coverageOf(scene, judged), OVERALL)
  const byQuality = QUALITY_IDS.map((id) => ofQuality(scene, id, judged))
  const cells = listCells(scene, judged)
  const within = cells.filter(({ value }) => value >= CELL.min && value <= CELL.max)
  const cellShare = makeFigure(
    { id: 'coverage.cells', title: 'Cells (quality × discipline × third of E) between 70 and 90 %', unit: 'share' },
    { value: within.length / cells.length, n: cells.length },
    { min: 1, max: 1 },
  )
  return {
    ...HEAD,
    says: describe(overall, cells, within.length),
    figures: [overall, ...byQuality, cellShare],
    details: [cellTable(cells), listIndicatorErrors(scene, scores)],
    plots:
      cells.length > 0
        ? [
            {
              title: 'Coverage of each cell, lowest first; the band is 70 to 90 %',
              drawn: plotStrips(cells.map(toDot), { from: 0, to: 1, band: CELL }),
            },
          ]
        : [],
  }
}

function listJudged({ edition: { columns } }: StudyScene, { quality }: TrueScores): Judged[] {
  return QUALITY_IDS.flatMap((id) => {
    const { low, high, strength } = columns.quality[id]
    const judged: Judged[] = []
    for (let clinician = 0; clinician < columns.count; clinician += 1) {
      const truth = quality[id][clinician]!
      const known = strength[clinician]!
      if (Number.isNaN(truth) || !(known >= STRENGTH.min && known < STRENGTH.below)) continue
      judged.push({
        quality: id,
        clinician,
        strength: known,
        holds: truth >= low[clinician]! - EDGE && truth <= high[clinician]! + EDGE,
      })
    }
    return judged
  })
}

// A truth that is equal to an end but for the last bits of a sum is held.
const EDGE = 1e-9

function coverageOf({ truth }: StudyScene, judged: readonly Judged[]): Estimate {
  return shareOfClusters(
    judged.map(({ holds }) => holds),
    judged.map(({ clinician }) => truth!.practice[clinician]!),
  )
}

function ofQuality(scene: StudyScene, quality: QualityId, judged: readonly Judged[]): Figure {
  const own = judged.filter((one) => one.quality === quality)
  return makeFigure({ id: `coverage.${quality}`, title: QUALITIES[quality].name, unit: 'share' }, coverageOf(scene, own))
}

function listCells(scene: StudyScene, judged: readonly Judged[]): Cell[] {
  const { discipline } = scene.edition.columns
  const groups = Map.groupBy(judged, ({ quality, clinician }) => `${quality} ${discipline[clinician]}`)
  return [...groups.values()]
    .flatMap((group) =>
      cutThirds(group).flatMap((own, third) =>
        own.length < CELL_CLINICIANS_MIN
          ? []
          : [
              {
                quality: own[0]!.quality,
                discipline: DISCIPLINE_IDS[discipline[own[0]!.clinician]!]!,
                third: THIRDS[third]!,
                ...coverageOf(scene, own),
              },
            ],
      ),
    )
    .sort((a, b) => a.value - b.value)
}

/** Thirds by strength of evidence; clinicians of equal strength stay together, so a third can be empty. */
function cutThirds(group: readonly Judged[]): Judged[][] {
  const sorted = group.toSorted((a, b) => a.strength - b.strength)
  const cutAt = (third: number) => sorted[Math.floor((sorted.length * third) / 3)]!.strength
  const [first, second] = [cutAt(1), cutAt(2)]
  return [
    sorted.filter(({ strength }) => strength < first),
    sorted.filter(({ strength }) => strength >= first && strength < second),
    sorted.filter(({ strength }) => strength >= second),
  ]
}

function describe(overall: Figure, cells: readonly Cell[], within: number): string[] {
  const share = (overall.value ?? 0) * 100
  return [
    `Of ${overall.n.toLocaleString('en-US')} qualities with a strength of evidence from 0.25 to 0.95, the interval holds the truth in ${share.toFixed(1)} % (asked: 78 to 82 %).`,
    cells.length === 0
      ? `No cell has ${CELL_CLINICIANS_MIN} clinicians: a larger edition is needed.`
      : `${within} of ${cells.length} cells with at least ${CELL_CLINICIANS_MIN} clinicians lie between 70 and 90 %.`,
  ]
}

function cellTable(cells: readonly Cell[]): Detail {
  return {
    title: 'Coverage by quality, discipline and third of the strength of evidence',
    head: ['quality', 'discipline', 'evidence', 'clinicians', 'coverage', '95 % low', '95 % high', 'in 70–90 %'],
    rows: cells.map(({ quality, discipline, third, n, value, low, high }) => [
      quality,
      discipline,
      third,
      n,
      value,
      low,
      high,
      value >= CELL.min && value <= CELL.max ? 'yes' : 'no',
    ]),
  }
}

function toDot({ quality, discipline, third, value, low, high }: Cell) {
  return { label: `${quality}, ${discipline}, ${third} evidence`, value, low, high }
}
