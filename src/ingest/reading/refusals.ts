import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs'
import { explainFileError } from '#doors/files.ts'

/** Raw text beyond this many characters is left out of refused.ndjson, with a note; the byte offset finds it in the file. */
export const RAW_CHARACTERS_MAX = 2000

// Lines are gathered to this many characters before they are written.
const BUFFER_CHARACTERS = 64 * 1024

export interface RefusedRecord {
  /** As shown to people: "NPPES.zip › npidata.csv". */
  file: string
  /** Why, as the end of a sentence: "has 12 fields, the header has 27". */
  reason: string
  /** 1 = first data record of the file. */
  record: number
  byteOffset: number
  /** Physical line of the file, 1 = first. */
  line: number
  raw: string
}

export interface RefusalSink {
  write(refused: RefusedRecord): void
}

export interface RefusalFile {
  /** The sink of one source; all sinks share the file. */
  forSource(source: string): RefusalSink
  readonly count: number
  close(): void
}

/** Opens refused.ndjson: one JSON object a line, one line a refused record. An older file of that name is replaced. */
export function openRefusals(path: string): RefusalFile {
  const handle = attempt(path, () => openSync(path, 'w'))
  const waiting: string[] = []
  let waitingCharacters = 0
  let count = 0
  const flush = (): void => {
    // Unlike writeSync, it goes on until all is written or the disk is full.
    attempt(path, () => writeFileSync(handle, waiting.join('')))
    waiting.length = 0
    waitingCharacters = 0
  }
  const write = (source: string, refused: RefusedRecord): void => {
    const { file, reason, record, byteOffset, line, raw } = refused
    const text = `${JSON.stringify({ file, source, reason, record, byteOffset, line, raw: shortenRaw(raw) })}\n`
    waiting.push(text)
    waitingCharacters += text.length
    count += 1
    if (waitingCharacters > BUFFER_CHARACTERS) flush()
  }
  return {
    forSource: (source) => ({ write: (refused) => write(source, refused) }),
    get count() {
      return count
    },
    close: () => {
      try {
        flush()
        attempt(path, () => fsyncSync(handle))
      } finally {
        closeSync(handle)
      }
    },
  }
}

function shortenRaw(raw: string): string {
  if (raw.length <= RAW_CHARACTERS_MAX) return raw
  return `${raw.slice(0, RAW_CHARACTERS_MAX)} … (${raw.length - RAW_CHARACTERS_MAX} more characters)`
}

function attempt<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw explainFileError(error, path)
  }
}
