import { readSql } from '#doors/sql-file.ts'
import { defineIndicator } from './indicator.ts'
import { REVIEWED } from './review.ts'
import { readTaxonomyWeight, type TaxonomyFacts } from './training.ts'

export const declaredFocus = defineIndicator<TaxonomyFacts>({
  definition: {
    id: 'declared-focus',
    quality: 'specialization',
    title: 'Focus declared',
    whyItMatters: 'What a clinician says they do is the only public word on focus for those whose work no file shows.',
    numerator:
      'The largest weight among the taxonomy codes that the clinician declares in the national registry (D1, from 0 to 1).',
    denominator: 'None.',
    unit: 'weight',
    direction: 'higher is better',
    evidence: 'Declared spine or pain taxonomies go with spine work in claims; the weights are our own judgement.',
    limits: 'Self-declared and often stale; it counts a quarter of what the visible share of spine work counts.',
    appliesTo: 'all',
    weight: 1,
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
