import { isFromMemory, type Recipe } from './recipe.ts'

/** One public file: what it is, where it comes from, and how each year's layout names the columns that we read. */
export interface Source {
  /** Id of data.md; a folder of this name above a release folder dates the files below it. */
  id: string
  /** The id of data.md that this file belongs to, where one id there covers several files. */
  partOf?: string
  /** The publisher's own title. */
  title: string
  publisher: string
  /** Address, or how it is found: "(catalog)" by its title in the publisher's catalog, "(check)" from memory. */
  foundAt: string
  licence: string
  oneRow: string
  gives: string
  /** Which rows are refused, as sentences. */
  refused: readonly string[]
  /** Whether a release was ever fetched from its publisher and read whole by this program. */
  everReadFromPublisher: boolean
  /** How its files are fetched; empty where `notFetched` or `fetchedWith` says why. */
  fetch: readonly Recipe[]
  /** Why nothing can be fetched. */
  notFetched?: string
  /** The source whose file holds this one too. */
  fetchedWith?: string
  /** Terms that the operator accepts before it is fetched. */
  notice?: string
  /** A file about a year ends with that year; a snapshot is only known to be from the first day that its name states. */
  dated: 'period' | 'snapshot'
  /**
   * Set where the publisher also gives files of changes alone, named by their first and last day: a whole file is named from this
   * day on, YYYYMMDD.
   */
  wholeFrom?: string
  /** The file itself says of which year it is in no column, so that its name or folder must. */
  yearNeeded?: boolean
  /** Longest physical line that is still believed, in bytes. */
  maxLineBytes: number
  /** Columns that are never kept, as the publishers name them. */
  dropped: readonly string[]
  layouts: readonly Layout[]
}

export interface Layout {
  /** The first year in which the publisher used it, or what it is. */
  name: string
  /** Dates a file that nothing else dates; the first year of the layout, so that it never outranks a dated file. */
  year: number
  /** False: the file has no header line, and `columns` are given by position. */
  header: boolean
  /** Our column → the publisher's header cells, any one of which will do. */
  columns: Readonly<Record<string, LayoutColumn>>
}

export interface LayoutColumn {
  cells: readonly string[]
  required: boolean
  /** Without it the file is another one, not a damaged one of ours. */
  isMark?: boolean
  /** Position in a file without a header, from 0. */
  position?: number
}

export type LayoutColumns = Layout['columns']

/** How its files are fetched, and whether they ever were: nothing here claims more than was seen. */
export function describeFetching({ fetch, notFetched, fetchedWith, everReadFromPublisher }: Source): string {
  if (notFetched !== undefined) return `no: ${notFetched}`
  if (fetchedWith !== undefined) return `with ${fetchedWith}`
  const how = fetch.some(isFromMemory) ? 'by an address or id that is from memory' : 'by its title in the publisher’s catalog'
  return `${how}; ${everReadFromPublisher ? 'read from its publisher' : 'never yet read from its publisher by this program'}`
}

/** A column without which the file cannot be read. */
export function need(...cells: string[]): LayoutColumn {
  return { cells, required: true }
}

/** A column that tells this file from others that share most of its columns. */
export function mark(...cells: string[]): LayoutColumn {
  return { cells, required: true, isMark: true }
}

/** A column that may be absent: its cells are then unknown. */
export function may(...cells: string[]): LayoutColumn {
  return { cells, required: false }
}

/** A column of a file without a header. */
export function at(position: number): LayoutColumn {
  return { cells: [], required: true, position }
}

/** The same header cell however it is spaced, cased or punctuated: publishers' exports and APIs differ in that alone. */
export function foldCell(cell: string): string {
  return cell
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
}
