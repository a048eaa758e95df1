import { decodeText } from './decode-text.ts'
import { frameFile } from './frame-file.ts'
import { dialectOf, type ReadRequest } from './read-request.ts'

export interface LocatedRecord {
  record: number
  byteOffset: number
  /** Physical line of the file, 1 = first. */
  line: number
  raw: string
}

/** A second pass over a file for the records that later stages refuse: where each is, and its text. In the order of the file. */
export async function locateRecords(request: ReadRequest, records: ReadonlySet<number>): Promise<LocatedRecord[]> {
  const located: LocatedRecord[] = []
  let line = 1
  let record = request.header === null ? 0 : -1
  for await (const { bytes, offset, frames } of frameFile(request.file.path, dialectOf(request))) {
    for (const frame of frames) {
      if (frame.kind !== 'blank') record += 1
      if (frame.kind !== 'blank' && records.has(record)) {
        const raw = decodeText(bytes.subarray(frame.start, frame.end)).text
        located.push({ record, byteOffset: offset + frame.start, line, raw })
      }
      line += frame.lines
    }
    if (located.length === records.size) break
  }
  return located
}
