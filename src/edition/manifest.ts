import type { InputRecord } from '#ingest/input-record.ts'

export type { InputRecord }

/** The manifest of an edition: everything it was made from and every check it passed. Holds no time of building. */
export interface Manifest {
  schemaVersion: number
  codeVersion: string
  title: string
  fictional: boolean
  /** Replaced NPIs count as deactivated. */
  counts: { listed: number; individuals: number; excluded: number; deactivated: number }
  inputs: InputRecord[]
  /** Sources of data.md that were not loaded, and the indicators that are not known because of it. */
  absentSources: { source: string; title: string }[]
  measures: { id: string; version: number }[]
  expectations: ExpectationResult[]
}

export interface ExpectationResult {
  stage: 'ingest' | 'measures' | 'edition'
  title: string
  expected: string
  found: string
  holds: boolean
}
