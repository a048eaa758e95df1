import { CONDITION_IDS, type ConditionId } from '#domain/condition.ts'
import { expandCodes } from './expand-codes.ts'
import { listGroupedCodes } from './group-of.ts'
import { listGroups } from './list-groups.ts'
import { reviewOf } from './review.ts'

export const CONDITION_MASS_REVIEW = reviewOf(
  'P(condition) by group or code',
  'procedure-codes.md, table of masses; our own judgement',
)

export type ConditionMasses = Partial<Record<ConditionId, number>>

/** P(condition | code); no entry where the table names neither the code nor its group. */
export function massesOf(code: string): ConditionMasses {
  return BY_CODE.get(code) ?? {}
}

interface MassRow {
  groups?: readonly string[]
  codes?: string
  masses: ConditionMasses
}

// Where a row names codes, only these have mass: a code of the same group that is not named has none.
const ROWS: readonly MassRow[] = [
  { codes: '63030 63042 63056 62380', masses: { radiculopathy: 1 } },
  { codes: '63005 63017 63047', masses: { stenosis: 1 } },
  { codes: '63012', masses: { spondylolisthesis: 1 } },
  { groups: ['sx.decomp.cervthor', 'sx.fusion.cerv'], masses: { 'neck-radiculopathy': 1 } },
  { groups: ['sx.fusion.lumbar'], masses: { spondylolisthesis: 0.5, ddd: 0.25, scoliosis: 0.25 } },
  { codes: '22856 22858 22861 22864', masses: { 'neck-radiculopathy': 1 } },
  { codes: '22857 22860 22862 22865', groups: ['abl.bvn', 'disc.diag'], masses: { ddd: 1 } },
  { groups: ['sx.deformity'], masses: { scoliosis: 1 } },
  { groups: ['sx.interspinous'], masses: { stenosis: 1 } },
  { groups: ['sx.fracture', 'aug.vertebral'], masses: { 'compression-fx': 1 } },
  { codes: '62320 62321 62310 64479', masses: { 'neck-radiculopathy': 1 } },
  { codes: '62322 62323 62311', masses: { radiculopathy: 0.5, stenosis: 0.5 } },
  { codes: '64483', masses: { radiculopathy: 0.75, stenosis: 0.25 } },
  { groups: ['inj.facet', 'abl.facet'], masses: { facet: 1 } },
  { groups: ['si.inject', 'si.ablate', 'si.fuse'], masses: { 'si-joint': 1 } },
  { groups: ['scs', 'adhesiolysis'], masses: { psps2: 1 } },
  { groups: ['pump'], masses: { psps2: 0.5 } },
  { groups: ['inj.trigger', 'needle.dry', 'acu'], masses: { nslbp: 1 } },
  {
    groups: ['cmt', 'omt', 'pt.eval', 'pt.active', 'pt.manual', 'pt.selfmgmt', 'pt.workcond'],
    masses: { nslbp: 0.75, 'neck-radiculopathy': 0.25 },
  },
  { groups: ['emg'], masses: { radiculopathy: 0.5, 'neck-radiculopathy': 0.5 } },
  { groups: ['cc.cpm'], masses: { nslbp: 0.5, psps2: 0.5 } },
]

const BY_CODE: ReadonlyMap<string, ConditionMasses> = new Map(
  ROWS.flatMap(({ groups = [], codes = '', masses }) => {
    const named = new Set(listGroups(groups))
    const ofGroups = listGroupedCodes().filter((grouped) => named.has(grouped.group))
    return [...expandCodes(codes), ...ofGroups].map(({ code }) => [code, masses] as const)
  }),
)

/** Conditions that at least one code speaks of. */
export const MARKED_CONDITIONS: readonly ConditionId[] = CONDITION_IDS.filter((id) =>
  ROWS.some(({ masses }) => masses[id] !== undefined),
)
