import type { Clinician } from '#domain/contract.ts'
import type { Sqlite } from '#doors/sqlite.ts'

/** Reads what a clinician belongs to: declared taxonomies, organisations, hospitals. */
export function prepareAffiliations(file: Sqlite): (clinician: number) => Pick<Clinician, 'taxonomies' | 'groups' | 'hospitals'> {
  const taxonomies = file.prepare<{ code: string; name: string; weight: number; is_primary: number }>(TAXONOMIES)
  const groups = file.prepare<{ id: string; name: string; members: number | null }>(GROUPS)
  const hospitals = file.prepare<{ ccn: string; name: string | null; city: string | null; state: string | null }>(HOSPITALS)
  return function readAffiliations(clinician) {
    return {
      taxonomies: taxonomies.rows(clinician).map(({ is_primary, ...row }) => ({ ...row, primary: is_primary === 1 })),
      groups: groups.rows(clinician).map((row) => ({ ...row })),
      hospitals: hospitals.rows(clinician).map((row) => ({ ...row, name: row.name ?? `Hospital ${row.ccn}` })),
    }
  }
}

const TAXONOMIES = `SELECT taxonomy_code.code, name, weight, is_primary
  FROM taxonomy JOIN taxonomy_code ON taxonomy_code.id = taxonomy.code
  WHERE clinician = ?
  ORDER BY is_primary DESC, weight DESC, taxonomy_code.code`

const GROUPS = `SELECT pac_id AS id, name, members
  FROM membership JOIN practice_group ON practice_group.id = practice_group
  WHERE clinician = ?
  ORDER BY pac_id`

const HOSPITALS = `SELECT ccn, name, city, state
  FROM affiliation JOIN hospital ON hospital.id = hospital
  WHERE clinician = ?
  ORDER BY ccn`
