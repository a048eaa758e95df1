import { deflateRawSync, inflateRawSync } from 'node:zlib'
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

/** A match column as it stands in the file: the memory of a typed array, little endian, deflated (RFC 1951). */
export function encodeColumn(name: string, array: ColumnArray): StoredColumn {
  invariant(IS_LITTLE_ENDIAN, 'editions are written on little-endian machines only')
  const type = COLUMN_TYPES.find((candidate) => array instanceof ARRAYS[candidate])
  invariant(type, `${name} is not a typed array that an edition can hold`)
  return {
    name,
    type,
    length: array.length,
    bytes: deflateRawSync(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), { level: DEFLATE_LEVEL }),
  }
}

/** The array over memory that workers can share; undefined where the stored bytes are not what the schema says. */
export function decodeColumn({ type, length, bytes }: StoredColumn): ColumnArray | undefined {
  const known = COLUMN_TYPES.find((candidate) => candidate === type)
  if (!known || !IS_LITTLE_ENDIAN) return undefined
  const memory = inflate(bytes, length * ARRAYS[known].BYTES_PER_ELEMENT)
  if (memory === undefined) return undefined
  const shared = new SharedArrayBuffer(memory.byteLength)
  new Uint8Array(shared).set(memory)
  return new ARRAYS[known](shared)
}

// On a fictional nation columns shrink to a quarter; the highest levels gain a tenth more and take four times as long.
const DEFLATE_LEVEL = 1

function inflate(bytes: Uint8Array, expectedBytes: number): Uint8Array | undefined {
  try {
    const memory = inflateRawSync(bytes, { maxOutputLength: Math.max(1, expectedBytes) })
    return memory.byteLength === expectedBytes ? memory : undefined
  } catch {
    // Whatever zlib says of damaged bytes, the caller says that the edition is damaged.
    return undefined
  }
}

const COLUMN_TYPES: readonly ColumnType[] = ['Float64Array', 'Uint32Array', 'Uint8Array']
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1
