import type { Delimiter, Dialect } from './dialect.ts'
import { surveyHead } from './survey.ts'

export interface DelimitedFile {
  /** File on disk. */
  path: string
  /** As shown to people: "NPPES.zip › npidata.csv". */
  name: string
}

export interface ReadRequest {
  file: DelimitedFile
  delimiter: Delimiter
  /** False for the 2012 TSV of CMS: a quote is an ordinary character. */
  quoted: boolean
  /** Null: a file without header; its first record says how many fields a record has. */
  header: readonly string[] | null
  /** Which physical columns to keep, and their names in the table. */
  columns: readonly { index: number; as: string }[]
  table: string
  maxLineBytes: number
}

export function dialectOf({ file, delimiter, quoted, header, maxLineBytes }: Omit<ReadRequest, 'table' | 'columns'>): Dialect {
  const { length: width } = header ?? surveyHead(file.path, file.name).header
  return { delimiter, quoted, width, maxLineBytes }
}
