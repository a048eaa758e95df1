import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

test('every byte of Windows-1252 is read, and what is UTF-8 stays', () => {
  const cases: [number[], string, number][] = [
    [[0x41, 0xe9, 0x42], 'AéB', 1],
    [[0x93, 0x41, 0x94, 0x80, 0x97], '“A”€—', 4],
    [[0xc3, 0xa9, 0xe9], 'éé', 1],
    [[0xf0, 0x9f, 0x98, 0x80, 0xe9], '😀é', 1],
    // A sequence cut short, an overlong one and a half of a surrogate pair are not UTF-8 (RFC 3629).
    [[0xe2, 0x82], 'â‚', 2],
    [[0xc0, 0xaf], 'À¯', 2],
    [[0xed, 0xa0, 0x80], 'í\u00a0€', 3],
    // Unassigned in Windows-1252, a control character by the WHATWG table: nothing is lost.
    [[0x81, 0xe9], '\u0081é', 2],
  ]
  for (const [bytes, text, decodedBytes] of cases) expect(decodeText(Buffer.from(bytes))).toEqual({ text, decodedBytes })
})
