import type { Dialect } from './dialect.ts'

/** The cells of one record that `scanRecord` accepted: quotes removed, doubled quotes single. */
export function splitRecord(text: string, { delimiter, quoted }: Pick<Dialect, 'delimiter' | 'quoted'>): string[] {
  if (!quoted || !text.includes('"')) return text.split(delimiter)
  const cells: string[] = []
  for (let from = 0; from <= text.length; ) {
    const { cell, next } = readCell(text, from, delimiter)
    cells.push(cell)
    from = next
  }
  return cells
}

function readCell(text: string, from: number, delimiter: string): { cell: string; next: number } {
  let quote = from
  while (text[quote] === ' ') quote += 1
  if (text[quote] === '"') return readQuotedCell(text, quote + 1, delimiter)
  const end = endOfCell(text, from, delimiter)
  return { cell: text.slice(from, end), next: end + 1 }
}

function readQuotedCell(text: string, from: number, delimiter: string): { cell: string; next: number } {
  let close = text.indexOf('"', from)
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  const end = close === -1 ? text.length : close
  return { cell: text.slice(from, end).replaceAll('""', '"'), next: endOfCell(text, end, delimiter) + 1 }
}

function endOfCell(text: string, from: number, delimiter: string): number {
  const found = text.indexOf(delimiter, from)
  return found === -1 ? text.length : found
}
