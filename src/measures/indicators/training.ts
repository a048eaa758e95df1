import { readSql } from '#doors/sql-file.ts'
import type { Reading } from '../reading.ts'
import { defineIndicator } from './indicator.ts'
import { REVIEWED } from './review.ts'
import type { Scene } from './scene.ts'

export interface TaxonomyFacts {
  taxonomyWeight: number | null
  input: number | null
}

export const training = defineIndicator<TaxonomyFacts>({
  definition: {
    id: 'training',
    quality: 'knowledge',
    title: 'Training declared',
    whyItMatters:
      'Spine surgery, physiatry, pain medicine or orthopaedic physical therapy are trainings for back problems; others touch them in passing.',
    numerator:
      'The largest weight among the taxonomy codes that the clinician declares in the national registry (D1, from 0 to 1).',
    denominator: 'None.',
    unit: 'weight',
    direction: 'higher is better',
    evidence: 'The weights are our own judgement of how far a specialty is about backs; they are not sourced.',
    limits: 'Self-declared, often stale, and never proof of board certification.',
    appliesTo: 'all',
    weight: 2,
    kind: 'score',
    defaultPrior: { mean: 0.5, variance: 0.05 },
    priorIsFixed: false,
    sources: ['nppes'],
    version: 1,
    ...REVIEWED,
  },
  sql: readSql(import.meta.url, './training.sql'),
  read: readTaxonomyWeight,
})

export function readTaxonomyWeight({ taxonomyWeight, input }: TaxonomyFacts, { sources }: Scene): Reading {
  if (taxonomyWeight === null) return { why: sources.has('nppes') ? 'no-taxonomy' : 'source-absent' }
  return { value: taxonomyWeight, n: null, utility: taxonomyWeight, sampling: 0, input }
}
