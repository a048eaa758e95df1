import type { IndicatorId } from '#domain/indicator.ts'
import { type Detail, type Figure, makeFigure, type Plot, type StudyPart } from './figure.ts'
import { type Estimate, meanOfClusters } from './intervals.ts'
import { plotStrips } from './plot/plot-strips.ts'
import type { StudyScene } from './scene.ts'
import type { TrueScores } from './true-qualities.ts'

const HEAD = {
  id: 'suppression-bias',
  title: 'Suppression bias',
  question: 'What would be wrong if a row that Medicare hides were read as zero?',
} as const

// Indicators of the services file, whose rows of 1 to 10 patients are not published.
const CLAIMS_INDICATORS = [
  'spine-volume',
  'condition-breadth',
  'spine-share',
  'returning-visits',
  'visits-per-patient',
  'between-visit-care',
] as const satisfies readonly IndicatorId[]

/** Of one indicator, over the clinicians to whom it applies and whose truth is known: mean error and mean squared error. */
interface Comparison {
  id: IndicatorId
  ours: { bias: Estimate; square: Estimate }
  naive: { bias: Estimate; square: Estimate }
}

/** The estimators against the naive way, which reads what is missing as zero and shrinks nothing (measures.md 6.4). */
export function studySuppressionBias(scene: StudyScene, scores: TrueScores | null): StudyPart {
  const zeros = CLAIMS_INDICATORS.map((id) => countZeros(scene, id))
  if (scores === null) return { ...HEAD, says: sayWithoutTruth(zeros), figures: zeros, details: [], plots: [] }
  const comparisons = CLAIMS_INDICATORS.flatMap((id) => compare(scene, scores, id))
  return {
    ...HEAD,
    says: describe(comparisons),
    figures: [...comparisons.flatMap(toFigures), ...zeros],
    details: [squareTable(comparisons)],
    plots: [plotBiases(comparisons)],
  }
}

function compare({ evidence, truth }: StudyScene, { utility }: TrueScores, id: IndicatorId): Comparison[] {
  const figures = evidence.of[id]
  const ours: number[] = []
  const naive: number[] = []
  const clusters: string[] = []
  for (const [clinician, own] of utility[id].entries()) {
    if (Number.isNaN(own)) continue
    ours.push(figures.mean[clinician]! - own)
    naive.push(readNaively(figures, clinician) - own)
    clusters.push(truth!.practice[clinician]!)
  }
  if (ours.length === 0) return []
  const measure = (errors: readonly number[]) => ({
    bias: meanOfClusters(errors, clusters),
    square: meanOfClusters(
      errors.map((error) => error * error),
      clusters,
    ),
  })
  return [{ id, ours: measure(ours), naive: measure(naive) }]
}

// What is not seen is none, and what is seen is the truth: "none visible" has a value of 0, whose midpoint the naive way knows nothing of.
function readNaively({ value, utility }: StudyScene['evidence']['of'][IndicatorId], clinician: number): number {
  return value[clinician]! > 0 ? utility[clinician]! : 0
}

function countZeros({ evidence }: StudyScene, id: IndicatorId): Figure {
  const { applies, value } = evidence.of[id]
  const hits: number[] = []
  for (const [clinician, does] of applies.entries()) if (does === 1) hits.push(value[clinician]! > 0 ? 0 : 1)
  const estimate = meanOfClusters(
    hits,
    hits.map((_, place) => place),
  )
  const title = `${id}: clinicians whom the naive way would give zero`
  return makeFigure({ id: `suppression-bias.${id}.zeros`, title, unit: 'share' }, estimate)
}

function toFigures({ id, ours, naive }: Comparison): Figure[] {
  return [
    makeFigure({ id: `suppression-bias.${id}.ours`, title: `${id}: mean error of û`, unit: 'utility' }, ours.bias),
    makeFigure({ id: `suppression-bias.${id}.naive`, title: `${id}: mean error of the naive way`, unit: 'utility' }, naive.bias),
  ]
}

function squareTable(comparisons: readonly Comparison[]): Detail {
  return {
    title: 'Root mean squared error on the scale of utility',
    head: ['indicator', 'clinicians', 'ours', 'naive', 'naive ÷ ours'],
    rows: comparisons.map(({ id, ours, naive }) => [
      id,
      ours.square.n,
      Math.sqrt(ours.square.value),
      Math.sqrt(naive.square.value),
      Math.sqrt(naive.square.value / ours.square.value),
    ]),
  }
}

function plotBiases(comparisons: readonly Comparison[]): Plot {
  const strips = comparisons.map(({ id, ours: { bias }, naive }) => ({
    label: id,
    value: bias.value,
    low: bias.low,
    high: bias.high,
    beside: { label: 'naive', value: naive.bias.value },
  }))
  return {
    title: 'Mean error of utility: ours as a dot, the naive way as a square; 0 is no bias',
    drawn: plotStrips(strips, { from: -1, to: 1, band: { min: -0.05, max: 0.05 } }),
  }
}

function describe(comparisons: readonly Comparison[]): string[] {
  return comparisons.map(({ id, ours, naive }) => {
    const times = Math.sqrt(naive.square.value / ours.square.value)
    return `${id}: the naive way errs by ${signed(naive.bias.value)} on average, ours by ${signed(ours.bias.value)}; its typical error is ${times.toFixed(1)} times ours.`
  })
}

function sayWithoutTruth(zeros: readonly Figure[]): string[] {
  const worst = zeros.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0)).filter(({ value }) => value !== null)
  return [
    'On a real edition nobody knows what the hidden rows hold, so errors cannot be measured; what can be said is how many clinicians the naive way would call zero.',
    ...worst.map(({ id, value }) => `${id.split('.')[1]}: ${(100 * (value ?? 0)).toFixed(0)} % would be given zero.`),
  ]
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`
}
