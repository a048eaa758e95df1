import { expect, test } from 'vitest'
import { decodeColumn, encodeColumn } from './match-column.ts'

test.each([[Float64Array.of(0.1, Number.NaN, -0, 1e300)], [Uint32Array.of(0, 4_294_967_295)], [Uint8Array.of()]])(
  'The column %j comes back as it was, in memory that workers share',
  (array) => {
    const back = decodeColumn(encodeColumn('example', array))
    expect(back).toEqual(array)
    expect(back?.buffer).toBeInstanceOf(SharedArrayBuffer)
  },
)

test('Of an array that is a part of a larger one only the part is stored', () => {
  const part = new Float64Array([1, 2, 3]).subarray(1, 2)
  expect(decodeColumn(encodeColumn('part', part))).toEqual(Float64Array.of(2))
})

test('A stored column that is not what its row says is refused', () => {
  const stored = encodeColumn('example', Float64Array.of(1, 2, 3))
  expect(decodeColumn({ ...stored, length: 4 })).toBeUndefined()
  expect(decodeColumn({ ...stored, length: 2 })).toBeUndefined()
  expect(decodeColumn({ ...stored, type: 'Float16Array' })).toBeUndefined()
  expect(decodeColumn({ ...stored, bytes: stored.bytes.slice(0, 4) })).toBeUndefined()
})
