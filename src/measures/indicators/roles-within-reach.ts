import { readSql } from '#doors/sql-file.ts'
import type { Reading } from '../reading.ts'
import { defineIndicator } from './indicator.ts'
import { REVIEWED } from './review.ts'

export interface RolesFacts {
  /** A group is known, or someone else works at the same address. */
  isMatched: boolean
  coveredWeight: number
  neededWeight: number
  doctorsInput: number | null
  nppesInput: number | null
  servicesInput: number | null
}

export const rolesWithinReach = defineIndicator<RolesFacts>({
  definition: {
    id: 'roles-within-reach',
    quality: 'teamwork',
    title: 'Other disciplines in the same group or building',
    whyItMatters:
      'Lasting back pain does best with rehabilitation, mind and medicine together. A hand-over down the corridor happens; one across town often does not.',
    numerator:
      'Weights of the roles (D4) that a qualified clinician fills in the same group within 25 km, or at the same address: 11 spine patients a year, or a declared weight of 0.3 (behavioural 0.1); primary care always.',
    denominator: 'Weights of all roles other than the clinician’s own.',
    unit: 'share of roles, weighted',
    direction: 'higher is better',
    evidence:
      'Multidisciplinary biopsychosocial rehabilitation is better than usual care for chronic low back pain (Kamper 2014).',
    limits:
      'Working in the same group does not mean working together. Distances are between ZIP code centres. Suites are dropped from addresses.',
    appliesTo: 'all',
    weight: 3,
    kind: 'score',
    defaultPrior: { mean: 0.5, variance: 0.05 },
    priorIsFixed: false,
    sources: ['doctors', 'nppes'],
    version: 1,
    ...REVIEWED,
  },
  sql: readSql(import.meta.url, './roles-within-reach.sql'),
  read: readRolesWithinReach,
})

export function readRolesWithinReach(facts: RolesFacts): Reading {
  if (!facts.isMatched || facts.neededWeight <= 0) return { why: 'no-group-or-address-match' }
  const share = facts.coveredWeight / facts.neededWeight
  const input = facts.doctorsInput ?? facts.nppesInput ?? facts.servicesInput
  return { value: share, n: null, utility: share, sampling: 0, input }
}
