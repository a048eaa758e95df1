import { readSql } from '#doors/sql-file.ts'
import { bootstrapVariance } from '../bootstrap.ts'
import type { Reading } from '../reading.ts'
import { OFFICE_VISIT_DISCIPLINES, whyNotFromMedicare } from './applicability.ts'
import { defineIndicator } from './indicator.ts'
import { REVIEWED } from './review.ts'
import { riseTo } from './rise-to.ts'
import type { Scene } from './scene.ts'
import { whyNotInFile } from './why-not-in-file.ts'

export interface VisitsPerPatientFacts {
  npi: number
  isInFile: boolean
  /** Return visits, and the patients of each of their rows. */
  services: number
  patients: readonly number[]
  input: number | null
}

const STREAM = 3

export const visitsPerPatient = defineIndicator<VisitsPerPatientFacts>({
  definition: {
    id: 'visits-per-patient',
    quality: 'continuity',
    title: 'Return visits per patient',
    whyItMatters: 'Patients who come back to the same clinician more than once a year are being followed, not only seen.',
    numerator: 'Office visits of patients seen before in a year (99211–99215).',
    denominator:
      'Patients of the largest row of these visits: rows overlap, so there were at least that many; the bounds say how many at most.',
    unit: 'visits per patient and year',
    direction: 'higher is better',
    evidence: 'As for return visits; the number itself is a proxy (provider-statistics.md F2).',
    limits:
      'An upper value, since patients of other rows may be other people. Rises to 1 at the median of the discipline; above the 95th percentile it is a question to ask. Medicare fee-for-service only.',
    appliesTo: OFFICE_VISIT_DISCIPLINES,
    weight: 1,
    kind: 'score',
    defaultPrior: { mean: 0.5, variance: 0.05 },
    priorIsFixed: false,
    sources: ['services'],
    version: 1,
    ...REVIEWED,
  },
  sql: readSql(import.meta.url, './visits-per-patient.sql'),
  whyNot: whyNotFromMedicare,
  curve: {
    cuts: ['median', 'p95'],
    valueOf: ({ services, patients }) => (services > 0 ? services / Math.max(...patients) : null),
  },
  read: readVisitsPerPatient,
})

export function readVisitsPerPatient(facts: VisitsPerPatientFacts, { cuts, sources }: Scene): Reading {
  const why = whyNotInFile(sources, 'services', facts.isInFile)
  if (why) return { why }
  const { services, patients } = facts
  const largest = Math.max(0, ...patients)
  if (services === 0 || largest === 0) return { why: 'no-visits' }
  const cap = cuts.median ?? 0
  return {
    value: services / largest,
    n: largest,
    utility: riseTo(cap, services / largest),
    // The sum of Poisson rows is Poisson, so all visits are one draw.
    sampling: bootstrapVariance({ npi: facts.npi, stream: STREAM }, [services, ...patients], (draw) => utilityOfDraw(draw, cap)),
    bounds: { low: services / patients.reduce((sum, count) => sum + count, 0), high: services / largest },
    input: facts.input,
  }
}

function utilityOfDraw(draw: Float64Array, cap: number): number {
  let largest = 0
  for (let place = 1; place < draw.length; place += 1) largest = Math.max(largest, draw[place]!)
  return largest === 0 ? 1 : riseTo(cap, draw[0]! / largest)
}
