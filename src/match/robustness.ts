import { QUALITY_IDS } from '#domain/quality.ts'
import type { MatchColumns } from '#edition/reader-contract.ts'
import { BETA_TABLE, betaOffset } from './beta-levels.ts'
import type { Candidates } from './candidates.ts'
import { listContenders } from './contenders.ts'
import { openFirstFive } from './first-five.ts'
import { discountByDistance } from './fit.ts'
import { computeFitMoments } from './fit-moments.ts'
import { keyOfNpi, mixBits } from './keyed-random.ts'
import type { QualityView } from './quality-view.ts'
import { DRAWS, drawWeights } from './weight-draws.ts'

interface Problem {
  columns: MatchColumns
  view: QualityView
  candidates: Candidates
  /** In the order of QUALITY_IDS. */
  weights: Float64Array
  withinKm: number
}

/** A need with its readings of the weights, drawn once for all groups. */
export interface Readings extends Problem {
  /** By the set of qualities that apply, a bit each: QUALITY_COUNT weights a reading. */
  weightsBy: (mask: number) => Float64Array
}

const QUALITY_COUNT = QUALITY_IDS.length
// A stream of its own, so that no two uses of one NPI share bits. A word of 32 bits holds six for each of five qualities.
const STREAM = 101

export function openReadings(problem: Problem): Readings {
  return { ...problem, weightsBy: normaliseByMask(drawWeights(problem.weights)) }
}

/**
 * The share of DRAWS plausible readings in which each of a group's ranked candidates stands in the first five, by place among
 * the candidates; 0 for those who cannot. A reading draws each quality from its posterior and the weights from their Dirichlet,
 * and orders by F·g; nothing is taken off for caution, since a reading is certain.
 */
export function computeRobustness(readings: Readings, ranked: Uint32Array): Float64Array {
  return countFirstFive(readings, listContenders(computeFitMoments(readings, ranked), ranked))
}

/** The same over exactly these candidates; over the whole group it is the full computation. */
export function countFirstFive(readings: Readings, among: Uint32Array): Float64Array {
  const five = openFirstFive(DRAWS, readings.candidates)
  const values = new Float64Array(DRAWS)
  const own: Own = {
    mean: new Float64Array(QUALITY_COUNT),
    deviation: new Float64Array(QUALITY_COUNT),
    offset: new Int32Array(QUALITY_COUNT),
    mask: 0,
  }
  for (const at of among) {
    readOwn(own, readings, at)
    fillReadings(values, own, readings.weightsBy(own.mask), readings.columns.npi[readings.candidates.index[at]!]!)
    five.offer(at, values)
  }
  return five.shares()
}

/** What the draws of one candidate need; one object for all of them, since this runs for every contender of a nation. */
interface Own {
  mean: Float64Array
  deviation: Float64Array
  offset: Int32Array
  mask: number
}

function readOwn(own: Own, { view, candidates, withinKm }: Readings, at: number): void {
  const discount = discountByDistance(candidates.distance[at]!, withinKm)
  own.mask = 0
  for (let quality = 0; quality < QUALITY_COUNT; quality += 1) {
    const mean = view.mean[quality]![at]!
    const applies = !Number.isNaN(mean)
    const variance = applies ? view.variance[quality]![at]! : 0
    if (applies) own.mask |= 1 << quality
    own.mean[quality] = applies ? mean * discount : 0
    own.deviation[quality] = Math.sqrt(variance) * discount
    own.offset[quality] = variance > 0 && mean > 0 && mean < 1 ? betaOffset(mean, variance) : 0
  }
}

/** One value a reading. Written out for the five qualities: this runs a thousand times a candidate. */
function fillReadings(values: Float64Array, { mean, deviation, offset }: Own, weights: Float64Array, npi: number): void {
  const key = keyOfNpi(npi, STREAM)
  const [m0, m1, m2, m3, m4] = [mean[0]!, mean[1]!, mean[2]!, mean[3]!, mean[4]!]
  const [s0, s1, s2, s3, s4] = [deviation[0]!, deviation[1]!, deviation[2]!, deviation[3]!, deviation[4]!]
  const [o0, o1, o2, o3, o4] = [offset[0]!, offset[1]!, offset[2]!, offset[3]!, offset[4]!]
  for (let draw = 0, w = 0; draw < DRAWS; draw += 1, w += QUALITY_COUNT) {
    const bits = mixBits(key, draw)
    values[draw] =
      weights[w]! * (m0 + s0 * BETA_TABLE[o0 + (bits & 63)]!) +
      weights[w + 1]! * (m1 + s1 * BETA_TABLE[o1 + ((bits >>> 6) & 63)]!) +
      weights[w + 2]! * (m2 + s2 * BETA_TABLE[o2 + ((bits >>> 12) & 63)]!) +
      weights[w + 3]! * (m3 + s3 * BETA_TABLE[o3 + ((bits >>> 18) & 63)]!) +
      weights[w + 4]! * (m4 + s4 * BETA_TABLE[o4 + ((bits >>> 24) & 63)]!)
  }
}

/** Weights of every reading, made to sum to 1 over the qualities that apply (a bit each); each set of qualities made once. */
function normaliseByMask(draws: Float64Array): (mask: number) => Float64Array {
  const made = new Map<number, Float64Array>()
  return (mask) => {
    const known = made.get(mask)
    if (known) return known
    const weights = draws.map((weight, place) => ((mask >> (place % QUALITY_COUNT)) & 1 ? weight : 0))
    for (let from = 0; from < weights.length; from += QUALITY_COUNT) {
      const one = weights.subarray(from, from + QUALITY_COUNT)
      const sum = one[0]! + one[1]! + one[2]! + one[3]! + one[4]!
      if (sum > 0) for (let quality = 0; quality < QUALITY_COUNT; quality += 1) one[quality]! /= sum
    }
    made.set(mask, weights)
    return weights
  }
}
