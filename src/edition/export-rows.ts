import type { EvidenceRow } from '#domain/contract.ts'
import { parseNpi } from '#domain/npi.ts'
import { readSql } from '#doors/sql-file.ts'
import { openImmutableSqlite, type Sqlite } from '#doors/sqlite.ts'
import { openEdition } from './open-edition.ts'
import { loadLookups } from './read/load-lookups.ts'
import { prepareEvidence } from './read/read-evidence.ts'
import type { Edition } from './reader-contract.ts'

export const EXPORT_KINDS = ['clinicians', 'evidence', 'ties'] as const
export type ExportKind = (typeof EXPORT_KINDS)[number]
export type ExportRow = Readonly<Record<string, unknown>>

/**
 * Streams a whole edition, row by row: `clinicians` in the shape of `show`, in NPI order; `evidence` one row an indicator of a
 * listed clinician, flat; `ties` one row a clinician and the group, address, hospital or fellow clinician it is tied to.
 */
export function* exportRows(path: string, kind: ExportKind): Generator<ExportRow> {
  const edition = openEdition(path)
  const file = openImmutableSqlite(path)
  try {
    yield* EXPORTS[kind](edition, file)
  } finally {
    file.close()
    edition.close()
  }
}

const EXPORTS: Record<ExportKind, (edition: Edition, file: Sqlite) => Iterable<ExportRow>> = {
  clinicians: listClinicians,
  evidence: listEvidence,
  ties: listTies,
}

function* listClinicians(edition: Edition, file: Sqlite): Generator<ExportRow> {
  for (const { npi } of file.prepare<{ npi: number }>('SELECT npi FROM clinician ORDER BY npi').each()) {
    const clinician = edition.findClinician(parseNpi(String(npi)))
    if (clinician) yield { ...clinician }
  }
}

function* listEvidence({ manifest, columns }: Edition, file: Sqlite): Generator<ExportRow> {
  const readEvidence = prepareEvidence(file, loadLookups(file, manifest))
  for (const [id, npi] of columns.npi.entries()) {
    const discipline = columns.discipline[id]!
    for (const row of readEvidence({ id, npi, discipline })) yield { npi: String(npi), ...flatten(row) }
  }
}

// One level, so that a spreadsheet can hold it.
function flatten({ bounds, entering, rows, ...row }: EvidenceRow): ExportRow {
  return {
    ...row,
    boundsLow: bounds?.low ?? null,
    boundsHigh: bounds?.high ?? null,
    enteringMean: entering?.mean ?? null,
    enteringVariance: entering?.variance ?? null,
    lambda: entering?.lambda ?? null,
    weight: entering?.weight ?? null,
    file: rows?.file ?? null,
    sha256: rows?.sha256 ?? null,
    rowKey: rows?.rowKey ?? null,
    firstRecord: rows?.first ?? null,
    lastRecord: rows?.last ?? null,
    records: rows?.count ?? null,
  }
}

function* listTies(_: Edition, file: Sqlite): Generator<ExportRow> {
  for (const sql of readSql(import.meta.url, './export/ties.sql').split(';\n')) {
    if (sql.trim() === '') continue
    for (const { npi, via, to, name, patients } of file.prepare<TieRow>(sql).each())
      yield { npi: String(npi), via, to, name, patients }
  }
}

interface TieRow {
  npi: number
  via: string
  to: string
  name: string | null
  patients: number | null
}
