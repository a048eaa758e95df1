import { readSql } from '#doors/sql-file.ts'
import type { Reading } from '../reading.ts'
import { defineIndicator } from './indicator.ts'
import { REVIEWED } from './review.ts'
import type { Scene } from './scene.ts'

export interface YearsFacts {
  graduationYear: number | null
  enumerationYear: number | null
  doctorsInput: number | null
  nppesInput: number | null
}

// Years of practice that reach 1 − 1/e of the scale, and the longest that can be true (measures.md 2).
const YEARS_SCALE = 6
const YEARS_MAX = 70

export const yearsInPractice = defineIndicator<YearsFacts>({
  definition: {
    id: 'years-in-practice',
    quality: 'knowledge',
    title: 'Years in practice',
    whyItMatters: 'The first years of practice add most to what a clinician has seen; after that, more years add little.',
    numerator:
      'Years from graduation to the newest release loaded; where none is published that can be right, years since the NPI was assigned, which is a lower bound.',
    denominator: 'A scale that rises quickly at first: 6 years reach 63 %, 18 years 95 %.',
    unit: 'years',
    direction: 'higher is better',
    evidence:
      'Experience helps early on; very long practice is not linked with better care (Choudhry 2005), so the scale flattens.',
    limits: 'Years spent outside back care count too. NPIs exist since 2005, so years since enumeration understate.',
    appliesTo: 'all',
    weight: 1,
    kind: 'score',
    defaultPrior: { mean: 0.5, variance: 0.05 },
    priorIsFixed: false,
    sources: ['doctors', 'nppes'],
    version: 1,
    ...REVIEWED,
  },
  sql: readSql(import.meta.url, './years-in-practice.sql'),
  read: readYearsInPractice,
})

export function readYearsInPractice(facts: YearsFacts, { sources, referenceYear }: Scene): Reading {
  if (!sources.has('doctors') && !sources.has('nppes')) return { why: 'source-absent' }
  const statements = [
    { year: facts.graduationYear, input: facts.doctorsInput },
    { year: facts.enumerationYear, input: facts.nppesInput },
  ].flatMap(({ year, input }) => (year === null ? [] : [{ years: referenceYear - year, input }]))
  if (statements.length === 0) return { why: 'not-in-the-file' }
  // A refused graduation year is as good as none: else one more file could mean less evidence.
  const stated = statements.find(({ years }) => years >= 0 && years <= YEARS_MAX)
  if (!stated) return { why: 'year-refused' }
  const { years, input } = stated
  return { value: years, n: null, utility: utilityOfYears(years), sampling: 0, input }
}

/** Rises quickly at first: 6 years reach 63 %, 18 years 95 %. */
export function utilityOfYears(years: number): number {
  return 1 - Math.exp(-years / YEARS_SCALE)
}
