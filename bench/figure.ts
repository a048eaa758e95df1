/** One measured figure: ours, what it was compared with in the same run, and whether the ratio keeps its target. */
export interface Figure {
  subject: string
  name: string
  clinicians: number
  value: number
  /** In which our thread was computing, a question on the average: about what is left on a machine that does nothing else. */
  computing: number | null
  /** The same, each question taken at its quickest round, ours and the peer's: what else the machine does can only add. */
  quickest: [ours: number, theirs: number] | null
  unit: 's' | 'ms' | 'MB'
  peer: string
  peerValue: number
  /** value ÷ peerValue. */
  ratio: number
  /** The smallest and largest ratio of a round. */
  ratioLow: number
  ratioHigh: number
  /** The ratio must not be above this; null where nothing is promised. */
  ratioMax: number | null
  holds: boolean | null
  /** Where the time or space goes, the largest part first. */
  parts: Part[]
}

export interface Part {
  name: string
  /** In the unit of the figure. */
  value: number
}

/** A value, and what it was in each round; the peer's of the same round was measured just before or after. */
export interface Measured {
  value: number
  byRound: readonly number[]
  computing?: number
  quickest?: number
}

interface FigureParts extends Pick<Figure, 'subject' | 'name' | 'clinicians' | 'unit' | 'peer'> {
  ours: Measured
  theirs: Measured
  ratioMax?: number
  parts?: readonly Part[]
}

export function makeFigure({ ours, theirs, ratioMax, parts = [], ...names }: FigureParts): Figure {
  const ratio = ours.value / theirs.value
  const rounds = Math.max(ours.byRound.length, theirs.byRound.length)
  const inRound = ({ byRound }: Measured, round: number) => byRound[round % byRound.length]!
  const ratios = Array.from({ length: rounds }, (_, round) => inRound(ours, round) / inRound(theirs, round))
  return {
    ...names,
    value: ours.value,
    computing: ours.computing ?? null,
    quickest: ours.quickest === undefined ? null : [ours.quickest, theirs.quickest ?? theirs.value],
    peerValue: theirs.value,
    ratio,
    ratioLow: Math.min(...ratios),
    ratioHigh: Math.max(...ratios),
    ratioMax: ratioMax ?? null,
    holds: ratioMax === undefined ? null : ratio <= ratioMax,
    parts: parts.toSorted((a, b) => b.value - a.value),
  }
}

/** Measured several times, of which the middle one counts. */
export function measuredOf(values: readonly number[]): Measured {
  return { value: medianOf(values), byRound: values }
}

interface LimitParts extends Omit<FigureParts, 'peer' | 'theirs' | 'ratioMax'> {
  limit: number
}

/** A figure that must not be above a limit. */
export function makeLimited({ limit, ...parts }: LimitParts): Figure {
  return makeFigure({ ...parts, peer: `the limit of ${limit} ${parts.unit}`, theirs: measuredOf([limit]), ratioMax: 1 })
}

/** The middle value; of an even number of values the mean of the two. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const MB = 1_000_000
