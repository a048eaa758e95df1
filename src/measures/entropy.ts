/** F3: H = −Σ p ln p over counts, in nats; 0 of nothing. */
export function entropyOf(counts: ArrayLike<number>): number {
  let total = 0
  for (let place = 0; place < counts.length; place += 1) total += counts[place]!
  let entropy = 0
  for (let place = 0; place < counts.length; place += 1) {
    const p = counts[place]! / total
    if (p > 0) entropy -= p * Math.log(p)
  }
  return entropy
}

/** e^H: how many equally large kinds would be as mixed; 0 of nothing. */
export function effectiveNumberOf(counts: ArrayLike<number>): number {
  for (let place = 0; place < counts.length; place += 1) {
    if (counts[place]! > 0) return Math.exp(entropyOf(counts))
  }
  return 0
}

/** J = H ÷ ln K over the K kinds present; 0 of one kind. */
export function evennessOf(counts: readonly number[]): number {
  const kinds = counts.filter((count) => count > 0).length
  return kinds < 2 ? 0 : entropyOf(counts) / Math.log(kinds)
}
