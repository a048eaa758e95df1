import { BARRED_IDS, type Barred } from '#domain/barred.ts'
import { type Npi, parseNpi } from '#domain/npi.ts'
import { readSql } from '#doors/sql-file.ts'
import type { Sqlite } from '#doors/sqlite.ts'

interface BarredRow {
  why: number
  replaced_by: number | null
  source: string
  release: string
}

/** Reads why an NPI never appears; undefined where nothing bars it. */
export function prepareBarred(file: Sqlite): (npi: Npi) => Barred | undefined {
  const find = file.prepare<BarredRow>(readSql(import.meta.url, './barred.sql'))
  return function findBarred(npi) {
    const row = find.row(Number(npi))
    if (row === undefined) return undefined
    const { why, replaced_by, source, release } = row
    return { why: BARRED_IDS[why]!, replacedBy: replaced_by === null ? null : parseNpi(String(replaced_by)), source, release }
  }
}
