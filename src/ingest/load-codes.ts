import { massesOf } from '#codes/condition-mass.ts'
import { disciplineMultiplier } from '#codes/discipline-multiplier.ts'
import { listGroupedCodes } from '#codes/group-of.ts'
import { listGroups } from '#codes/list-groups.ts'
import { PRACTICE_STYLES } from '#codes/practice-styles.ts'
import { SPECIALTIES } from '#codes/specialties.ts'
import { TAXONOMIES } from '#codes/taxonomies.ts'
import { listTaxonomyTexts } from '#codes/taxonomy-text.ts'
import { TEAM_ROLES, type TeamRole } from '#codes/team-roles.ts'
import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import type { Duckdb } from '#doors/duckdb.ts'
import { readSql } from '#doors/sql-file.ts'

type Cell = string | number | boolean

/** Makes the code tables, so that SQL can join the reviewed lists of src/codes. */
export async function loadCodes(db: Duckdb): Promise<void> {
  await db.run(readSql(import.meta.url, './load-codes.sql'))
  for (const [table, rows] of Object.entries(listCodeTables())) {
    await db.run(`INSERT INTO ${table} VALUES ${rows.map((row) => `(${row.map(toSql).join(', ')})`).join(',\n')}`)
  }
}

function listCodeTables(): Record<string, Cell[][]> {
  const codes = listGroupedCodes()
  return {
    code_taxonomy: TAXONOMIES.map(({ code, discipline, weight, name }) => [code, discipline, weight, name]),
    code_taxonomy_text: listTaxonomyTexts().map(({ folded, code }) => [folded, code]),
    code_specialty: SPECIALTIES.flatMap(({ spellings, discipline, weight }) =>
      spellings.map((folded) => [folded, discipline, weight]),
    ),
    code_group: codes.map(({ code, group, weight, mark, isAddOn, isImaging }) => [code, group, weight, mark, isAddOn, isImaging]),
    code_condition: codes.flatMap(({ code }) =>
      Object.entries(massesOf(code)).map(([condition, mass]) => [code, condition, mass]),
    ),
    code_style: Object.entries(PRACTICE_STYLES).flatMap(([style, groups]) => listGroups(groups).map((group) => [group, style])),
    discipline_multiplier: DISCIPLINE_IDS.map((discipline) => [discipline, disciplineMultiplier(discipline)]),
    team_role: TEAM_ROLES.flatMap(listRoleRows),
  }
}

function listRoleRows({ id, weight, disciplines, withInjections = [] }: TeamRole): Cell[][] {
  return [
    ...disciplines.map((discipline) => [id, weight, discipline, false]),
    ...withInjections.map((discipline) => [id, weight, discipline, true]),
  ]
}

function toSql(cell: Cell): string {
  return typeof cell === 'string' ? `'${cell.replaceAll("'", "''")}'` : String(cell)
}
