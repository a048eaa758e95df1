/**
 * 32 well mixed bits for a key and a counter (the finaliser of MurmurHash3, Appleby, public domain): the same on every machine,
 * and one key's bits do not depend on which other keys are asked.
 */
export function mixBits(key: number, counter: number): number {
  let bits = (key ^ Math.imul(counter + 1, 0x9e3779b1)) | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/** A key of 32 bits for an NPI (34 bits) and a stream of its own. */
export function keyOfNpi(npi: number, stream: number): number {
  const high = Math.floor(npi / 0x100000000)
  return mixBits(mixBits(npi >>> 0, high), stream)
}

/** Uniform numbers strictly between 0 and 1, in a sequence set by the key. */
export function uniformSequence(key: number): () => number {
  let counter = 0
  return () => {
    counter += 1
    return (mixBits(key, counter) + 0.5) / 0x100000000
  }
}
