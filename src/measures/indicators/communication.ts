import { readSql } from '#doors/sql-file.ts'
import { CAHPS_BENCHMARKS } from '../cahps-benchmarks.ts'
import type { Reading } from '../reading.ts'
import { type GroupExperienceFacts, readGroupExperience } from './group-experience.ts'
import { defineIndicator } from './indicator.ts'
import { REVIEWED } from './review.ts'
import type { Scene } from './scene.ts'

export const communication = defineIndicator<GroupExperienceFacts>({
  definition: {
    id: 'communication',
    quality: 'partnership',
    title: 'How well clinicians of the group communicate',
    whyItMatters:
      'Being listened to and getting words that one understands is what people ask of a clinician before anything else.',
    numerator:
      'Patients of the group who gave the best answer about listening, explaining, respect and time (CAHPS for MIPS, measure 2).',
    denominator: 'Patients of the group who answered, set against the tenths of all groups that report.',
    unit: '% of best answers',
    direction: 'higher is better',
    evidence: 'A validated survey; communication goes with adherence and safety.',
    limits:
      'Of the group, not of the clinician. The middle four fifths of groups lie within 4 points, so a difference of 1 or 2 points is noise. Medicare patients only.',
    appliesTo: 'all',
    weight: 3,
    kind: 'score',
    defaultPrior: { mean: 0.5, variance: 0.05 },
    priorIsFixed: false,
    sources: ['group-experience'],
    version: 1,
    ...REVIEWED,
  },
  sql: readSql(import.meta.url, './communication.sql'),
  read: readCommunication,
})

export function readCommunication(facts: GroupExperienceFacts, scene: Scene): Reading {
  return readGroupExperience(facts, scene, CAHPS_BENCHMARKS.CAHPS_2)
}
