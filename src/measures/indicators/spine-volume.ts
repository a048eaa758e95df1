import { readSql } from '#doors/sql-file.ts'
import type { Known, Reading } from '../reading.ts'
import { HIDDEN_PATIENTS_MAX, uniformVariance } from '../suppress.ts'
import { PAID_BY_MEDICARE, whyNotFromMedicare } from './applicability.ts'
import { defineIndicator, type IndicatorSpec } from './indicator.ts'
import { REVIEWED } from './review.ts'
import type { Scene } from './scene.ts'
import { whyNotInFile } from './why-not-in-file.ts'

export interface SpineVolumeFacts {
  isInFile: boolean
  spinePatients: number
  /** Patients of the code that decides, before its weight. */
  patients: number
  input: number | null
}

export const spineVolumeSpec: IndicatorSpec<SpineVolumeFacts> = {
  definition: {
    id: 'spine-volume',
    quality: 'knowledge',
    title: 'Patients a year with one kind of spine care',
    whyItMatters:
      'Clinicians who do a kind of spine care often recognise its exceptions and complications. Experience is not quality, so more than most peers adds nothing.',
    numerator:
      'The largest number of Medicare patients in one year of any one spine code, times how specific the code is for the spine. A true lower bound: patients of different codes may be the same people.',
    denominator: 'The 75th percentile of the same number among listed clinicians of the discipline, on a logarithmic scale.',
    unit: 'patients a year, at least',
    direction: 'higher is better',
    evidence:
      'Volume and outcome go together for spine surgery and many procedures; for visits and injections the evidence is weak. Weights of codes are our own judgement (procedure-codes.md E).',
    limits:
      'Medicare fee-for-service only. A kind of care with 1 to 10 patients is not published, so "none visible" means 0 to 10. Hospital-billed work is missing.',
    appliesTo: PAID_BY_MEDICARE,
    weight: 3,
    kind: 'score',
    defaultPrior: { mean: 0.5, variance: 0.05 },
    priorIsFixed: false,
    sources: ['services'],
    version: 2,
    ...REVIEWED,
  },
  sql: readSql(import.meta.url, './spine-volume.sql'),
  whyNot: whyNotFromMedicare,
  curve: { cuts: ['p75'], valueOf: ({ spinePatients }) => (spinePatients > 0 ? spinePatients : null) },
  read: readSpineVolume,
}

export const spineVolume = defineIndicator(spineVolumeSpec)

export function readSpineVolume(facts: SpineVolumeFacts, { cuts, sources }: Scene): Reading {
  const why = whyNotInFile(sources, 'services', facts.isInFile)
  if (why) return { why }
  const { p75 } = cuts
  // Without one visible spine patient anywhere there is no scale.
  if (p75 === undefined) return { why: 'none-visible' }
  const common = { value: facts.spinePatients, n: facts.patients, input: facts.input }
  if (facts.spinePatients <= 0) return { why: 'none-visible', known: { ...common, ...utilityOfNoneVisible(p75) } }
  return { ...common, utility: utilityOfVolume(facts.spinePatients, p75), sampling: samplingOfVolume(facts, p75) }
}

/**
 * A year's patients are one draw from those that a clinician usually has (Poisson): s is half of what a standard deviation more and one
 * less move the utility, so that far above the cap nothing is left open.
 */
function samplingOfVolume({ spinePatients, patients }: SpineVolumeFacts, p75: number): number {
  const deviation = spinePatients / Math.sqrt(patients)
  const [more, less] = [spinePatients + deviation, Math.max(0, spinePatients - deviation)]
  return ((utilityOfVolume(more, p75) - utilityOfVolume(less, p75)) / 2) ** 2
}

/** Experience counts on a logarithmic scale, up to what the busiest quarter of peers have. */
export function utilityOfVolume(spinePatients: number, p75: number): number {
  return Math.min(1, Math.log1p(spinePatients) / Math.log1p(p75))
}

/** 0 to 10 patients: an interval of utility, taken as uniform, whose variance is width²/12. */
function utilityOfNoneVisible(p75: number): Pick<Known, 'utility' | 'sampling' | 'isInterval'> {
  const width = utilityOfVolume(HIDDEN_PATIENTS_MAX, p75)
  return { utility: width / 2, sampling: uniformVariance({ low: 0, high: width }), isInterval: true }
}
