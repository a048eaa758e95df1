import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { setImmediate as immediate } from 'node:timers/promises'
import { readBlocks } from '#doors/files.ts'
import { countBytes, endCounts, type LineCounts, startCounts } from './count-lines.ts'
import { type Dialect, UTF8_BOM } from './dialect.ts'

export interface FileSurvey extends LineCounts {
  bytes: number
  sha256: string
  isUtf8: boolean
}

/** One pass over the bytes: what the file is, and how many lines and records it must give, independent of DuckDB. */
export async function surveyFile(
  path: string,
  dialect: Pick<Dialect, 'delimiter' | 'quoted'>,
  { onBytes, blockBytes }: { onBytes?: (bytesDone: number) => void; blockBytes?: number } = {},
): Promise<FileSurvey> {
  const hash = createHash('sha256')
  const counts = startCounts(dialect)
  let bytesDone = 0
  let isText = true
  let rest: Buffer = Buffer.alloc(0)
  for await (const { bytes, isLast } of readBlocks(path, blockBytes)) {
    hash.update(bytes)
    const from = bytesDone === 0 && bytes.subarray(0, UTF8_BOM.length).equals(UTF8_BOM) ? UTF8_BOM.length : 0
    countBytes(counts, bytes.subarray(from))
    const text = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    const cut = isLast ? text.length : behindLastWhole(text)
    isText = isText && isUtf8(text.subarray(0, cut))
    rest = text.subarray(cut)
    bytesDone += bytes.length
    onBytes?.(bytesDone)
    // DuckDB reads another file meanwhile, and is given its next statement between two blocks.
    await immediate()
  }
  endCounts(counts)
  return { ...counts, bytes: bytesDone, sha256: hash.digest('hex'), isUtf8: isText }
}

/** Behind the last byte that surely ends a UTF-8 sequence: a sequence is at most 4 bytes, so a block may cut the last 3. */
function behindLastWhole(bytes: Buffer): number {
  for (let place = bytes.length; place > Math.max(0, bytes.length - 4); place -= 1) {
    const byte = bytes[place - 1] ?? 0
    if (byte < 0x80) return place
    if (byte >= 0xc0) return place - 1
  }
  return bytes.length
}
