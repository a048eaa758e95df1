import { readSql } from '#doors/sql-file.ts'
import { defineIndicator } from './indicator.ts'
import { INSIDE_PRIOR, type InsideFacts, readInsideReport } from './inside-report.ts'
import { REVIEWED } from './review.ts'

export const reportedListening = defineIndicator<InsideFacts>({
  definition: {
    id: 'reported-listening',
    quality: 'partnership',
    title: 'Felt heard, as people report here',
    whyItMatters:
      'People who feel heard understand their choices better, follow the plan they agreed to, and come back when it fails.',
    numerator: 'Answers in the best category of the listening scale after a visit with this clinician.',
    denominator: 'All answers of the listening scale about this clinician, from 25 answers.',
    unit: 'share of answers',
    direction: 'higher is better',
    evidence: 'Communication rated by patients goes with adherence (Zolnierek 2009) and with fewer complaints.',
    limits: 'Only people who use Spinewise and chose to answer; the response rate stands beside it. Read from a dated snapshot.',
    appliesTo: 'all',
    weight: 4,
    kind: 'share',
    defaultPrior: INSIDE_PRIOR,
    priorIsFixed: false,
    sources: ['inside'],
    version: 1,
    ...REVIEWED,
  },
  sql: readSql(import.meta.url, './reported-listening.sql'),
  read: readInsideReport,
})
