import { stripVTControlCharacters } from 'node:util'

interface WrapOptions {
  columns: number
  first?: string
  rest?: string
}

/** Words in lines of at most `columns`, the first line behind `first`, the others behind `rest` (as wide, blank). */
export function wrap(text: string, { columns, first = '', rest = ' '.repeat(columnsOf(first)) }: WrapOptions): string {
  const lines: string[] = []
  let line = first
  let isEmpty = true
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (!isEmpty && columnsOf(line) + 1 + columnsOf(word) > columns) {
      lines.push(line)
      line = rest
      isEmpty = true
    }
    line += isEmpty ? word : ` ${word}`
    isEmpty = false
  }
  lines.push(line)
  return lines.join('\n')
}

/** Lines of text, each wrapped below its own indentation and mark. */
export function wrapLines(lines: readonly string[], columns: number): string {
  return lines
    .map((line) => {
      const lead = /^ *(?:[-!+−~] )?/.exec(line)?.[0] ?? ''
      return wrap(line.slice(lead.length), { columns, first: lead })
    })
    .join('\n')
}

/** Columns that a text takes on a terminal; colours take none. */
function columnsOf(text: string): number {
  return [...stripVTControlCharacters(text)].length
}

/** Pads or cuts to exactly `width` columns; a cut text ends in an ellipsis. */
export function fitTo(text: string, width: number): string {
  const letters = [...text]
  if (letters.length <= width) return text + ' '.repeat(width - letters.length)
  return `${letters.slice(0, width - 1).join('')}…`
}
