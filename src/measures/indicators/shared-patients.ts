import { readSql } from '#doors/sql-file.ts'
import type { Reading } from '../reading.ts'
import { defineIndicator } from './indicator.ts'
import { REVIEWED } from './review.ts'
import type { Scene } from './scene.ts'

export interface SharedPatientsFacts {
  ties: number
  coveredWeight: number
  neededWeight: number
  input: number | null
}

export const sharedPatients = defineIndicator<SharedPatientsFacts>({
  definition: {
    id: 'shared-patients',
    quality: 'teamwork',
    title: 'Other disciplines who see the same patients',
    whyItMatters: 'Clinicians who share many patients know each other and refer to each other, whatever the sign on the door.',
    numerator: 'Weights of the roles (D4) that a qualified clinician fills who shares at least 11 patients with this one.',
    denominator: 'Weights of all roles other than the clinician’s own.',
    unit: 'share of roles, weighted',
    direction: 'higher is better',
    evidence:
      'The chance that two doctors name each other as colleagues rises with shared patients, to 82 % at nine (Barnett 2011).',
    limits:
      'Medicare only, which misses about 15 % of ties (Trogdon 2019); the last public file is of 2015; others are bought. Sharing a patient is not yet talking about them.',
    appliesTo: 'all',
    weight: 3,
    kind: 'score',
    defaultPrior: { mean: 0.5, variance: 0.05 },
    priorIsFixed: false,
    sources: ['ties'],
    version: 1,
    ...REVIEWED,
  },
  sql: readSql(import.meta.url, './shared-patients.sql'),
  read: readSharedPatients,
})

export function readSharedPatients(facts: SharedPatientsFacts, { sources }: Scene): Reading {
  if (!sources.has('ties')) return { why: 'source-absent' }
  if (facts.ties === 0 || facts.neededWeight <= 0) return { why: 'no-ties-visible' }
  const share = facts.coveredWeight / facts.neededWeight
  return { value: share, n: facts.ties, utility: share, sampling: 0, input: facts.input }
}
