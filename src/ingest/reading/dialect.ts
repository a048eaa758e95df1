export type Delimiter = ',' | '\t' | '|'

/** How the bytes of one delimited file are cut into records and fields. */
export interface Dialect {
  delimiter: Delimiter
  /** False: a quote is an ordinary character (the 2012 TSV of CMS). */
  quoted: boolean
  /** Number of fields of every record. */
  width: number
  /** No record, its line ends included, is longer than this. */
  maxLineBytes: number
}

/** Bytes that mean something to a reader of delimited text (ASCII). */
export const BYTE = { nul: 0, lf: 10, cr: 13, space: 32, quote: 34 } as const

/** UTF-8 byte order mark, as Excel writes it. */
export const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * A record with line ends inside quotes spans at most this many physical lines. The largest seen in the public files is 3;
 * the limit keeps one unclosed quote from swallowing the rows below it.
 */
export const RECORD_LINES_MAX = 16
