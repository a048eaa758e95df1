import { isNpi } from '#domain/npi.ts'
import { SOURCES } from './catalog.ts'
import { findNotUsed } from './not-used.ts'
import { foldCell, type Layout, type Source } from './source.ts'

export interface ColumnRead {
  index: number
  as: string
}

export type Recognition =
  | { kind: 'recognised'; source: Source; layout: Layout; columns: ColumnRead[]; ignoredColumns: number }
  /** Most of a layout is there, but not all that it needs. */
  | { kind: 'column-missing'; source: Source; missing: string[] }
  /** A known header, parted by something that no publisher uses. */
  | { kind: 'wrong-delimiter'; source: Source; delimiter: string }
  | { kind: 'unknown'; why: string }

// From this share of the required columns on, a file is taken for a damaged one of ours and not for another's.
const LOOKS_LIKE_SHARE = 0.6
const LOOKS_LIKE_COLUMNS = 3
const OTHER_DELIMITERS = [';', ':', '^', '~', '\u0001', ' '] as const

interface Fit {
  source: Source
  layout: Layout
  columns: ColumnRead[]
  required: number
  missing: string[]
  /** What tells this file from others is there. */
  hasMarks: boolean
}

/** Which file this is, by the cells of its first line alone: file names are not trusted. */
export function recogniseLayout(cells: readonly string[]): Recognition {
  const fits = fitLayouts(cells)
  const whole = fits.filter((fit) => fit.missing.length === 0).sort((a, b) => b.columns.length - a.columns.length)[0]
  if (whole) return recognised(whole, cells)
  const notUsed = findNotUsed(cells)
  if (notUsed) return { kind: 'unknown', why: `This is ${notUsed}.` }
  return findOtherDelimiter(cells) ?? nearest(fits)
}

function recognised({ source, layout, columns }: Fit, cells: readonly string[]): Recognition {
  return { kind: 'recognised', source, layout, columns, ignoredColumns: cells.length - columns.length }
}

function fitLayouts(cells: readonly string[]): Fit[] {
  const places = new Map<string, number>()
  for (const [index, cell] of cells.entries()) {
    const folded = foldCell(cell)
    // Of two columns with one name the first stands.
    if (!places.has(folded)) places.set(folded, index)
  }
  return SOURCES.flatMap((source) =>
    source.layouts.map((layout) => (layout.header ? fitByName(source, layout, places) : fitByPosition(source, layout, cells))),
  )
}

function fitByName(source: Source, layout: Layout, places: ReadonlyMap<string, number>): Fit {
  const fit: Fit = { source, layout, columns: [], required: 0, missing: [], hasMarks: true }
  for (const [as, column] of Object.entries(layout.columns)) {
    const cell = column.cells.find((name) => places.has(foldCell(name)))
    const index = cell === undefined ? undefined : places.get(foldCell(cell))
    if (index !== undefined) fit.columns.push({ index, as })
    if (column.required) fit.required += 1
    if (column.isMark && index === undefined) fit.hasMarks = false
    if (column.required && index === undefined) fit.missing.push(column.cells.join(' or '))
  }
  return fit
}

/** Without a header only the shape can be known: whole numbers, as many as there are columns, the first two of them NPIs. */
function fitByPosition(source: Source, layout: Layout, cells: readonly string[]): Fit {
  const columns = Object.entries(layout.columns).map(([as, column]) => ({ index: column.position ?? 0, as }))
  const fits =
    cells.length === columns.length &&
    cells.every((cell) => /^\d+$/.test(cell.trim())) &&
    cells.slice(0, 2).every((cell) => isNpi(cell.trim()))
  return {
    source,
    layout,
    columns,
    required: columns.length,
    missing: fits ? [] : columns.map((column) => column.as),
    hasMarks: false,
  }
}

function findOtherDelimiter(cells: readonly string[]): Recognition | undefined {
  const line = cells.join(',')
  for (const delimiter of OTHER_DELIMITERS) {
    const fit = line.includes(delimiter) && fitLayouts(line.split(delimiter)).find(({ missing }) => missing.length === 0)
    if (fit) return { kind: 'wrong-delimiter', source: fit.source, delimiter }
  }
  return undefined
}

function nearest(fits: readonly Fit[]): Recognition {
  const found = (fit: Fit) => fit.required - fit.missing.length
  const [best] = [...fits].sort((a, b) => found(b) / b.required - found(a) / a.required || found(b) - found(a))
  if (!best || found(best) === 0) return { kind: 'unknown', why: 'None of its columns is known.' }
  if (best.hasMarks && found(best) >= LOOKS_LIKE_COLUMNS && found(best) / best.required >= LOOKS_LIKE_SHARE) {
    return { kind: 'column-missing', source: best.source, missing: best.missing }
  }
  return {
    kind: 'unknown',
    why: `Its columns are of no known file; nearest is ${best.source.id}, without ${best.missing.slice(0, 3).join(', ')}.`,
  }
}
