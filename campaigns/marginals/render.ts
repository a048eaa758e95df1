import type { Marginal } from './marginals.ts'
import type { CodeTotals } from './national-codes.ts'
import type { SpecialtyFigures } from './specialties.ts'

/** Markdown of the comparison. */

export function renderMarginal({ title, labels, unit, source, remark }: Marginal, real: number[], synthetic: number[]): string {
  const show = (values: number[]) => labels.map((label, place) => `${label} ${showNumber(values[place] ?? 0, unit)}`).join('<br>')
  const cells = [
    remark ? `${title} (${remark})` : title,
    show(real),
    show(synthetic),
    describeNearness(unit, real, synthetic),
    source,
  ]
  return `| ${cells.join(' | ')} |`
}

/** Shares and years by their largest difference, numbers by their largest ratio. */
function describeNearness(unit: Marginal['unit'], real: number[], synthetic: number[]): string {
  const differences = real.map((value, place) => Math.abs(value - (synthetic[place] ?? 0)))
  const largest = Math.max(...differences)
  if (unit === 'share') return `within ${Math.ceil(largest * 100)} points`
  if (unit === 'year') return `within ${Math.ceil(largest)} years`
  if (real.some((value) => Math.abs(value) < 1)) return `within ${largest.toFixed(2)}`
  const ratios = real.map((value, place) => (synthetic[place] ?? 0) / value)
  return `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)} times`
}

function showNumber(value: number, unit: Marginal['unit']): string {
  if (unit === 'share') return percent(value)
  if (unit === 'year') return String(Math.round(value))
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US')
  return String(Number(value.toFixed(Math.abs(value) < 10 ? 2 : 1)))
}

function percent(value: number): string {
  return `${(100 * value).toFixed(value < 0.0995 ? 1 : 0)} %`
}

export function renderSpecialties(real: readonly SpecialtyFigures[], synthetic: readonly SpecialtyFigures[]): string {
  const rows = real.map((one) => {
    const other = synthetic.find(({ specialty }) => specialty === one.specialty)
    const pair = (show: (figures: SpecialtyFigures) => string) => `${show(one)} · ${other ? show(other) : '–'}`
    const cells = [
      `${one.specialty} (${one.clinicians})`,
      pair(({ perThousand }) => perThousand.toFixed(0)),
      pair((figures) => figures.rows.toFixed(1)),
      pair(({ largest }) => largest.toFixed(0)),
      pair(({ visitsOnly }) => percent(visitsOnly)),
      pair(({ facility }) => percent(facility)),
      pair(({ shares, low, high }) => (shares > 0 ? `${percent(low)} / ${percent(high)}` : 'none')),
    ]
    return `| ${cells.join(' | ')} |`
  })
  return `| Specialty (real clinicians) | of 1,000 clinicians | rows each | median of the largest row | visits alone | rows in a facility | spine share under 0.2 / over 0.8 |
|---|---|---|---|---|---|---|
${rows.join('\n')}`
}

export function renderCodes(real: readonly CodeTotals[], synthetic: readonly CodeTotals[], scale: number): string {
  const rows = real.map((one) => {
    const found = synthetic.find(({ code, place }) => code === one.code && place === one.place)
    const other = {
      providers: scale * (found?.providers ?? 0),
      patients: scale * (found?.patients ?? 0),
      services: scale * (found?.services ?? 0),
    }
    const pair = (a: number, b: number) => `${Math.round(a).toLocaleString('en-US')} · ${Math.round(b).toLocaleString('en-US')}`
    const cells = [
      `${one.code} ${one.place}`,
      pair(one.providers, other.providers),
      pair(one.patients, other.patients),
      pair(one.services, other.services),
      `${(one.services / one.patients).toFixed(2)} · ${(other.services / other.patients).toFixed(2)}`,
    ]
    return `| ${cells.join(' | ')} |`
  })
  return `| Code and place | providers | patients | services | services for each patient |
|---|---|---|---|---|
${rows.join('\n')}`
}
