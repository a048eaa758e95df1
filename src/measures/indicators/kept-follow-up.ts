import { readSql } from '#doors/sql-file.ts'
import { defineIndicator } from './indicator.ts'
import { INSIDE_PRIOR, type InsideFacts, readInsideReport } from './inside-report.ts'
import { REVIEWED } from './review.ts'

export const keptFollowUp = defineIndicator<InsideFacts>({
  definition: {
    id: 'kept-follow-up',
    quality: 'continuity',
    title: 'Follow-ups kept and messages answered',
    whyItMatters: 'Back pain changes over weeks: a plan that nobody looks at again is not a plan.',
    numerator: 'Follow-ups held on time, and messages answered within two working days.',
    denominator: 'Follow-ups that were due and messages that asked for an answer, inside Spinewise, from 25.',
    unit: 'share',
    direction: 'higher is better',
    evidence: 'Timely follow-up is what guidelines ask for after each change of treatment (follow-up.md).',
    limits: 'Only care that is arranged inside Spinewise. Read from a dated snapshot.',
    appliesTo: 'all',
    weight: 3,
    kind: 'share',
    defaultPrior: INSIDE_PRIOR,
    priorIsFixed: false,
    sources: ['inside'],
    version: 1,
    ...REVIEWED,
  },
  sql: readSql(import.meta.url, './kept-follow-up.sql'),
  read: readInsideReport,
})
