import { WHYS, type WhyId } from '#domain/why.ts'
import type { Bounds } from './suppress.ts'

/** What one indicator says of one clinician before anything is shrunk: a value, or why there is none. */
export type Reading = NotKnown | Known

export interface NotKnown {
  why: WhyId
  /** "None visible" still says something: a value, an interval of utility and its variance. */
  known?: Known
}

export interface Known {
  value: number
  /** What the value was counted over; null where nothing was counted. */
  n: number | null
  /** Of n, for shares: a weighted share gives a fraction. */
  x?: number
  utility: number
  /** Sampling variance of the utility, or that of the interval; 0 for shares, whose n speaks. */
  sampling: number
  /** True where all that is known is an interval that holds the truth: its midpoint is no noisy reading, so nothing is shrunk for it. */
  isInterval?: true
  /** Variance that hidden rows leave open beside chance, width²/12 of what they can make of the utility (of a share: of the value). */
  hidden?: number
  /** A published reliability takes the place of a sampling variance. */
  lambda?: number
  bounds?: Bounds | WhyId
  /** Id of the input file that states it. */
  input: number | null
}

/** Readings of one indicator by column, one entry a listed clinician; NaN is "no such figure". */
export interface ReadingColumns {
  why: Uint8Array
  value: Float64Array
  n: Float64Array
  x: Float64Array
  utility: Float64Array
  sampling: Float64Array
  isInterval: Uint8Array
  hidden: Float64Array
  lambda: Float64Array
  boundsLow: Float64Array
  boundsHigh: Float64Array
  boundsWhy: Uint8Array
  input: Int32Array
}

export function makeReadingColumns(count: number): ReadingColumns {
  const empty = () => new Float64Array(count).fill(Number.NaN)
  return {
    why: new Uint8Array(count),
    value: empty(),
    n: empty(),
    x: empty(),
    utility: empty(),
    sampling: empty(),
    isInterval: new Uint8Array(count),
    hidden: empty(),
    lambda: empty(),
    boundsLow: empty(),
    boundsHigh: empty(),
    boundsWhy: new Uint8Array(count),
    input: new Int32Array(count).fill(-1),
  }
}

export function writeReading(columns: ReadingColumns, index: number, reading: Reading): void {
  columns.why[index] = 'why' in reading ? WHYS[reading.why].code : 0
  const known = 'why' in reading ? reading.known : reading
  if (!known) return
  columns.value[index] = known.value
  columns.n[index] = known.n ?? Number.NaN
  columns.x[index] = known.x ?? Number.NaN
  columns.utility[index] = known.utility
  columns.sampling[index] = known.sampling
  columns.isInterval[index] = known.isInterval ? 1 : 0
  columns.hidden[index] = known.hidden ?? 0
  columns.lambda[index] = known.lambda ?? Number.NaN
  columns.input[index] = known.input ?? -1
  if (typeof known.bounds === 'string') columns.boundsWhy[index] = WHYS[known.bounds].code
  if (typeof known.bounds !== 'object') return
  columns.boundsLow[index] = known.bounds.low
  columns.boundsHigh[index] = known.bounds.high
}
