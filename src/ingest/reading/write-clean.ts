import { isUtf8 } from 'node:buffer'
import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { decodeText } from './decode-text.ts'
import type { Dialect } from './dialect.ts'
import { type FramedBlock, frameFile } from './frame-file.ts'
import type { RefusedRecord } from './refusals.ts'
import type { Frame } from './scan-record.ts'
import { splitRecord } from './split-record.ts'

export interface CleanJob {
  from: string
  /** As shown to people, in refusals. */
  name: string
  to: string
  dialect: Dialect
  hasHeader: boolean
  onRefused: (refused: RefusedRecord) => void
}

export interface CleanCounts {
  lines: number
  headerLines: number
  blank: number
  continuation: number
  accepted: number
  refused: number
  /** Bytes that were not UTF-8 and were decoded as Windows-1252. */
  decodedBytes: number
}

/**
 * Writes every acceptable record as strict UTF-8 CSV with its record number in front, so that no reader can take it otherwise,
 * and hands over every refused one.
 */
export async function writeClean(job: CleanJob): Promise<CleanCounts> {
  const counts = { lines: 0, headerLines: 0, blank: 0, continuation: 0, accepted: 0, refused: 0, decodedBytes: 0 }
  const out = createWriteStream(job.to)
  const done = finished(out)
  // Errors are awaited below; without a listener the process would end at the first.
  done.catch(() => undefined)
  // Shows DuckDB the line end: it takes the first that it sees, be it inside quotes.
  out.write(`record${`${job.dialect.delimiter}cell`.repeat(job.dialect.width)}\n`)
  for await (const block of frameFile(job.from, job.dialect)) {
    await send(out, Buffer.concat(cleanBlock(block, counts, job)), done)
  }
  out.end()
  await done
  return counts
}

async function send(out: WriteStream, bytes: Buffer, done: Promise<void>): Promise<void> {
  if (!out.write(bytes)) await Promise.race([once(out, 'drain'), done])
}

function cleanBlock(block: FramedBlock, counts: CleanCounts, job: CleanJob): Buffer[] {
  const parts: Buffer[] = []
  for (const frame of block.frames) {
    const line = counts.lines + 1
    counts.lines += frame.lines
    if (frame.kind === 'blank') counts.blank += 1
    else if (job.hasHeader && counts.headerLines === 0) counts.headerLines = frame.lines
    else if (frame.kind === 'record') parts.push(...acceptRecord(block, frame, { counts, dialect: job.dialect }))
    else refuseRecord(block, frame, { counts, line, job })
  }
  return parts
}

function refuseRecord(
  block: FramedBlock,
  frame: Frame,
  { counts, line, job }: { counts: CleanCounts; line: number; job: CleanJob },
) {
  counts.refused += 1
  const { text: raw, decodedBytes } = decodeText(block.bytes.subarray(frame.start, frame.end))
  counts.decodedBytes += decodedBytes
  const record = counts.accepted + counts.refused
  job.onRefused({ file: job.name, reason: frame.reason, record, byteOffset: block.offset + frame.start, line, raw })
}

const LINE_END = Buffer.from('\n')

function acceptRecord(
  block: FramedBlock,
  frame: Frame,
  { counts, dialect }: { counts: CleanCounts; dialect: Dialect },
): Buffer[] {
  counts.accepted += 1
  counts.continuation += frame.lines - 1
  const number = `${counts.accepted + counts.refused}${dialect.delimiter}`
  const bytes = block.bytes.subarray(frame.start, frame.end)
  if (frame.plain && isUtf8(bytes)) return [Buffer.from(number), bytes, LINE_END]
  const { text, decodedBytes } = decodeText(bytes)
  counts.decodedBytes += decodedBytes
  const cells = splitRecord(text, dialect).map((cell) => `"${cell.replaceAll('"', '""')}"`)
  return [Buffer.from(`${number}${cells.join(dialect.delimiter)}\n`)]
}
