// Below this mean the search from zero is quicker; above it the rejection is valid (Hörmann asks for 10 or more).
const SEARCH_MEAN_MAX = 12

/** One Poisson draw: by inversion where the mean is small, else by Hörmann's transformed rejection (PTRS, 1993). */
export function drawPoisson(mean: number, random: () => number): number {
  if (mean <= 0) return 0
  return mean < SEARCH_MEAN_MAX ? searchFromZero(mean, random()) : rejectTransformed(mean, random)
}

function searchFromZero(mean: number, uniform: number): number {
  let mass = Math.exp(-mean)
  let sum = mass
  let count = 0
  // The sum can stop just under 1 by rounding; no draw of a mean this small reaches 200.
  while (uniform > sum && count < 200) {
    count += 1
    mass *= mean / count
    sum += mass
  }
  return count
}

function rejectTransformed(mean: number, random: () => number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean)
  const a = -0.059 + 0.02483 * b
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
  const sure = 0.9277 - 3.6224 / (b - 2)
  for (;;) {
    const u = random() - 0.5
    const v = random()
    const edge = 0.5 - Math.abs(u)
    const count = Math.floor(((2 * a) / edge + b) * u + mean + 0.43)
    if (edge >= 0.07 && v <= sure) return count
    if (count < 0 || (edge < 0.013 && v > edge)) continue
    const chance = count * Math.log(mean) - mean - logFactorial(count)
    if (Math.log(v * (inverseAlpha / (a / (edge * edge) + b))) <= chance) return count
  }
}

const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI)

/** ln(k!) by Stirling's series, exact to 1e-10 from 10 on. */
function logFactorial(count: number): number {
  if (count < 10) {
    let product = 1
    for (let factor = 2; factor <= count; factor += 1) product *= factor
    return Math.log(product)
  }
  const k = count + 1
  const inverse = 1 / k
  const square = inverse * inverse
  const series = inverse * (1 / 12 - square * (1 / 360 - square / 1260))
  return (k - 0.5) * Math.log(k) - k + HALF_LOG_TWO_PI + series
}
