import { readBlocks } from '#doors/files.ts'
import { BYTE, type Dialect, UTF8_BOM } from './dialect.ts'
import { type Frame, scanRecord } from './scan-record.ts'

export interface FramedBlock {
  bytes: Buffer
  /** Offset in the file of the first byte of `bytes`. */
  offset: number
  frames: Frame[]
}

/** Cuts a file into records, refused lines and blank lines; every byte but a byte order mark belongs to exactly one frame. */
export async function* frameFile(path: string, dialect: Dialect, blockBytes?: number): AsyncGenerator<FramedBlock> {
  let rest: Buffer = Buffer.alloc(0)
  let offset = 0
  let isSkipping = false
  for await (const { bytes: read, isLast } of readBlocks(path, blockBytes)) {
    const bytes = rest.length === 0 ? read : Buffer.concat([rest, read])
    const from = offset === 0 && bytes.subarray(0, 3).equals(UTF8_BOM) ? UTF8_BOM.length : 0
    const start = isSkipping ? behindLine(bytes) : from
    const { frames, next } = frameBlock({ bytes, isLast }, start, dialect)
    yield { bytes, offset, frames }
    isSkipping = endsInsideLongLine(bytes, frames, isSkipping && !bytes.includes(BYTE.lf))
    rest = Buffer.from(bytes.subarray(next))
    offset += next
  }
}

function frameBlock(
  block: { bytes: Buffer; isLast: boolean },
  start: number,
  dialect: Dialect,
): { frames: Frame[]; next: number } {
  const frames: Frame[] = []
  let next = start
  while (next < block.bytes.length) {
    const frame = scanRecord(block, next, dialect)
    if (frame === undefined) break
    frames.push(frame)
    next = frame.next
  }
  return { frames, next }
}

/** The rest of a line that is already refused as too long is passed over in the blocks that follow. */
function endsInsideLongLine(bytes: Buffer, frames: readonly Frame[], wasSkippingAll: boolean): boolean {
  const last = frames.at(-1)
  if (last === undefined) return wasSkippingAll
  return last.kind === 'refused' && last.next === bytes.length && bytes[bytes.length - 1] !== BYTE.lf
}

function behindLine(bytes: Buffer): number {
  const found = bytes.indexOf(BYTE.lf)
  return found === -1 ? bytes.length : found + 1
}
