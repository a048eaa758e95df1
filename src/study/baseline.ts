import type { Figure, StudyPart } from './figure.ts'

/** Figures of a committed run, by id. */
export type Baseline = Record<string, number>

/** How far a figure may move to the worse before a change must be explained, on its own scale; a target held must stay held. */
const TOLERANCE: Record<Figure['unit'], number> = {
  share: 0.02,
  area: 0.02,
  correlation: 0.03,
  ratio: 0.03,
  utility: 0.01,
  count: 0,
}

// A dozen needs move by a place or two with every change of the match.
const SENSITIVITY_TOLERANCE = 0.05

/** What a figure should be near to, or which way is better; figures that describe and do not judge are not held. */
type Better = 'higher' | 'lower' | { near: number }

function betterOf({ id, target, unit }: Figure): Better | null {
  if (id.startsWith('coverage.') && id !== 'coverage.cells') return { near: 0.8 }
  if (id.startsWith('error.')) return 'lower'
  if (id.startsWith('reliability.') && target) return { near: (target.min + target.max) / 2 }
  if (id.startsWith('suppression-bias.') && id.endsWith('.ours')) return { near: 0 }
  if (id.startsWith('construct-validity.')) return 'higher'
  return unit === 'share' && id.startsWith('sensitivity.') ? 'higher' : null
}

export interface Worsening {
  id: string
  before: number
  /** Null where the figure is gone. */
  after: number | null
  tolerance: number
}

/** Figures that are worse than the baseline by more than their tolerance, or gone. */
export function findWorsened(parts: readonly StudyPart[], baseline: Baseline): Worsening[] {
  const figures = new Map(parts.flatMap((part) => part.figures.map((figure) => [figure.id, figure])))
  return Object.entries(baseline).flatMap(([id, before]): Worsening[] => {
    const figure = figures.get(id)
    const tolerance = figure ? toleranceOf(figure) : 0
    if (!figure || figure.value === null) return [{ id, before, after: null, tolerance }]
    return worsenedBy(figure, figure.value, before) > tolerance ? [{ id, before, after: figure.value, tolerance }] : []
  })
}

function toleranceOf({ id, unit }: Figure): number {
  return id.startsWith('sensitivity.') ? SENSITIVITY_TOLERANCE : TOLERANCE[unit]
}

function worsenedBy(figure: Figure, after: number, before: number): number {
  const better = betterOf(figure)
  if (better === null) return 0
  if (better === 'higher') return before - after
  if (better === 'lower') return after - before
  return Math.abs(after - better.near) - Math.abs(before - better.near)
}

/** The figures that are held, of a run that shall be the new baseline. */
export function toBaseline(parts: readonly StudyPart[]): Baseline {
  const held = parts.flatMap(({ figures }) => figures.filter((figure) => figure.value !== null && betterOf(figure) !== null))
  return Object.fromEntries(held.map(({ id, value }) => [id, Math.round((value ?? 0) * 1e6) / 1e6]))
}
