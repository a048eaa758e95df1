import { type GroupId, PROCEDURE_GROUPS } from './procedure-groups.ts'

/** The groups that patterns such as "inj.*" or "scs" name, in the order of the table; `pt.*` holds pt.eval and pt.active. */
export function listGroups(patterns: readonly string[]): GroupId[] {
  return PROCEDURE_GROUPS.map((group) => group.id).filter((id) => patterns.some((pattern) => matches(id, pattern)))
}

function matches(id: string, pattern: string): boolean {
  return pattern.endsWith('.*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern
}
