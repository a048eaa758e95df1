import { invariant } from '#domain/errors.ts'

/** The kinds of array that a match column can be. */
export type ColumnArray = Float64Array | Uint32Array | Uint8Array
type ColumnType = 'Float64Array' | 'Uint32Array' | 'Uint8Array'

interface ArrayConstructor {
  new (buffer: SharedArrayBuffer): ColumnArray
  BYTES_PER_ELEMENT: number
}
const ARRAYS: Record<ColumnType, ArrayConstructor> = { Float64Array, Uint32Array, Uint8Array }

export interface StoredColumn {
  name: string
  type: string
  length: number
  bytes: Uint8Array
}

/** A match column as it stands in the file: the memory of a typed array, little endian. */
export function encodeColumn(name: string, array: ColumnArray): StoredColumn {
  invariant(IS_LITTLE_ENDIAN, 'editions are written on little-endian machines only')
  const type = COLUMN_TYPES.find((candidate) => array instanceof ARRAYS[candidate])
  invariant(type, `${name} is not a typed array that an edition can hold`)
  return { name, type, length: array.length, bytes: new Uint8Array(array.buffer, array.byteOffset, array.byteLength) }
}

/** The array over memory that workers can share; undefined where the stored bytes are not what the schema says. */
export function decodeColumn({ type, length, bytes }: StoredColumn): ColumnArray | undefined {
  const known = COLUMN_TYPES.find((candidate) => candidate === type)
  if (!known || !IS_LITTLE_ENDIAN || bytes.byteLength !== length * ARRAYS[known].BYTES_PER_ELEMENT) return undefined
  const shared = new SharedArrayBuffer(bytes.byteLength)
  new Uint8Array(shared).set(bytes)
  return new ARRAYS[known](shared)
}

const COLUMN_TYPES: readonly ColumnType[] = ['Float64Array', 'Uint32Array', 'Uint8Array']
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1
