import { UserError } from '#domain/errors.ts'
import { type ColumnRead, type Recognition, recogniseLayout } from '#sources/recognise-layout.ts'
import type { Layout, Source } from '#sources/source.ts'
import type { OpenedFile } from './open-found-files.ts'
import type { ReadRequest } from './reading/read-request.ts'
import { type HeadSurvey, surveyHead } from './reading/survey.ts'

export interface RecognisedFile extends OpenedFile {
  source: Source
  layout: Layout
  columns: ColumnRead[]
  ignoredColumns: number
  head: HeadSurvey
}

export type FileRecognition = RecognisedFile | { why: string }

/**
 * What a file is, by its first line. One that is of no known kind says why; one that is nearly a known file, but not whole, is
 * the user's to mend: a UserError.
 */
export function recogniseFile(file: OpenedFile): FileRecognition {
  const { path, name } = file
  const head = surveyOrWhy(path, name)
  if ('why' in head) return head
  const found = recogniseLayout(head.header)
  if (found.kind === 'recognised') {
    const { source, layout, columns, ignoredColumns } = found
    return { ...file, source, layout, columns, ignoredColumns, head }
  }
  if (found.kind === 'unknown') return { why: found.why }
  throw found.kind === 'column-missing' ? columnMissing(name, found) : wrongDelimiter(name, found)
}

/** What the reader needs to know of a recognised file. */
export function readRequestOf({ path, name, source, layout, columns, head }: RecognisedFile): Omit<ReadRequest, 'table'> {
  return {
    file: { path, name },
    delimiter: head.delimiter,
    // CMS and the Census quote nothing in files parted by tabs or bars: a quote there is an ordinary character.
    quoted: head.delimiter === ',',
    header: layout.header ? head.header : null,
    columns,
    maxLineBytes: source.maxLineBytes,
  }
}

/** A file that is no text is of no known kind: folders hold documents and archives too. */
function surveyOrWhy(path: string, name: string): HeadSurvey | { why: string } {
  try {
    return surveyHead(path, name)
  } catch (error) {
    if (error instanceof UserError && error.kind === 'input') return { why: `${error.message.replace(`${name} `, 'It ')}.` }
    throw error
  }
}

function columnMissing(name: string, { source, missing }: Extract<Recognition, { kind: 'column-missing' }>): UserError {
  const layouts = source.layouts.map((layout) => layout.name).join(', ')
  return new UserError(
    'column-missing',
    `${name} looks like “${source.title}” (${source.id}), but has no column ${missing.map((cell) => JSON.stringify(cell)).join(', ')}`,
    {
      at: name,
      remedy: `Take the publisher's whole file. Layouts known of ${source.id}: ${layouts}. If it is another file, move it out of the folder.`,
    },
  )
}

function wrongDelimiter(name: string, { source, delimiter }: Extract<Recognition, { kind: 'wrong-delimiter' }>): UserError {
  return new UserError(
    'delimiter',
    `${name} looks like “${source.title}” (${source.id}), but its cells are parted by ${JSON.stringify(delimiter)}`,
    { at: name, remedy: 'Save it again with commas, tabs or bars (|) between the cells, as its publisher does.' },
  )
}
