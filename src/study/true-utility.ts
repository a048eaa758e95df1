import type { IndicatorId } from '#domain/indicator.ts'
import type { CutName } from '#edition/evidence-columns.ts'
import { CAHPS_BENCHMARKS } from '#measures/cahps-benchmarks.ts'
import { utilityOfAttested } from '#measures/indicators/attested-practices.ts'
import { utilityOfBreadth } from '#measures/indicators/condition-breadth.ts'
import { utilityOfRate } from '#measures/indicators/group-experience.ts'
import { utilityOfLargestShare } from '#measures/indicators/option-breadth.ts'
import { riseTo } from '#measures/indicators/rise-to.ts'
import { utilityOfVolume } from '#measures/indicators/spine-volume.ts'
import { utilityOfYears } from '#measures/indicators/years-in-practice.ts'

export type CutsOf = Partial<Record<CutName, number>>

/** The utility of a true rate by the edition's curve; NaN where the edition has no scale for it. */
export function trueUtility(id: IndicatorId, rate: number, cuts: CutsOf): number {
  return (CURVES[id] ?? itself)(rate, cuts)
}

type UtilityCurve = (rate: number, cuts: CutsOf) => number

function itself(rate: number): number {
  return rate
}

// Where nobody has a value there is no median, and the value is its own utility (measures/README.md).
const riseToMedian: UtilityCurve = (rate, { median }) => riseTo(median ?? 1, rate)

const CURVES: Partial<Record<IndicatorId, UtilityCurve>> = {
  'spine-volume': (rate, { p75 }) => (p75 === undefined ? Number.NaN : utilityOfVolume(rate, p75)),
  'condition-breadth': utilityOfBreadth,
  'years-in-practice': utilityOfYears,
  'option-breadth': utilityOfLargestShare,
  communication: (rate) => utilityOfRate(rate, CAHPS_BENCHMARKS.CAHPS_2),
  'shared-decisions': (rate) => utilityOfRate(rate, CAHPS_BENCHMARKS.CAHPS_6),
  'attested-practices': utilityOfAttested,
  'returning-visits': riseToMedian,
  'visits-per-patient': riseToMedian,
}
