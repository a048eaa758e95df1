import { readSql } from '#doors/sql-file.ts'
import type { Reading } from '../reading.ts'
import { defineIndicator } from './indicator.ts'
import { INSIDE_PRIOR, type InsideFacts, readInsideReport } from './inside-report.ts'
import { REVIEWED } from './review.ts'

export const recommended = defineIndicator<InsideFacts>({
  definition: {
    id: 'recommended',
    quality: 'specialization',
    title: 'Recommended inside Spinewise',
    whyItMatters: 'A recommendation by someone you trust is how most people choose a clinician.',
    numerator: 'Recommendations for back care, of those who answered for this clinician.',
    denominator: 'Everyone who answered for this clinician.',
    unit: 'share',
    direction: 'higher is better',
    evidence: 'Trusted recommendation drives choice; whether it predicts results is not shown.',
    limits:
      'Shown to the person it was given to, beside the public order. In the public order it is the same for everyone: not known.',
    appliesTo: 'all',
    weight: 1,
    kind: 'share',
    defaultPrior: INSIDE_PRIOR,
    priorIsFixed: false,
    sources: ['inside'],
    version: 1,
    ...REVIEWED,
  },
  sql: readSql(import.meta.url, './recommended.sql'),
  read: readForPublic,
})

/** The public order is the same bytes for anyone, so no recommendation enters it (architecture.md). */
export function readForPublic(): Reading {
  return { why: 'receiver-only' }
}

/** What services add for the receiver of a recommendation alone. */
export function readForReceiver(facts: InsideFacts): Reading {
  return readInsideReport(facts)
}
