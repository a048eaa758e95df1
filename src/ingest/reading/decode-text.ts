import { isUtf8 } from 'node:buffer'

export interface Decoded {
  text: string
  /** Bytes that were not UTF-8 and were read as Windows-1252. */
  decodedBytes: number
}

const WINDOWS_1252 = new TextDecoder('windows-1252')

/** Valid UTF-8 sequences stay; every other byte is read as Windows-1252, in which no byte is invalid (WHATWG Encoding). */
export function decodeText(bytes: Buffer): Decoded {
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), decodedBytes: 0 }
  const parts: string[] = []
  let decodedBytes = 0
  for (let from = 0; from < bytes.length; ) {
    const length = sequenceLength(bytes, from)
    const sequence = bytes.subarray(from, from + Math.max(length, 1))
    if (length === 0) decodedBytes += 1
    parts.push(length === 0 ? WINDOWS_1252.decode(sequence) : sequence.toString('utf8'))
    from += sequence.length
  }
  return { text: parts.join(''), decodedBytes }
}

/** Length of the valid UTF-8 at `from`: a run of ASCII or one longer sequence; 0 where the byte is not UTF-8. */
function sequenceLength(bytes: Buffer, from: number): number {
  const lead = bytes[from] ?? 0
  if (lead < 0x80) return asciiLength(bytes, from)
  const length = declaredLength(lead)
  return length > 0 && from + length <= bytes.length && isUtf8(bytes.subarray(from, from + length)) ? length : 0
}

function asciiLength(bytes: Buffer, from: number): number {
  let to = from
  while (to < bytes.length && (bytes[to] ?? 0) < 0x80) to += 1
  return to - from
}

// The number of leading ones of the first byte of a sequence (RFC 3629, section 3).
function declaredLength(lead: number): number {
  if (lead >= 0xc2 && lead < 0xe0) return 2
  if (lead >= 0xe0 && lead < 0xf0) return 3
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0
}
