/** Condition ids of clinical/conditions.md C1, and `not-sure`; myelopathy signs are a stage of pathways.md, row 20. */
export const CONDITION_IDS = [
  'nslbp',
  'radiculopathy',
  'stenosis',
  'ddd',
  'spondylolisthesis',
  'facet',
  'si-joint',
  'compression-fx',
  'psps2',
  'axspa',
  'scoliosis',
  'neck-radiculopathy',
] as const
export type ConditionId = (typeof CONDITION_IDS)[number]
export type NeedCondition = ConditionId | 'not-sure'
