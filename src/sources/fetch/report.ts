import type { Patience } from './client.ts'

export interface FetchRequest {
  /** The raw folder: files land at `<folder>/<source>/<release>/<file>`. */
  folder: string
  /** Ids of data.md or of single sources; all that can be fetched when left out. */
  sources?: readonly string[]
  /** Two-letter codes; the whole nation when left out or empty. */
  states?: readonly string[]
  /** Named to the publishers in the user agent, so that they can write instead of block. */
  contact?: string
  /** Takes every file through a mirror whose paths are `/<publisher’s host>/<path>`. */
  mirror?: string
  /** Newest releases of each file, instead of what its source says. */
  releases?: number
  /** Ids of sources whose notice the operator has read and accepts. */
  accepted?: readonly string[]
  isDryRun?: boolean
  onProgress?: (step: FetchProgress) => void
  patience?: Patience
}

export interface FetchProgress {
  source: string
  /** The file that is on its way. */
  detail: string
  done?: number
  total?: number
  unit?: 'B' | ' rows'
}

export type FetchOutcome =
  | 'fetched'
  /** Fetched, the beginning of it by an earlier run. */
  | 'resumed'
  | 'already-here'
  | 'would-fetch'

export interface FetchedReport {
  source: string
  /** Which file of the source: "general", "monthly"; "file" where it has one. */
  file: string
  /** Null in a dry run where only the publisher knows it. */
  release: string | null
  /** On disk; null where nothing is there yet. */
  path: string | null
  url: string
  bytes: number | null
  sha256: string | null
  outcome: FetchOutcome
  /** "whole nation", the states, or why it is whole although states were asked for. */
  extent: string
  /** What was checked of it: length, SHA-256, CRC-32, header, row count. */
  verifiedBy: string[]
}

export interface FetchProblem {
  source: string
  code: string
  message: string
  remedy: string
}

export interface FetchReport {
  /** Asked; in a dry run those that would be. */
  hosts: string[]
  files: FetchedReport[]
  /** Sources that were not asked for by name and cannot be fetched, with the reason. */
  leftOut: { source: string; why: string }[]
  problems: FetchProblem[]
}
