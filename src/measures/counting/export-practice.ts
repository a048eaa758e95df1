import type { PracticeRow, SpineShare, VisitCounts } from '#domain/contract.ts'
import type { Duckdb, DuckdbChunk } from '#doors/duckdb.ts'
import { readSql } from '#doors/sql-file.ts'

export interface PracticeExport {
  npi: string
  year: number
  spine: SpineShare
  visits: VisitCounts
  practice: PracticeRow[]
}

/** What each individual of the services file did, by measures.md 2a, in NPI order; needs the tables of `countPractice`. */
export async function* exportPractice(db: Duckdb): AsyncGenerator<PracticeExport> {
  let current: PracticeExport | undefined
  for await (const chunk of db.chunks(readSql(import.meta.url, './export-practice.sql'))) {
    for (let row = 0; row < chunk.rowCount; row += 1) {
      const npi = String(chunk.columns[0]?.[row])
      if (current?.npi !== npi) {
        if (current) yield current
        current = startExport(npi, chunk, row)
      }
      const group = chunk.columns[6]?.[row]
      if (typeof group === 'string') current.practice.push(readGroup(group, chunk, row))
    }
  }
  if (current) yield current
}

function startExport(npi: string, chunk: DuckdbChunk, row: number): PracticeExport {
  const patients = readNumber(chunk, 2, row)
  const allPatients = readNumber(chunk, 3, row)
  return {
    npi,
    year: readNumber(chunk, 1, row),
    spine: { patients, allPatients, share: allPatients > 0 ? patients / allPatients : null },
    visits: { newServices: readNumber(chunk, 4, row), establishedServices: readNumber(chunk, 5, row) },
    practice: [],
  }
}

function readGroup(group: string, chunk: DuckdbChunk, row: number): PracticeRow {
  const conditions = String(chunk.columns[11]?.[row])
  return {
    group,
    patientsLow: readNumber(chunk, 7, row),
    patientsHigh: readNumber(chunk, 8, row),
    // Null without the summary file, which holds the total that bounds it.
    patientsBound: chunk.columns[9]?.[row] === null ? null : readNumber(chunk, 9, row),
    services: readNumber(chunk, 10, row),
    conditions: conditions === '' ? [] : conditions.split(','),
  }
}

function readNumber(chunk: DuckdbChunk, column: number, row: number): number {
  return Number(chunk.columns[column]?.[row])
}
