import { readSql } from '#doors/sql-file.ts'
import type { Reading } from '../reading.ts'
import { defineIndicator } from './indicator.ts'
import { REVIEWED } from './review.ts'

export interface StablePracticeFacts {
  releases: number
  samePlaceReleases: number
  input: number | null
}

// Two releases cannot tell a move from a misprint.
const RELEASES_MIN = 3

export const stablePractice = defineIndicator<StablePracticeFacts>({
  definition: {
    id: 'stable-practice',
    quality: 'continuity',
    title: 'Still at the same place',
    whyItMatters: 'A clinician who stays can see how things went a year later.',
    numerator: 'Releases of the public files that name the clinician’s present place.',
    denominator: 'Releases that name any place of the clinician, from three.',
    unit: 'share of releases',
    direction: 'higher is better',
    evidence: 'Continuity over years needs someone who stays; the link with results of back care is not shown.',
    limits: 'An address can be out of date in every release. Young clinicians move for training. Suites are dropped.',
    appliesTo: 'all',
    weight: 1,
    kind: 'score',
    defaultPrior: { mean: 0.5, variance: 0.05 },
    priorIsFixed: false,
    sources: ['doctors', 'nppes', 'services'],
    version: 1,
    ...REVIEWED,
  },
  sql: readSql(import.meta.url, './stable-practice.sql'),
  read: readStablePractice,
})

export function readStablePractice({ releases, samePlaceReleases, input }: StablePracticeFacts): Reading {
  if (releases < RELEASES_MIN) return { why: 'fewer-than-3-releases' }
  const share = samePlaceReleases / releases
  return { value: share, n: releases, utility: share, sampling: 0, input }
}
