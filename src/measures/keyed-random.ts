/** Uniform draws in [0, 1), the same for the same NPI, draw and stream on every machine: sfc32 on 32-bit whole numbers. */
export function makeKeyedRandom(npi: number, draw: number, stream: number): () => number {
  let a = Math.floor(npi / 4294967296) ^ stream
  let b = npi >>> 0
  let c = (draw * 2654435761) >>> 0
  let counter = 1
  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  // The generator forgets how alike two keys were after a dozen steps (O'Neill and Doty-Humphrey, PractRand).
  for (let step = 0; step < 12; step += 1) next()
  return next
}
