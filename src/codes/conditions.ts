import type { ConditionId } from '#domain/condition.ts'
import { reviewOf } from './review.ts'

export const CONDITIONS_REVIEW = reviewOf(
  'Conditions and their ICD-10-CM families',
  'conditions.md C1; ICD-10-CM is in the public domain (NCHS), SNOMED CT is not shipped',
)

/** `icd10`: beginnings of ICD-10-CM codes; no beginning is of two conditions. */
export interface Condition {
  name: string
  icd10: readonly string[]
}

export const CONDITIONS: Record<ConditionId, Condition> = {
  nslbp: {
    name: 'low back pain without one clear cause',
    icd10: ['M54.50', 'M54.51', 'M54.59', 'S39.012', 'M54.9', 'M99.03', 'G89.29', 'G89.4'],
  },
  radiculopathy: {
    name: 'slipped disc or sciatica',
    icd10: ['M51.16', 'M51.17', 'M51.26', 'M51.27', 'M54.16', 'M54.17', 'M54.3', 'M54.4', 'G83.4'],
  },
  stenosis: {
    name: 'narrowing of the lumbar canal (spinal stenosis)',
    icd10: ['M48.061', 'M48.062', 'M48.07', 'M99.33', 'M99.43', 'M99.53', 'M99.63', 'M99.73', 'M47.16'],
  },
  ddd: { name: 'disc degeneration', icd10: ['M51.36', 'M51.37'] },
  spondylolisthesis: { name: 'a vertebra that has slipped (spondylolisthesis)', icd10: ['M43.1', 'Q76.2', 'M43.0'] },
  facet: { name: 'facet joint pain', icd10: ['M47.816', 'M47.817'] },
  'si-joint': { name: 'sacroiliac joint pain', icd10: ['M53.3', 'M46.1', 'M53.2X8', 'M43.28', 'S33.6'] },
  'compression-fx': {
    name: 'vertebral compression fracture',
    icd10: ['M80.08X', 'M80.88X', 'M48.5', 'M84.48', 'M84.58', 'S22.0', 'S32.0'],
  },
  psps2: { name: 'pain that persists after spine surgery', icd10: ['M96.1', 'G89.28', 'T84', 'M96.0'] },
  axspa: { name: 'inflammatory back pain (axial spondyloarthritis)', icd10: ['M45', 'M46.8', 'M46.9', 'M08.1'] },
  scoliosis: { name: 'scoliosis', icd10: ['M41', 'Q67.5', 'M40'] },
  'neck-radiculopathy': {
    name: 'neck pain or a pinched nerve in the neck',
    icd10: ['M54.2', 'M54.12', 'M50.1', 'M50.2', 'M48.02', 'M47.22', 'M50.0', 'M47.12', 'G99.2'],
  },
}
