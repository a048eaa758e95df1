import { UserError } from '#domain/errors.ts'
import type { RefusedRecord } from './refusals.ts'

/** Every physical line is one of these, and none is two. */
export interface LineAccount {
  lines: number
  headerLines: number
  accepted: number
  refusedCount: number
  blank: number
  continuation: number
}

/** Physical lines of the file that the account does not explain; 0 when it is whole. */
export function unexplainedLines({ lines, headerLines, accepted, refusedCount, blank, continuation }: LineAccount): number {
  return lines - (headerLines + accepted + refusedCount + blank + continuation)
}

// data.md: more than 1 % refused stops the build.
const REFUSED_SHARE_MAX = 0.01

export interface RefusedCounts {
  file: { name: string }
  accepted: number
  refusedCount: number
  refused: readonly Pick<RefusedRecord, 'record' | 'line' | 'reason'>[]
}

/** Stops the build where more than 1 % of a file's records are refused: then the file, or its reading, is wrong. */
export function assertFewRefused({ file, accepted, refusedCount, refused }: RefusedCounts): void {
  const records = accepted + refusedCount
  if (refusedCount <= REFUSED_SHARE_MAX * records) return
  const share = ((100 * refusedCount) / records).toFixed(1)
  const first = refused[0]
  const example = first ? `; the first is record ${first.record} (line ${first.line}): ${first.reason}` : ''
  throw new UserError(
    'too-many-refused',
    `${file.name}: ${refusedCount} of ${records} records (${share} %) are refused, more than 1 %${example}`,
    { at: file.name, remedy: 'Look into refused.ndjson, then fetch the file again or check that it is the publisher’s own.' },
  )
}
