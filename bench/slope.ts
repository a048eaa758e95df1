import type { Figure } from './figure.ts'
import type { Result } from './results.ts'

/** One figure over the sizes at which it was measured. */
export interface Slope {
  name: string
  unit: string
  values: { clinicians: number; value: number }[]
  /** b of value ≈ a·clinicians^b, by least squares of the logarithms: 0 stays, 1 grows as the country does. */
  exponent: number
}

/** The slope of every figure that was measured at two sizes or more. */
export function listSlopes(results: readonly Result[]): Slope[] {
  const byName = new Map<string, Figure[]>()
  for (const figure of results.flatMap(({ figures }) => figures)) {
    const name = figure.name.replace(/ \(.*\)/, '')
    const same = byName.get(name) ?? []
    byName.set(name, same.some(({ clinicians }) => clinicians === figure.clinicians) ? same : [...same, figure])
  }
  return [...byName]
    .filter(([, figures]) => figures.length > 1)
    .map(([name, figures]) => ({
      name,
      unit: figures[0]!.unit,
      values: figures.map(({ clinicians, value }) => ({ clinicians, value })),
      exponent: fitExponent(figures),
    }))
}

function fitExponent(figures: readonly Figure[]): number {
  const points = figures.map(({ clinicians, value }) => [Math.log(clinicians), Math.log(value)] as const)
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const both = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  return both / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}
