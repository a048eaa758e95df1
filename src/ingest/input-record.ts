/** One file that an edition was made from: what it is, and where each of its lines went. */
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
  /** True: it holds only what changed between the two days of its release. */
  isIncrement: boolean
  layout: string
  /** Below the folder that was given, so that the same files give the same edition wherever they lie. */
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
