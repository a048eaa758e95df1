import { parse } from 'csv-parse/sync'
import { UserError } from '#domain/errors.ts'
import { recogniseLayout } from '../recognise-layout.ts'
import type { Source } from '../source.ts'

// Holds the widest header known: NPPES, 330 columns, 12 kB.
export const HEAD_BYTES = 64 * 1024

export interface TableHead {
  delimiter: string
  cells: string[]
}

const DELIMITERS = [',', '\t', '|'] as const

/** The header of a table, from its first bytes. */
export function readTableHead(head: Uint8Array): TableHead {
  const text = Buffer.from(head)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  const line = text.split(/\r?\n/, 1)[0] ?? ''
  const bare = line.replaceAll(/"[^"]*"/g, '')
  const delimiter = DELIMITERS.reduce((best, each) => (countOf(bare, each) > countOf(bare, best) ? each : best))
  return { delimiter, cells: splitHeader(line, delimiter) }
}

function countOf(text: string, delimiter: string): number {
  return text.split(delimiter).length - 1
}

function splitHeader(line: string, delimiter: string): string[] {
  try {
    // The 2021 files put a space before the quote, so quotes are taken as they come.
    const [cells] = parse(line, { delimiter, relaxQuotes: true, relaxColumnCount: true, trim: true })
    return cells ?? []
  } catch {
    // No table at all: its first line is one cell, of which no header consists.
    return [line]
  }
}

/** Stops unless the first bytes are the header of the source, or of one that comes with it. */
export function assertIsSource(head: Uint8Array, source: Source, at: string): TableHead {
  const table = readTableHead(head)
  const found = recogniseLayout(table.cells)
  if (found.kind === 'recognised' && (found.source.id === source.id || found.source.fetchedWith === source.id)) return table
  const isPage = /^\s*<(!doctype|html|\?xml)/i.test(Buffer.from(head.subarray(0, 200)).toString('latin1'))
  const what = isPage ? 'a web page, perhaps a sign-in' : describe(found, table)
  throw new UserError('not-the-file', `${at} is ${what}, not “${source.title}”`, {
    at,
    remedy: 'Open the address in a browser. If the publisher changed the columns, report it: the new layout must be added.',
    kind: 'system',
  })
}

function describe(found: ReturnType<typeof recogniseLayout>, { cells }: TableHead): string {
  if (found.kind === 'recognised') return `“${found.source.title}”`
  if (found.kind === 'column-missing') return `a table without the column ${found.missing.slice(0, 3).join(', ')}`
  return `a table that begins with ${JSON.stringify(cells.slice(0, 3).join(', ').slice(0, 80))}`
}
