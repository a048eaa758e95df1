import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanCell } from './scan-cell.ts'

/** Every record and its cell of the column, in bytes that come whole. */
function scanAll(text: string, column: number): [string, string][] {
  const bytes = Buffer.from(text)
  const found: [string, string][] = []
  for (let at = 0; at < bytes.length; ) {
    const record = scanCell(bytes, at, { delimiter: 0x2c, column, isQuoted: true, isLast: true })
    if (record === undefined) break
    found.push([bytes.subarray(at, record.next).toString(), bytes.subarray(record.cellStart, record.cellEnd).toString()])
    at = record.next
  }
  return found
}

test.each<[string, string, number, [string, string][]]>([
  [
    'plain cells',
    'a,RI,b\nc,MA,d\n',
    1,
    [
      ['a,RI,b\n', 'RI'],
      ['c,MA,d\n', 'MA'],
    ],
  ],
  ['the first cell', 'RI,b\n', 0, [['RI,b\n', 'RI']]],
  ['the last cell, without a line feed', 'a,RI', 1, [['a,RI', 'RI']]],
  [
    'quoted cells with delimiter, line feed and quotes in them',
    '"a,\n""b""","RI"\nx,MA\n',
    1,
    [
      ['"a,\n""b""","RI"\n', '"RI"'],
      ['x,MA\n', 'MA'],
    ],
  ],
  [
    'a quote within a cell is a letter',
    '6" pipe,RI\nx,MA\n',
    1,
    [
      ['6" pipe,RI\n', 'RI'],
      ['x,MA\n', 'MA'],
    ],
  ],
  ['an empty quoted cell', '"",RI\n', 1, [['"",RI\n', 'RI']]],
  [
    'a record that is too short has an empty cell',
    'a\nb,RI\n',
    1,
    [
      ['a\n', ''],
      ['b,RI\n', 'RI'],
    ],
  ],
])('%s', (_, text, column, expected) => {
  expect(scanAll(text, column)).toEqual(expected)
})

test('bytes that end within a record give none', () => {
  for (const text of ['a,RI', '"a,RI\n', '"a"']) {
    const options = { delimiter: 0x2c, column: 1, isQuoted: true, isLast: false }
    expect(scanCell(Buffer.from(text), 0, options), text).toBeUndefined()
  }
})

test('whatever is in the cells, each record is found with its cell', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', 'RI', ' ') })
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
      const lines = rows.map((row) => `${row.map(quote).join(',')}\n`)
      expect(scanAll(lines.join(''), 1)).toEqual(rows.map(([, middle], index) => [lines[index], quote(middle)]))
    }),
    { seed: 7 },
  )
})
