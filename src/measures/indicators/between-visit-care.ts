import { readSql } from '#doors/sql-file.ts'
import type { Reading } from '../reading.ts'
import { PAID_BY_MEDICARE, whyNotFromMedicare } from './applicability.ts'
import { defineIndicator } from './indicator.ts'
import { REVIEWED } from './review.ts'
import type { Scene } from './scene.ts'
import { whyNotInFile } from './why-not-in-file.ts'

export interface BetweenVisitFacts {
  isInFile: boolean
  services: number
  input: number | null
}

export const betweenVisitCare = defineIndicator<BetweenVisitFacts>({
  definition: {
    id: 'between-visit-care',
    quality: 'continuity',
    title: 'Care between visits',
    whyItMatters: 'A flare-up happens between appointments. Some practices watch and answer then, and Medicare pays them for it.',
    numerator:
      'Any visible service of chronic or single-condition care management, remote therapeutic monitoring or the chronic-pain bundle.',
    denominator: 'None: it is seen, or it is not known.',
    unit: 'services a year',
    direction: 'higher is better',
    evidence:
      'Chronic care management goes with fewer emergency visits in Medicare evaluations; for back pain the evidence is indirect.',
    limits:
      'Most practices never bill it, and 1 to 10 patients are not published: absence is not evidence, so it never counts against anyone.',
    appliesTo: PAID_BY_MEDICARE,
    weight: 1,
    kind: 'score',
    defaultPrior: { mean: 0.3, variance: 0.04 },
    priorIsFixed: true,
    sources: ['services'],
    version: 1,
    ...REVIEWED,
  },
  sql: readSql(import.meta.url, './between-visit-care.sql'),
  whyNot: whyNotFromMedicare,
  read: readBetweenVisitCare,
})

export function readBetweenVisitCare({ isInFile, services, input }: BetweenVisitFacts, { sources }: Scene): Reading {
  const why = whyNotInFile(sources, 'services', isInFile)
  if (why) return { why }
  if (services === 0) return { why: 'absence-is-not-evidence' }
  return { value: services, n: null, utility: 1, sampling: 0, input }
}
