import { areaUnderCurve, curvePoints, type Scored } from './area-under-curve.ts'
import { type Figure, makeFigure, missingFigure, type StudyPart } from './figure.ts'
import { plotCurves } from './plot/plot-curves.ts'

const HEAD = {
  id: 'construct-validity',
  title: 'Construct validity',
  question: 'Do those who declare a spine or pain specialty stand out by what Medicare’s files show them doing?',
} as const

/** One individual of the services file with a taxonomy in the registry. */
export interface Declared {
  npi: number
  /** Share of 2a with every multiplier at 1, so that the declared specialty has no part in it. */
  share: number
  declaresSpineOrPain: boolean
  isOrthopaedist: boolean
  isAnesthesiologist: boolean
  isPhysiatrist: boolean
}

const POPULATIONS: readonly { id: string; title: string; holds: (one: Declared) => boolean }[] = [
  { id: 'overall', title: 'everyone with procedures and a taxonomy', holds: () => true },
  { id: 'orthopaedics', title: 'orthopaedists', holds: (one) => one.isOrthopaedist },
  { id: 'anesthesiology', title: 'anesthesiologists', holds: (one) => one.isAnesthesiologist },
  { id: 'pmr', title: 'physiatrists', holds: (one) => one.isPhysiatrist },
]

/** Fewer of either kind say nothing of an area. */
const KIND_MIN = 5

/** Area under the curve of the claims-only share for a declared spine or pain taxonomy (measures.md 6.4); no pass mark. */
export function studyConstructValidity(declared: readonly Declared[] | null): StudyPart {
  if (declared === null) {
    const why = 'needs the files that the edition was made from: name them with --data'
    const figures = POPULATIONS.map(({ id, title }) =>
      missingFigure({ id: `construct-validity.${id}`, title, unit: 'area' }, why),
    )
    return { ...HEAD, says: [`Construct validity ${why}.`], figures, details: [], plots: [] }
  }
  const populations = POPULATIONS.map(({ id, title, holds }) => ({ title, scored: declared.filter(holds).map(toScored), id }))
  const figures = populations.map(({ id, title, scored }) => figureOf({ id: `construct-validity.${id}`, title }, scored))
  const drawn = populations.filter((_, place) => figures[place]!.value !== null)
  return {
    ...HEAD,
    says: [
      'The share is counted from claims alone, every multiplier at 1. A declared specialty is no proof of skill, and many who declare none treat backs: the area says whether the two agree, and has no pass mark.',
      ...figures.map(describe),
    ],
    figures,
    details: [],
    plots:
      drawn.length === 0
        ? []
        : [
            {
              title: 'Of those who declare a spine or pain specialty, and of the others, the part above each share',
              drawn: plotCurves(
                drawn.map(({ title, scored }) => ({ label: title, points: curvePoints(scored) })),
                { x: 'others above', y: 'declared above', description: figures.map(describe).join(' ') },
              ),
            },
          ],
  }
}

function toScored({ share, declaresSpineOrPain }: Declared): Scored {
  return { score: share, isCase: declaresSpineOrPain }
}

function figureOf(named: { id: string; title: string }, scored: readonly Scored[]): Figure {
  const cases = scored.filter(({ isCase }) => isCase).length
  if (Math.min(cases, scored.length - cases) < KIND_MIN) {
    const why = `${cases} declare it and ${scored.length - cases} do not; ${KIND_MIN} of each are asked`
    return missingFigure({ ...named, unit: 'area' }, why, scored.length)
  }
  return makeFigure({ ...named, unit: 'area' }, areaUnderCurve(scored))
}

function describe({ title, value, low, high, n, why }: Figure): string {
  if (value === null || low === null || high === null) return `Among ${title}: ${why}.`
  return `Among ${n.toLocaleString('en-US')} ${title}: ${value.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}).`
}
