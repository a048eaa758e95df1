import { makeKeyedRandom } from '#measures/keyed-random.ts'
import { drawPoisson } from '#measures/poisson.ts'

/** Variance over 200 draws, less those that show nothing; the seeded draws are the definition, so the oracle draws the same. */
export function plainBootstrap(
  npi: string,
  stream: number,
  rows: readonly number[],
  statistic: (draw: number[]) => number,
): number {
  const values = Array.from({ length: 200 }, (_, place) => {
    const random = makeKeyedRandom(Number(npi), place + 1, stream)
    return statistic(rows.map((count) => drawPoisson(count, random)))
  })
  const read = values.filter((value) => !Number.isNaN(value))
  const mean = read.reduce((sum, value) => sum + value, 0) / read.length
  return read.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (read.length - 1)
}
