import { BYTE } from './dialect.ts'

/** What a byte is to a reader of quoted fields. */
const KIND = { other: 0, separator: 1, quote: 2, lf: 3, cr: 4, space: 5, nul: 6 } as const
const KINDS = 7

/** Where a reader is in a record; from `done` on, it stops. */
export const STATE = {
  start: 0,
  /** Behind spaces at the start of a field. */
  spaced: 1,
  /** In a field without quotes. */
  bare: 2,
  open: 3,
  /** Behind a quote that closes, or that is the first of a doubled one. */
  closed: 4,
  /** Behind spaces that follow a closing quote. */
  trailing: 5,
  /** Behind a carriage return that follows a closing quote. */
  returned: 6,
  done: 7,
  afterQuote: 8,
  nul: 9,
} as const

const KIND_OF_BYTE = new Map<number, number>([
  [BYTE.quote, KIND.quote],
  [BYTE.lf, KIND.lf],
  [BYTE.cr, KIND.cr],
  [BYTE.space, KIND.space],
  [BYTE.nul, KIND.nul],
])
const KINDS_OF_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => KIND_OF_BYTE.get(byte) ?? KIND.other)

export function kindOf(byte: number, separator: number): number {
  return byte === separator ? KIND.separator : (KINDS_OF_BYTES[byte] ?? KIND.other)
}

/** The place of a state and a kind of byte in the tables below. */
export function stepOf(state: number, kind: number): number {
  return state * KINDS + kind
}

const { start, spaced, bare, open, closed, trailing, returned, done, afterQuote, nul } = STATE

/** The state behind each byte; columns in the order of KIND. */
export const NEXT = Uint8Array.from(
  [
    // other, separator, quote, lf, cr, space, nul
    [bare, start, open, done, bare, spaced, nul], // start
    [bare, start, open, done, bare, spaced, nul], // spaced
    [bare, start, bare, done, bare, bare, nul], // bare
    [open, open, closed, open, open, open, nul], // open
    [afterQuote, start, open, done, returned, trailing, nul], // closed
    [afterQuote, start, afterQuote, done, returned, trailing, nul], // trailing
    [afterQuote, afterQuote, afterQuote, done, afterQuote, afterQuote, nul], // returned
  ].flat(),
)

/** 1 where the byte begins another field. */
export const NEW_FIELD = marksOf([start, spaced, bare, closed, trailing], KIND.separator)

/** 1 where the byte is a line feed inside quotes. */
export const NEW_LINE = marksOf([open], KIND.lf)

const QUOTE_AS_TEXT = marksOf([bare], KIND.quote)
const SPACE_AROUND = marksOf([closed], KIND.space)
const SPACE_BEFORE = marksOf([spaced], KIND.quote)
const RETURN_OUTSIDE = marksOf([start, spaced, bare, closed, trailing], KIND.cr)

/** 1 where a strict reader could stumble, and at a carriage return, which may belong to the line end. */
export const LOOSE = Uint8Array.from(NEXT, (_, step) =>
  Number([QUOTE_AS_TEXT, SPACE_AROUND, SPACE_BEFORE, RETURN_OUTSIDE].some((marks) => marks[step] === 1)),
)

function marksOf(states: readonly number[], kind: number): Uint8Array {
  return Uint8Array.from(NEXT, (_, step) => Number(step % KINDS === kind && states.includes(Math.floor(step / KINDS))))
}
