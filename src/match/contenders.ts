import type { Moments } from './fit-moments.ts'

// Groups up to this size are computed whole.
const WHOLE_GROUP = 64
// In a reading with 15 or more expected above a mark, fewer than five stand above it about once in a thousand (Poisson: 0.0009).
const EXPECTED_ABOVE_MARK = 15
// Betas have a longer tail than the normal of their moments; deviations are widened by this before anyone is left out.
const TAIL = 1.2
// All who are left out together stand above the mark in fewer than this share of readings.
const LEFT_OUT_MAX = 0.004

/**
 * Who can reach the first five of a group, as places among the candidates. The mark is a fit that the fifth of a reading hardly
 * ever falls below; left out are those with the least chance of standing above it, as long as their chances add up to less than
 * LEFT_OUT_MAX. One who is left out and yet stands above the mark moves at most one other out of the first five, so a robustness
 * differs from the full computation by less than 0.01, before rounding.
 */
export function listContenders(moments: Moments, among: Uint32Array): Uint32Array {
  if (among.length <= WHOLE_GROUP) return among
  const mark = findMark(moments)
  const chances = listChances(moments, mark)
  const limit = findLimit(chances)
  return among.filter((_, number) => chances[number]! >= limit)
}

/** The fit above which EXPECTED_ABOVE_MARK are expected in a reading, by halving. */
function findMark({ mean, deviation }: Moments): number {
  let low = 0
  let high = 1
  for (let round = 0; round < 20; round += 1) {
    const middle = (low + high) / 2
    let expected = 0
    for (let number = 0; number < mean.length; number += 1)
      expected += tailProbability((middle - mean[number]!) / deviation[number]!)
    if (expected > EXPECTED_ABOVE_MARK) low = middle
    else high = middle
  }
  return low
}

/** Of each the chance to stand above a mark, deviations widened. */
function listChances({ mean, deviation }: Moments, mark: number): Float64Array {
  const chances = new Float64Array(mean.length)
  for (let number = 0; number < mean.length; number += 1)
    chances[number] = tailProbability((mark - mean[number]!) / (TAIL * deviation[number]!))
  return chances
}

/** The largest chance such that all below it add up to less than LEFT_OUT_MAX. */
function findLimit(chances: Float64Array): number {
  let sum = 0
  for (const chance of chances.toSorted()) {
    sum += chance
    if (sum >= LEFT_OUT_MAX) return chance
  }
  return 0
}

// The upper tail of the standard normal at steps of 1/64 from −8 to 8.
const STEPS_PER_UNIT = 64
const REACH = 8
const TAIL_TABLE = makeTailTable()

function tailProbability(z: number): number {
  if (z >= REACH) return 0
  if (z <= -REACH) return 1
  // Also for 0/0, one exactly at the mark without any spread.
  return TAIL_TABLE[Math.round((z + REACH) * STEPS_PER_UNIT)] ?? 1
}

function makeTailTable(): Float64Array {
  const size = 2 * REACH * STEPS_PER_UNIT + 1
  const table = new Float64Array(size)
  let sum = 0
  for (let place = size - 1; place >= 0; place -= 1) {
    sum += Math.exp(-0.5 * (place / STEPS_PER_UNIT - REACH) ** 2)
    table[place] = sum
  }
  return table.map((part) => part / sum)
}
