/** The manifest of an edition: everything it was made from and every check it passed. Holds no time of building. */
export interface Manifest {
  schemaVersion: number
  codeVersion: string
  title: string
  fictional: boolean
  counts: { listed: number; individuals: number; excluded: number; deactivated: number }
  inputs: InputRecord[]
  /** Sources of data.md that were not loaded, and the indicators that are not known because of it. */
  absentSources: { source: string; title: string }[]
  measures: { id: string; version: number }[]
  expectations: ExpectationResult[]
}

export interface InputRecord {
  id: number
  source: string
  title: string
  publisher: string
  licence: string
  /** As the publisher names it: "2012", "2026-06". */
  release: string
  /** ISO date used for ordering releases. */
  releaseDate: string
  layout: string
  file: string
  bytes: number
  sha256: string
  /** Physical lines = header + accepted + refused + blank + continuation. */
  lines: number
  headerLines: number
  accepted: number
  refused: number
  blank: number
  continuation: number
  encoding: 'utf-8' | 'windows-1252'
  /** Bytes that were not UTF-8 and were decoded as Windows-1252. */
  decodedBytes: number
  ignoredColumns: number
}

export interface ExpectationResult {
  stage: 'ingest' | 'measures' | 'edition'
  title: string
  expected: string
  found: string
  holds: boolean
}
