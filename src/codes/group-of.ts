import { invariant } from '#domain/errors.ts'
import { expandCodes } from './expand-codes.ts'
import type { GroupMark, ProcedureGroup } from './procedure-group.ts'
import { type GroupId, PROCEDURE_GROUPS } from './procedure-groups.ts'

/** One HCPCS code of a group, retired ones included. */
export interface GroupedCode {
  code: string
  group: GroupId
  mark: GroupMark
  weight: number
  isAddOn: boolean
  /** E-rule 5: reading images makes nobody a spine specialist. */
  isImaging: boolean
}

/** The group of a code; undefined where no group of E holds it. */
export function groupOf(code: string): GroupedCode | undefined {
  return BY_CODE.get(code)
}

/** Every code of every group, in the order of the table. */
export function listGroupedCodes(): readonly GroupedCode[] {
  return GROUPED_CODES
}

const GROUPED_CODES: readonly GroupedCode[] = PROCEDURE_GROUPS.flatMap((group) => expandGroup(group.id, group))

const BY_CODE = indexByCode(GROUPED_CODES)

function expandGroup(id: GroupId, group: ProcedureGroup): GroupedCode[] {
  const whole = [group.codes, ...(group.retired ?? []).map((retired) => retired.codes)].join(' ')
  const parts = [{ codes: whole, mark: group.mark, weight: group.weight }, ...(group.apart ? [group.apart] : [])]
  return parts.flatMap(({ codes, mark, weight }) =>
    expandCodes(codes).map(({ code, isAddOn }) => ({ code, group: id, mark, weight, isAddOn, isImaging: id.startsWith('img.') })),
  )
}

function indexByCode(codes: readonly GroupedCode[]): ReadonlyMap<string, GroupedCode> {
  const byCode = new Map<string, GroupedCode>()
  for (const grouped of codes) {
    invariant(!byCode.has(grouped.code), `code ${grouped.code} stands in two groups`)
    byCode.set(grouped.code, grouped)
  }
  return byCode
}
