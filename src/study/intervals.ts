const Z_95 = 1.959963984540054

export interface Estimate {
  value: number
  low: number
  high: number
  n: number
}

/**
 * A mean over clinicians with its 95 % interval, where those of one cluster (a practice) are not independent: the variance of a
 * ratio of cluster sums by linearisation (Cochran 1977, 6.3). Values and clusters are parallel.
 */
export function meanOfClusters(values: readonly number[], clusters: readonly (string | number)[]): Estimate {
  const sums = new Map<string | number, { sum: number; count: number }>()
  let total = 0
  for (const [place, value] of values.entries()) {
    const cluster = clusters[place]!
    const own = sums.get(cluster) ?? { sum: 0, count: 0 }
    own.sum += value
    own.count += 1
    sums.set(cluster, own)
    total += value
  }
  const n = values.length
  const mean = total / n
  let squares = 0
  for (const { sum, count } of sums.values()) squares += (sum - mean * count) ** 2
  const half = sums.size < 2 ? Number.NaN : (Z_95 * Math.sqrt((squares * sums.size) / (sums.size - 1))) / n
  return { value: mean, low: mean - half, high: mean + half, n }
}

/** A share of clinicians, kept within 0 and 1. */
export function shareOfClusters(hits: readonly boolean[], clusters: readonly (string | number)[]): Estimate {
  const { value, low, high, n } = meanOfClusters(
    hits.map((hit) => (hit ? 1 : 0)),
    clusters,
  )
  return { value, low: Math.max(0, low), high: Math.min(1, high), n }
}

/** Pearson's r with Fisher's interval; NaN under four pairs. */
export function correlate(pairs: readonly (readonly [number, number])[]): Estimate {
  const n = pairs.length
  let [meanA, meanB] = [0, 0]
  for (const [a, b] of pairs) {
    meanA += a / n
    meanB += b / n
  }
  let [both, squaresA, squaresB] = [0, 0, 0]
  for (const [a, b] of pairs) {
    both += (a - meanA) * (b - meanB)
    squaresA += (a - meanA) ** 2
    squaresB += (b - meanB) ** 2
  }
  const value = both / Math.sqrt(squaresA * squaresB)
  const half = Z_95 / Math.sqrt(n - 3)
  const z = Math.atanh(value)
  return n < 4
    ? { value: Number.NaN, low: Number.NaN, high: Number.NaN, n }
    : { value, low: Math.tanh(z - half), high: Math.tanh(z + half), n }
}

/**
 * Ratio of two sums over clinicians with a 95 % interval by the jackknife over 50 blocks, drawn in turn so that no seed is needed
 * (clinicians stand in NPI order, which has nothing to do with what they do).
 */
export function ratioOfSums(above: readonly number[], below: readonly number[]): Estimate {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  const [totalAbove, totalBelow] = [sum(above), sum(below)]
  const value = totalAbove / totalBelow
  const blocks = Math.min(BLOCKS, above.length)
  const left = Array.from({ length: blocks }, (_, block) => {
    const inBlock = (_: number, place: number) => place % blocks === block
    return (totalAbove - sum(above.filter(inBlock))) / (totalBelow - sum(below.filter(inBlock)))
  })
  const spread = left.reduce((all, one) => all + (one - value) ** 2, 0)
  const half = blocks < 2 ? Number.NaN : Z_95 * Math.sqrt((spread * (blocks - 1)) / blocks)
  return { value, low: value - half, high: value + half, n: above.length }
}

const BLOCKS = 50
