import type { Clinician } from '#domain/contract.ts'
import { readSql } from '#doors/sql-file.ts'
import type { Sqlite } from '#doors/sqlite.ts'

/** Reads what a clinician belongs to: declared taxonomies, organisations, hospitals. */
export function prepareAffiliations(file: Sqlite): (clinician: number) => Pick<Clinician, 'taxonomies' | 'groups' | 'hospitals'> {
  const taxonomies = file.prepare<{ code: string; name: string; weight: number; is_primary: number }>(
    readSql(import.meta.url, './taxonomy.sql'),
  )
  const groups = file.prepare<{ id: string; name: string; members: number | null }>(readSql(import.meta.url, './group.sql'))
  const hospitals = file.prepare<{ ccn: string; name: string | null; city: string | null; state: string | null }>(
    readSql(import.meta.url, './hospital.sql'),
  )
  return function readAffiliations(clinician) {
    return {
      taxonomies: taxonomies.rows(clinician).map(({ is_primary, ...row }) => ({ ...row, primary: is_primary === 1 })),
      groups: groups.rows(clinician).map((row) => ({ ...row })),
      hospitals: hospitals.rows(clinician).map((row) => ({ ...row, name: row.name ?? `Hospital ${row.ccn}` })),
    }
  }
}
