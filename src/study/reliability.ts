import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import type { IndicatorId } from '#domain/indicator.ts'
import { type Figure, makeFigure, missingFigure, type Plot, type StudyPart } from './figure.ts'
import { correlate, type Estimate } from './intervals.ts'
import { plotStrips } from './plot/plot-strips.ts'
import type { StudyScene } from './scene.ts'

const HEAD = {
  id: 'reliability',
  title: 'Reliability',
  question: 'Does a figure of one year agree with that of the next as well as λ says?',
} as const

export const CLAIMS_INDICATORS = [
  'spine-volume',
  'condition-breadth',
  'spine-share',
  'option-breadth',
  'returning-visits',
  'visits-per-patient',
] as const satisfies readonly IndicatorId[]
export type ClaimsIndicator = (typeof CLAIMS_INDICATORS)[number]

// measures.md 6.4: on the synthetic nation.
const DIFFERENCE_MAX = 0.1
const PEERS_MIN = 20
export const ONE_RELEASE = 'cannot be estimated from one release'

/** Utilities before shrinkage of the clinicians of an older year of the services file. */
export interface OlderYear {
  year: number
  /** The year that the edition counts. */
  newest: number
  utilityOf: (id: ClaimsIndicator, npi: number) => number | undefined
}

interface Agreement {
  id: ClaimsIndicator
  observed: Estimate
  lambda: number
}

/** Year-to-year correlation of each claims-derived indicator beside its mean λ (measures.md 6.4). */
export function studyReliability(scene: StudyScene, older: OlderYear | null): StudyPart {
  if (older === null) {
    const figures = CLAIMS_INDICATORS.map((id) => missingFigure(nameOf(id), ONE_RELEASE))
    return { ...HEAD, says: [`Reliability ${ONE_RELEASE} of the services file.`], figures, details: [], plots: [] }
  }
  const agreements = CLAIMS_INDICATORS.map((id) => agree(scene, older, id))
  const figures = agreements.map((agreement) => toFigure(agreement, scene.truth !== null))
  return {
    ...HEAD,
    says: [
      `Years ${older.year} and ${older.newest} of the services file, each clinician less the mean of the discipline, before shrinkage.`,
      ...agreements.flatMap(describe),
    ],
    figures,
    details: [],
    plots: [plotAgreements(agreements)],
  }
}

function agree({ edition: { columns }, evidence }: StudyScene, older: OlderYear, id: ClaimsIndicator): Agreement {
  const { utility, lambda, value } = evidence.of[id]
  const found = DISCIPLINE_IDS.map((): { pair: [number, number]; lambda: number }[] => [])
  for (let clinician = 0; clinician < columns.count; clinician += 1) {
    const before = older.utilityOf(id, columns.npi[clinician]!)
    // "None visible" is an interval, not a count that could agree with another.
    if (before === undefined || !(value[clinician]! > 0) || evidence.countedYear[clinician] !== older.newest) continue
    found[columns.discipline[clinician]!]!.push({ pair: [before, utility[clinician]!], lambda: lambda[clinician]! })
  }
  const peers = found.filter((own) => own.length >= PEERS_MIN)
  const all = peers.flat()
  const observed = correlate(peers.flatMap((own) => centre(own.map(({ pair }) => pair))))
  return { id, observed, lambda: all.reduce((sum, one) => sum + one.lambda, 0) / all.length }
}

/** Differences between disciplines would pass for agreement between years. */
function centre(pairs: readonly (readonly [number, number])[]): [number, number][] {
  const meanOf = (side: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length
  const [before, after] = [meanOf(0), meanOf(1)]
  return pairs.map(([a, b]) => [a - before, b - after])
}

function nameOf(id: ClaimsIndicator) {
  return { id: `reliability.${id}`, title: `${id}: correlation of two years`, unit: 'correlation' } as const
}

function toFigure({ id, observed, lambda }: Agreement, isSynthetic: boolean): Figure {
  const target = isSynthetic ? { min: lambda - DIFFERENCE_MAX, max: Math.min(1, lambda + DIFFERENCE_MAX) } : null
  return makeFigure(nameOf(id), observed, target)
}

function plotAgreements(agreements: readonly Agreement[]): Plot {
  const strips = agreements
    .filter(({ observed }) => Number.isFinite(observed.value))
    .map(({ id, observed, lambda }) => ({ label: id, ...observed, beside: { label: 'mean λ', value: lambda } }))
  return { title: 'Correlation of two years as a dot, mean λ as a square', drawn: plotStrips(strips, { from: 0, to: 1 }) }
}

function describe({ id, observed, lambda }: Agreement): string[] {
  if (!Number.isFinite(observed.value)) return [`${id}: too few clinicians in both years.`]
  const gap = Math.abs(observed.value - lambda)
  return [
    `${id}: correlation ${observed.value.toFixed(2)} over ${observed.n.toLocaleString('en-US')} clinicians, mean λ ${lambda.toFixed(2)}${gap > DIFFERENCE_MAX ? ', further apart than 0.1' : ''}.`,
  ]
}
