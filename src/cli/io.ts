import { styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** Where a command writes. `out` is data and answers; `note` is progress and remarks, never mixed into data. */
export interface Io {
  out(text: string): void
  note(text: string): void
  isTerminal: boolean
  /** Columns to use, never more than 80 so that lines read well. */
  columns: number
  paint(style: Style, text: string): string
  input: NodeJS.ReadableStream
}

/** Colour is off when the output is not a terminal or NO_COLOR is set (no-color.org). */
export function openIo(isColourRefused: boolean): Io {
  const isTerminal = process.stdout.isTTY === true
  const isPainted = isTerminal && !isColourRefused
  // `spinewise … | head` closes the pipe: that is the reader's choice, not a fault.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0)
      throw error
    })
  }
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    note: (text) => void process.stderr.write(`${text}\n`),
    isTerminal,
    columns: Math.min(80, process.stdout.columns ?? 80),
    paint: (style, text) => (isPainted ? styleText(style, text, { validateStream: false }) : text),
    input: process.stdin,
  }
}
