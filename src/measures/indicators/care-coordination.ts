import { readSql } from '#doors/sql-file.ts'
import type { Reading } from '../reading.ts'
import { defineIndicator } from './indicator.ts'
import { REVIEWED } from './review.ts'
import type { Scene } from './scene.ts'

export interface CareCoordinationFacts {
  /** Percent. */
  rate: number | null
  patients: number | null
  input: number | null
}

export const careCoordination = defineIndicator<CareCoordinationFacts>({
  definition: {
    id: 'care-coordination',
    quality: 'teamwork',
    title: 'Referrals that came back with a report',
    whyItMatters: 'A referral whose answer never arrives leaves nobody in charge.',
    numerator: 'Patients referred for whom the clinician received the report of the specialist (MIPS measure 374).',
    denominator: 'Patients referred, as the clinician reported them.',
    unit: 'share of referrals',
    direction: 'higher is better',
    evidence:
      'Closing the referral loop is a measure of process with face validity; the record version discriminates between clinicians.',
    limits: 'Chosen and reported by the clinician; versions by record and by registry are not told apart in the file.',
    appliesTo: 'all',
    weight: 1,
    kind: 'share',
    defaultPrior: { mean: 0.5, variance: 0.05 },
    priorIsFixed: false,
    sources: ['clinician-reporting'],
    version: 1,
    ...REVIEWED,
  },
  sql: readSql(import.meta.url, './care-coordination.sql'),
  read: readCareCoordination,
})

export function readCareCoordination({ rate, patients, input }: CareCoordinationFacts, { sources }: Scene): Reading {
  if (!sources.has('clinician-reporting')) return { why: 'source-absent' }
  if (rate === null || patients === null) return { why: 'not-reported' }
  const share = rate / 100
  return { value: share, n: patients, x: share * patients, utility: share, sampling: 0, bounds: 'not-suppressed', input }
}
