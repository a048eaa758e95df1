import { readSql } from '#doors/sql-file.ts'
import { CAHPS_BENCHMARKS } from '../cahps-benchmarks.ts'
import type { Reading } from '../reading.ts'
import { type GroupExperienceFacts, readGroupExperience } from './group-experience.ts'
import { defineIndicator } from './indicator.ts'
import { REVIEWED } from './review.ts'
import type { Scene } from './scene.ts'

export const sharedDecisions = defineIndicator<GroupExperienceFacts>({
  definition: {
    id: 'shared-decisions',
    quality: 'partnership',
    title: 'How well the group shares decisions',
    whyItMatters: 'Most treatments of back pain are a choice between reasonable options: what matters to the person decides.',
    numerator:
      'Patients of the group who gave the best answer about options, reasons for and against, and being asked (CAHPS for MIPS, measure 6).',
    denominator: 'Patients of the group who answered, set against the tenths of all groups that report.',
    unit: '% of best answers',
    direction: 'higher is better',
    evidence: 'Shared decisions make choices better informed and closer to what people value (Cochrane review of decision aids).',
    limits: 'Of the group, not of the clinician. Few people answer these questions. Medicare patients only.',
    appliesTo: 'all',
    weight: 3,
    kind: 'score',
    defaultPrior: { mean: 0.5, variance: 0.05 },
    priorIsFixed: false,
    sources: ['group-experience'],
    version: 1,
    ...REVIEWED,
  },
  sql: readSql(import.meta.url, './shared-decisions.sql'),
  read: readSharedDecisions,
})

export function readSharedDecisions(facts: GroupExperienceFacts, scene: Scene): Reading {
  return readGroupExperience(facts, scene, CAHPS_BENCHMARKS.CAHPS_6)
}
