import type { ProcedureGroup } from './procedure-group.ts'
import { CARE_GROUPS } from './procedure-groups-care.ts'
import { SPINE_GROUPS } from './procedure-groups-spine.ts'
import { THERAPY_GROUPS } from './procedure-groups-therapy.ts'
import { reviewOf } from './review.ts'

export const PROCEDURE_GROUPS_REVIEW = reviewOf(
  'Procedure groups that mark spine care, with weights',
  'procedure-codes.md E; CPT numbers and HCPCS codes only, names and weights are our own',
)

export const PROCEDURE_GROUPS = [...SPINE_GROUPS, ...THERAPY_GROUPS, ...CARE_GROUPS] as const satisfies readonly ProcedureGroup[]

export type GroupId = (typeof PROCEDURE_GROUPS)[number]['id']
