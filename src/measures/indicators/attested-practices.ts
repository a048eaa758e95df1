import { readSql } from '#doors/sql-file.ts'
import type { Reading } from '../reading.ts'
import { defineIndicator } from './indicator.ts'
import { REVIEWED } from './review.ts'
import type { Scene } from './scene.ts'

export interface AttestedFacts {
  activities: readonly string[]
  input: number | null
}

// Decision aids; patient experience followed up; relationship-centred communication (provider-statistics.md F6, "partnership").
export const PARTNERSHIP_ACTIVITIES: ReadonlySet<string> = new Set(['IA_BE_12', 'IA_BE_6', 'IA_CC_18'])
// An attestation is weak evidence: it moves the utility little, and never far (measures.md 2).
const UTILITY_BASE = 0.3
const UTILITY_STEP = 0.1
const UTILITY_MAX = 0.6

export const attestedPractices = defineIndicator<AttestedFacts>({
  definition: {
    id: 'attested-practices',
    quality: 'partnership',
    title: 'Decision aids and communication training, attested',
    whyItMatters: 'A practice that uses decision aids or trains its communication has at least decided that it matters.',
    numerator:
      'Of three MIPS improvement activities (decision aids IA_BE_12, experience followed up IA_BE_6, communication training IA_CC_18), those attested.',
    denominator: 'None; each adds 0.1 to a base of 0.3, at most 0.6.',
    unit: 'activities',
    direction: 'higher is better',
    evidence: 'Decision aids work where they are used; an attestation does not show that they are.',
    limits:
      'A statement for payment, not audited for quality; often made by the group for everyone. Who attested nothing is not known, not worse.',
    appliesTo: 'all',
    weight: 1,
    kind: 'score',
    defaultPrior: { mean: 0.4, variance: 0.01 },
    priorIsFixed: true,
    sources: ['clinician-reporting', 'group-reporting'],
    version: 1,
    ...REVIEWED,
  },
  sql: readSql(import.meta.url, './attested-practices.sql'),
  read: readAttestedPractices,
})

export function readAttestedPractices({ activities, input }: AttestedFacts, { sources }: Scene): Reading {
  if (!sources.has('clinician-reporting') && !sources.has('group-reporting')) return { why: 'source-absent' }
  if (activities.length === 0) return { why: 'nothing-attested' }
  const value = activities.filter((activity) => PARTNERSHIP_ACTIVITIES.has(activity)).length
  return { value, n: activities.length, utility: utilityOfAttested(value), sampling: 0, input }
}

/** Of the number of partnership activities attested. */
export function utilityOfAttested(count: number): number {
  return Math.min(UTILITY_MAX, UTILITY_BASE + UTILITY_STEP * count)
}
