import type { IndicatorId } from '#domain/indicator.ts'
import { type Figure, makeFigure, missingFigure, type Plot, type StudyPart } from './figure.ts'
import { ratioOfSums } from './intervals.ts'
import { plotStrips } from './plot/plot-strips.ts'
import { NO_TRUTH, type StudyScene } from './scene.ts'

/** Share indicators whose truth the generator knows and that public files show. */
export const SHARE_INDICATORS = ['spine-share', 'returning-visits', 'care-coordination'] as const satisfies readonly IndicatorId[]

// measures.md 6.4: small samples from the smallest cell that CMS publishes; under 200 of them nothing is concluded.
const SMALL = { from: 11, below: 50, clinicians: 200 }
const LARGE_WORSE_MAX = 1.02

const HEAD = {
  id: 'error',
  title: 'Error',
  question: 'Is the shrunken share nearer to the truth than the raw share?',
} as const

export interface ErrorRatio {
  small: Figure
  large: Figure
}

/** Mean squared error of each shrunken share ÷ that of the raw share, for small and for large samples (measures.md 6.4). */
export function studyError(scene: StudyScene): StudyPart {
  const ratios = SHARE_INDICATORS.map((id) => compareErrors(scene, id))
  const figures = ratios.flatMap(({ small, large }) => [small, large])
  return {
    ...HEAD,
    says: scene.truth === null ? [`Error: ${NO_TRUTH}.`] : ratios.flatMap(describe),
    figures,
    details: [],
    plots: scene.truth === null ? [] : [plotRatios(figures)],
  }
}

/** The ratio for one share indicator of one edition. */
export function compareErrors({ evidence, truth }: StudyScene, id: (typeof SHARE_INDICATORS)[number]): ErrorRatio {
  const small = { id: `error.${id}.small`, title: `${id}, 11 to 49 patients`, unit: 'ratio' } as const
  const large = { id: `error.${id}.large`, title: `${id}, 50 patients and more`, unit: 'ratio' } as const
  if (truth === null) return { small: missingFigure(small, NO_TRUTH), large: missingFigure(large, NO_TRUTH) }
  const { value, n, posterior } = evidence.of[id]
  const of = (from: number, below: number) => {
    const squares = { shrunken: [] as number[], raw: [] as number[] }
    for (const [clinician, own] of truth.rate[id].entries()) {
      const size = n[clinician]!
      if (Number.isNaN(own) || !(size >= from && size < below)) continue
      squares.shrunken.push((posterior[clinician]! - own) ** 2)
      squares.raw.push((value[clinician]! - own) ** 2)
    }
    return squares
  }
  const few = of(SMALL.from, SMALL.below)
  const many = of(SMALL.below, Number.POSITIVE_INFINITY)
  return {
    small:
      few.raw.length < SMALL.clinicians
        ? missingFigure(
            small,
            `only ${few.raw.length} clinicians have 11 to 49 patients; ${SMALL.clinicians} are asked`,
            few.raw.length,
          )
        : makeFigure(small, ratioOfSums(few.shrunken, few.raw), { min: 0, max: 1 }),
    large: makeFigure(large, ratioOfSums(many.shrunken, many.raw), { min: 0, max: LARGE_WORSE_MAX }),
  }
}

function describe({ small, large }: ErrorRatio): string[] {
  const [id] = small.title.split(',')
  const few = small.value === null ? `${small.why}` : `${percent(1 - small.value)} less error with 11 to 49 patients`
  const many = large.value === null ? `${large.why}` : `${percent(1 - large.value)} less with 50 and more`
  return [`${id}: ${few}; ${many}.`]
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

function plotRatios(figures: readonly Figure[]): Plot {
  const drawn = plotStrips(figures.flatMap(toStrip), { from: 0, to: 1.5, band: { min: 0, max: 1 } })
  return { title: 'Mean squared error after shrinkage ÷ that of the raw share; under 1 is nearer the truth', drawn }
}

function toStrip({ title, value, low, high }: Figure) {
  return value === null ? [] : [{ label: title, value, low, high }]
}
