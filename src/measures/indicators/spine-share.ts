import type { DisciplineId } from '#domain/discipline.ts'
import type { WhyId } from '#domain/why.ts'
import { readSql } from '#doors/sql-file.ts'
import type { Reading } from '../reading.ts'
import { boundVisibleRatio, hiddenPart, uniformVariance } from '../suppress.ts'
import { NOT_PAID_BY_MEDICARE, OFFICE_VISIT_DISCIPLINES } from './applicability.ts'
import { defineIndicator } from './indicator.ts'
import { REVIEWED } from './review.ts'
import type { Scene } from './scene.ts'
import { whyNotInFile } from './why-not-in-file.ts'

export interface SpineShareFacts {
  isInFile: boolean
  /** 2a: patients weighted by how far their procedure is about the spine, and all patients of procedures. */
  spinePatients: number | null
  allPatients: number | null
  largestCell: number | null
  visitServices: number | null
  visibleServices: number | null
  totalServices: number | null
  input: number | null
}

// measures.md 2b: manipulation only, or codes that name no body region, so that the payer or our own weight makes the share.
const SHARE_MADE_BY_PAYER: readonly DisciplineId[] = ['chiropractic', 'physical-therapy', 'occupational-therapy']

export const spineShare = defineIndicator<SpineShareFacts>({
  definition: {
    id: 'spine-share',
    quality: 'specialization',
    title: 'Share of the practice that is spine care',
    whyItMatters: 'A clinician who mostly treats backs and necks keeps up with them; one who does so now and then may not.',
    numerator:
      'Patients of procedures, each weighted by how far the procedure is about the spine (0 to 1, procedure-codes.md E).',
    denominator: 'All patients of procedures; visits, imaging, laboratory, drugs, vaccines and add-on codes left out.',
    unit: 'share',
    direction: 'higher is better',
    evidence:
      'Focus goes with better outcomes in joint and spine surgery, also at equal volume (Hagen 2010; M-M). Weights of codes are ours.',
    limits:
      'Medicare fee-for-service only; who makes only office visits has no share; rows of 1 to 10 patients are hidden, which the bounds contain. Patients of different codes can be the same people.',
    appliesTo: ['spine-surgery', ...OFFICE_VISIT_DISCIPLINES],
    weight: 4,
    kind: 'share',
    defaultPrior: { mean: 0.5, variance: 0.05 },
    priorIsFixed: false,
    sources: ['services', 'summary'],
    version: 2,
    ...REVIEWED,
  },
  sql: readSql(import.meta.url, './spine-share.sql'),
  whyNot: whyNotSpineShare,
  read: readSpineShare,
})

export function readSpineShare(facts: SpineShareFacts, { sources }: Scene): Reading {
  const why = whyNotInFile(sources, 'services', facts.isInFile)
  if (why) return { why }
  const { spinePatients, allPatients, largestCell } = facts
  if (!allPatients || spinePatients === null || largestCell === null) {
    return { why: facts.visitServices ? 'visits-only' : 'none-visible' }
  }
  const share = spinePatients / allPatients
  const totals = { visible: facts.visibleServices ?? 0, total: facts.totalServices }
  return {
    value: share,
    n: largestCell,
    x: share * largestCell,
    utility: share,
    sampling: 0,
    // Of the hidden part of the work (F5: R/T) all may be spine care, or none.
    hidden: uniformVariance({ low: 0, high: hiddenPart(totals) }),
    bounds: boundVisibleRatio(spinePatients, allPatients, totals),
    input: facts.input,
  }
}

function whyNotSpineShare(discipline: DisciplineId): WhyId {
  if (SHARE_MADE_BY_PAYER.includes(discipline)) return 'payer-makes-the-share'
  return NOT_PAID_BY_MEDICARE.includes(discipline) ? 'not-paid-by-medicare' : 'not-for-this-discipline'
}
